import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { RequestLimits } from '../limits/request-limits'
import { createDoor, type DoorSettings, type Pass, refuseBrokenRequest } from './door'
import { openRequestCount, requestHeader, requestOf } from './requests'

/** The door before a framework that answers with what it was passed. */

const everyone: RequestLimits = { admit: async () => ({ ok: true }) }
const defaults: DoorSettings = {
  hsts: null,
  trustProxy: false,
  limits: everyone,
  databaseFailure: () => null,
  missingPage: async () => null,
}

const echo: Pass = async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  if (Buffer.concat(chunks).includes('known-action')) began(request)
  response.end(JSON.stringify({ method: request.method, body: Buffer.concat(chunks).toString('latin1') }))
}

function began(request: IncomingMessage) {
  const open = requestOf(new Headers({ [requestHeader]: String(request.headers[requestHeader]) }))
  if (open) open.actionBegan = true
}

let server: Server | null = null

async function started(settings: Partial<DoorSettings> = {}, pass: Pass = echo) {
  const door = createDoor({ ...defaults, ...settings })
  server = createServer((request, response) => door(request, response, pass))
  server.on('clientError', (error, socket) => refuseBrokenRequest(error, socket, null))
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, base: `http://127.0.0.1:${port}` }
}

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

function expectSecured(headers: Headers) {
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('cross-origin-resource-policy')).toMatch(/^(same|cross)-origin$/)
}

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}
const post = (base: string, init: RequestInit & { headers?: Record<string, string> }) =>
  fetch(`${base}/sign-in`, { method: 'POST', ...init, headers: { Origin: base, ...init.headers } })

