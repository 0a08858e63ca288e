import { IncomingMessage } from 'node:http'

/** Bytes of a form with everything that it may hold; a form of the desk takes some ten thousand. */
const maxBodyBytes = 1_000_000

/** A form has some hundred fields; reading many more takes time that others wait for. */
const maxFields = 2_000

/** How long a body may take to arrive, in milliseconds. */
const bodyDeadline = 10_000

export type Body =
  | { ok: true; bytes: Buffer }
  | { ok: false; why: 'too-large' | 'too-slow' | 'aborted' | 'malformed' | 'not-a-form' }

/** Reads what a form sends, whole, within its limits of size and time, and looks whether it is a form at all. */
export async function readBody(request: IncomingMessage, deadline = bodyDeadline): Promise<Body> {
  const type = request.headers['content-type'] ?? ''
  const isScriptReply = request.headers['next-action'] !== undefined && /^text\/plain\b/i.test(type)
  const isForm = /^multipart\/form-data\b/i.test(type)
  if (!isForm && !isScriptReply) return { ok: false, why: 'not-a-form' }
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return { ok: false, why: 'too-large' }
  const body = await collect(request, deadline)
  if (!body.ok || !isForm) return body
  return (await isWholeForm(body.bytes, type)) ? body : { ok: false, why: 'malformed' }
}

function collect(request: IncomingMessage, deadline: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const settle = (body: Body) => {
      clearTimeout(timer)
      request.off('data', onData).off('end', onEnd).off('close', onClose)
      if (!body.ok) request.pause()
      resolve(body)
    }
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size > maxBodyBytes) settle({ ok: false, why: 'too-large' })
      else chunks.push(chunk)
    }
    const onEnd = () => settle({ ok: true, bytes: Buffer.concat(chunks, size) })
    const onClose = () => settle({ ok: false, why: 'aborted' })
    const timer = setTimeout(() => settle({ ok: false, why: 'too-slow' }), deadline)
    request.on('data', onData).on('end', onEnd).on('close', onClose)
  })
}

async function isWholeForm(bytes: Buffer, type: string): Promise<boolean> {
  // Told cheaply before anything is built: every field has a header of this name.
  if (occurrences(bytes, 'content-disposition', maxFields) > maxFields) return false
  try {
    await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData()
    return true
  } catch (error) {
    // What the parser of forms throws for a body that is none.
    if (error instanceof TypeError) return false
    throw error
  }
}

function occurrences(bytes: Buffer, word: string, enough: number): number {
  const text = bytes.toString('latin1').toLowerCase()
  let count = 0
  for (let at = text.indexOf(word); at !== -1 && count <= enough; at = text.indexOf(word, at + 1)) count += 1
  return count
}

/** The same request with a body that has been read already. */
export function withBody(request: IncomingMessage, bytes: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket)
  again.method = request.method
  again.url = request.url
  again.httpVersion = request.httpVersion
  again.httpVersionMajor = request.httpVersionMajor
  again.httpVersionMinor = request.httpVersionMinor
  const { 'transfer-encoding': _chunked, ...headers } = request.headers
  again.headers = { ...headers, 'content-length': String(bytes.length) }
  again.rawHeaders = Object.entries(again.headers).flatMap(([name, value]) => [name, String(value)])
  again.push(bytes)
  again.push(null)
  again.complete = true
  return again
}
