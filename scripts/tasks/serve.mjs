// The site's own server: a thin one before the framework's public request handler. docs/decisions/025 says why.

import { createServer } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import next from 'next'
import { root } from '../lib/project.mjs'

/** @typedef {import('../../src/server/door/boot').Boot} Boot what the site hands over in `globalThis.trackerBoot` */

/** How long requests under way have to end when the server is told to stop, in milliseconds. */
const graceful = 10_000

/** How long the site's own start may take, in milliseconds. */
const startDeadline = 10_000

const app = next({ dev: false, dir: root, hostname: 'localhost', port: Number(process.env.PORT || 3000) })
await app.prepare().catch((error) => {
  console.error(['DatabaseError', 'SettingError'].includes(error?.name) ? `  ✗ ${error.message}` : error)
  process.exit(1)
})
const pass = app.getRequestHandler()
// The framework does not wait for the site's own start (src/instrumentation.ts); it reports what that threw, such as a
// damaged database, and goes on without it.
for (let tries = 0; !globalThis.trackerBoot && tries < startDeadline / 20; tries++) await delay(20)
if (!globalThis.trackerBoot) {
  console.error('  ✗ The site cannot start: the lines above say why')
  process.exit(1)
}
const { door, onClientError, host, port } = globalThis.trackerBoot

let stopping = false

const server = createServer(
  {
    // A page has at most some kilobytes of headers; a slow or silent client holds a connection for no longer than this.
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    // Longer than a proxy's, which is 60 seconds by custom: otherwise it sends a request on a connection being closed.
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 1_000,
  },
  (request, response) => door(request, response, pass),
)
server.maxConnections = 2_000
server.setTimeout(120_000)
server.on('clientError', onClientError)
server.on('error', (error) => {
  console.error(`  ✗ HOST, PORT: cannot listen on ${host}:${port} (${error.message})`)
  process.exit(1)
})
server.listen(port, host, () => void drawOnce())

/** Pages that between them load the code and the rows that every other page needs. */
const firstPages = ['/plan?asOf=2025-01-01', '/?asOf=2025-01-01', '/timeline?asOf=2025-01-01']

/** Draws a few pages after the start, so that the first reader does not wait for what only the first page takes. */
async function drawOnce() {
  const everywhere = new Map([
    ['0.0.0.0', '127.0.0.1'],
    ['::', '[::1]'],
  ])
  const name = everywhere.get(host) ?? (host.includes(':') ? `[${host}]` : host)
  for (const page of firstPages) {
    try {
      const answer = await fetch(`http://${name}:${port}${page}`)
      await answer.arrayBuffer()
    } catch (error) {
      if (!stopping)
        console.error(
          `  ✗ ${page} could not be drawn after the start: ${(error instanceof Error && error.cause) || error}`,
        )
    }
  }
}

for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    setTimeout(() => server.closeAllConnections(), graceful).unref()
    server.close(async () => {
      await app.close()
      process.exit(code)
    })
    server.closeIdleConnections()
  })
}