describe('the door', () => {
  it.each([
    '/cities/%ff',
    '/api/v1/signals/%E0%A4',
    '/og/%.png',
    '/%',
    '/api/v1/places?__proto__=x',
    '/cities?a=b&__proto__=x',
  ])('answers 400 with every header to %s (V12, V19)', async (path) => {
    const { base } = await started()
    const answer = await fetch(base + path)
    expect(answer.status).toBe(400)
    expectSecured(answer.headers)
    expect(await answer.text()).toContain('percent sign')
  })

  it.each(['/cities', '/api/v1/signals', '/data/sources/x'])(
    'answers 414 to an address that a redirect could not repeat in its headers: %s (V12)',
    async (path) => {
      const { base } = await started()
      const address = (length: number) => `${base}${path}?q=`.padEnd(base.length + length, 'x')
      const tooLong = await fetch(address(4_097))
      expect(tooLong.status).toBe(414)
      expectSecured(tooLong.headers)
      expect(tooLong.headers.get('content-type')).toContain(path.startsWith('/api/') ? 'json' : 'html')
      expect((await fetch(address(4_096))).status).toBe(200)
    },
  )

  it('puts its headers on whatever the framework answers, and lets others take the API (V19)', async () => {
    const { base } = await started({ hsts: 'max-age=31536000' }, async (_request, response) => {
      response.writeHead(308, { Location: '/about' }).end()
    })
    const moved = await fetch(`${base}/about/`, { redirect: 'manual' })
    expect(moved.status).toBe(308)
    expectSecured(moved.headers)
    expect(moved.headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(moved.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    const shared = await fetch(`${base}/api/v1/signals`, { redirect: 'manual' })
    expect(shared.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })

  it.each(['/sign-in', '/sign-in/link/abc', '/admin', '/admin/people'])(
    'lets a form be sent to every page of the desk: %s (V10)',
    async (path) => {
      const { base } = await started()
      const answer = await fetch(base + path, {
        method: 'POST',
        body: form({ a: 'b' }),
        headers: { Origin: base },
      })
      expect(answer.status).not.toBe(405)
    },
  )

  it('lets no form be sent to a page that can only be read (V6)', async () => {
    const { base } = await started()
    for (const path of ['/', '/cities', '/api/v1/signals', '/og/overview.png']) {
      const answer = await fetch(base + path, { method: 'POST', body: 'x'.repeat(3_000_000) }).catch(
        () => null,
      )
      // A client may learn of the refusal only by the connection that ends.
      if (answer) expect(answer.status, path).toBe(405)
    }
    const refused = await fetch(`${base}/api/v1/signals`, { method: 'DELETE' })
    expect(refused.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(await refused.json()).toMatchObject({ error: { code: 'method-not-allowed' } })
  })

  it('says 429 with the seconds to wait, as a page and as the error of the API (V6)', async () => {
    const { base } = await started({
      limits: { admit: async () => ({ ok: false, why: 'client', retryAfter: 7 }) },
    })
    const page = await fetch(`${base}/cities`)
    expect([page.status, page.headers.get('retry-after')]).toEqual([429, '7'])
    expect(await page.text()).toContain('Try again in 7 seconds.')
    const api = await fetch(`${base}/api/v1/cities`)
    expect(await api.json()).toMatchObject({ error: { code: 'rate-limited' } })
  })

  it('counts by the address of the connection, or by what a trusted proxy added (V6)', async () => {
    const seen: string[] = []
    const limits: RequestLimits = {
      admit: async (client) => {
        seen.push(client)
        return { ok: true }
      },
    }
    const forged = { 'X-Forwarded-For': '6.6.6.6, 2001:db8:1:2::7' }
    await fetch(`${(await started({ limits })).base}/`, { headers: forged })
    server?.close()
    await fetch(`${(await started({ limits, trustProxy: true })).base}/`, { headers: forged })
    expect(seen).toEqual(['127.0.0.1', '2001:db8:1:2::/64'])
  })

  it('answers 503 with a page when the database cannot be read (V9)', async () => {
    const { base } = await started({ databaseFailure: () => new Error('disk I/O error') })
    for (const path of ['/signals', '/?asOf=2025-06-01', '/admin', '/api/v1/signals']) {
      const answer = await fetch(base + path)
      expect(answer.status, path).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('5')
      expect(await answer.text()).not.toContain('disk I/O')
    }
    expect((await fetch(`${base}/_next/static/chunks/main.js`)).status).toBe(200)
  })

  it.each(['https://example.org', 'null', 'nonsense', ''])(
    'refuses a form from “%s” with 403 (V17)',
    async (origin) => {
      const { base } = await started()
      const answer = await post(base, { body: form({ a: 'known-action' }), headers: { Origin: origin } })
      expect(answer.status).toBe(403)
    },
  )

  it('passes a whole form on as it was sent', async () => {
    const { base } = await started()
    const answer = await post(base, { body: form({ name: 'known-action', other: 'ü\r\n-' }) })
    expect(answer.status).toBe(200)
    const { method, body } = await answer.json()
    expect(method).toBe('POST')
    expect(body).toContain('name="other"')
  })

  it.each([
    ['too large', 413, 'multipart/form-data; boundary=x', 'x'.repeat(1_000_001)],
    ['without a boundary', 400, 'multipart/form-data', '--x\r\n'],
    [
      'cut off',
      400,
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
    ],
    ['of too many fields', 400, 'multipart/form-data; boundary=x', 'Content-Disposition'.repeat(2_001)],
    ['urlencoded', 415, 'application/x-www-form-urlencoded', 'a=b'],
    ['JSON', 415, 'application/json', '{}'],
  ])('refuses a form that is %s (V18)', async (_what, status, type, body) => {
    const { base } = await started()
    const answer = await post(base, { body, headers: { 'Content-Type': type } })
    expect(answer.status).toBe(status)
    expectSecured(answer.headers)
  })

  it('takes what reached no action of ours for malformed, and leaves our own failures alone (V18)', async () => {
    const failing: Pass = async (request, response) => {
      if (request.headers['x-began']) began(request)
      request.resume()
      response.statusCode = 500
      response.end('failed')
    }
    const { base } = await started({}, failing)
    const script = { 'Next-Action': 'f'.repeat(42), 'Content-Type': 'text/plain' }
    expect((await post(base, { body: '[', headers: script })).status).toBe(400)
    expect((await post(base, { body: '[', headers: { ...script, 'X-Began': '1' } })).status).toBe(500)
    expect((await post(base, { body: form({ a: 'b' }) })).status).toBe(400)
  })

  it('does not wait for a form that the framework never finishes reading (V18)', async () => {
    const never: Pass = () => new Promise(() => {})
    const { base } = await started({ formDeadline: 100 }, never)
    expect((await post(base, { body: form({ a: 'b' }) })).status).toBe(400)
  })

  it('does not wait longer than its time for a body, nor count a header that a client made up', async () => {
    const { port } = await started({ bodyDeadline: 100 })
    const head = `POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n${requestHeader}: made-up\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 500\r\n\r\n--x`
    expect(await raw(port, head)).toMatch(/^HTTP\/1\.1 408 /)
    expect(openRequestCount()).toBe(0)
  })

  it('answers what is no request with every header too (V19)', async () => {
    const { port } = await started()
    expect(await raw(port, 'nonsense\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 [\s\S]*X-Content-Type-Options: nosniff/,
    )
    const long = `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`
    expect(await raw(port, long)).toMatch(/^HTTP\/1\.1 431 /)
    expect(
      await raw(port, 'GET http://example.org/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
    ).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('answers 500 with a page when the framework throws, and logs why', async () => {
    const { base } = await started({}, async (_request: IncomingMessage, _response: ServerResponse) => {
      throw new Error('broken on purpose')
    })
    const answer = await fetch(`${base}/`)
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('on purpose')
  })
})

/** Sends bytes as they are and returns all that comes back. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let text = ''
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
    })
    socket.on('close', () => resolve(text)).on('error', reject)
  })
}

describe('the page of a record that is not there', () => {
  it('is asked for by its own address, so that what is kept names nobody’s (V1, V2)', async () => {
    const asked: (string | undefined)[] = []
    const { base } = await started(
      { missingPage: async (path) => (path === '/signals/secret-draft' ? '/signals/not-found' : null) },
      async (request, response) => {
        asked.push(request.url)
        response.end()
      },
    )
    for (const address of [
      '/signals/secret-draft',
      '/signals/secret-draft?x=1&_rsc=a%2Fb',
      '/signals/known?x=1',
    ])
      await fetch(base + address)
    expect(asked).toEqual(['/signals/not-found', '/signals/not-found?_rsc=a%2Fb', '/signals/known?x=1'])
  })
})
