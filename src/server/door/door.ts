import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { clientKey } from '../limits/client'
import { costOf, kindOf, type RequestKind } from '../limits/request-cost'
import type { RequestLimits } from '../limits/request-limits'
import { log } from '../log'
import { securityHeaders } from '../security-headers'
import { readBody, withBody } from './body'
import { closeRequest, openRequest, requestHeader } from './requests'
import { type RequestRefusal, refusals, sendRefusal } from './responses'
import { readTarget, type Target } from './target'

/**
 * What every request passes before the framework sees it: headers of every answer, limits, methods, the state of the
 * database, and the size and form of what is sent. docs/decisions/025 says why this is not left to the framework.
 */

export type Pass = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>

export type DoorSettings = {
  hsts: string | null
  trustProxy: boolean
  limits: RequestLimits
  databaseFailure: () => Error | null
  /** The page that says that the record of an address is not there; null for an address that has a page. */
  missingPage: (pathname: string) => Promise<string | null>
  bodyDeadline?: number
  formDeadline?: number
}

/** How long the framework may take to make an action's arguments of a form, in milliseconds. Some never come about. */
const readingDeadline = 5_000

export type Door = (request: IncomingMessage, response: ServerResponse, pass: Pass) => Promise<void>

/** @returns what answers a request, by itself or by passing it to the framework */
export function createDoor(settings: DoorSettings): Door {
  return async (request, response, pass) => {
    const target = readTarget(request.url)
    const kind = kindOf(target.pathname)
    for (const { key, value } of securityHeaders(kind, settings.hsts)) response.setHeader(key, value)
    try {
      const refusal = await refusalOf(request, kind, target, settings)
      if (refusal) sendRefusal(response, kind, refusal)
      else if (request.method === 'POST') await passForm(request, response, pass, settings)
      else {
        if (kind === 'page') await takeMissingPage(request, target, settings)
        await passOn(request, response, pass)
      }
    } catch (error) {
      log.error({ err: error, method: request.method, path: target.pathname }, 'A request was not answered')
      if (response.headersSent) response.destroy()
      else sendRefusal(response, kind, refusals.failed)
    }
  }
}

async function refusalOf(
  request: IncomingMessage,
  kind: RequestKind,
  { search, fault }: Target,
  { trustProxy, limits, databaseFailure }: DoorSettings,
): Promise<RequestRefusal | null> {
  if (fault) return refusals[fault]
  const allowed = methodsOf(kind)
  const { method = 'GET' } = request
  if (!allowed.includes(method)) return refusals.wrongMethod(method, allowed.join(', '), kind === 'api')
  const admission = await limits.admit(clientKey(addressOf(request, trustProxy)), costOf(kind, search))
  if (!admission.ok) return refusals.tooMany(admission.retryAfter, admission.why)
  if (kind !== 'asset' && databaseFailure()) return refusals.noDatabase
  return method === 'POST' && !isFromHere(request) ? refusals.otherSite : null
}

function methodsOf(kind: RequestKind): readonly string[] {
  if (kind === 'desk') return ['GET', 'HEAD', 'POST']
  return kind === 'api' ? ['GET', 'HEAD', 'OPTIONS'] : ['GET', 'HEAD']
}

/** The client: the last entry that a trusted proxy added, otherwise the other end of the connection. */
function addressOf(request: IncomingMessage, trustProxy: boolean): string | null {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined
  const last = [forwarded ?? []].flat().join(',').split(',').at(-1)?.trim()
  return last || (request.socket.remoteAddress ?? null)
}

/**
 * Whether a form was sent by a page of this site, by the rule that the framework's actions have: there a foreign one is
 * an error of the server. A browser names the origin of every form that it sends.
 */
function isFromHere({ headers }: IncomingMessage): boolean {
  const host = [headers['x-forwarded-host'] ?? headers.host ?? []].flat()[0]
  const { origin } = headers
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}

/**
 * Asks the framework for the page that says that a record is not there, in place of the address that was asked for. That
 * page is drawn once and kept, and holds the address for which it was drawn: nobody's may be shown to somebody else.
 */
async function takeMissingPage(request: IncomingMessage, target: Target, { missingPage }: DoorSettings) {
  const page = await missingPage(target.pathname)
  if (page === null) return
  // The framework's scripts name themselves in the query; anything else there means nothing to this page.
  const own = new URLSearchParams(target.search).get('_rsc')
  request.url = own === null ? page : `${page}?_rsc=${encodeURIComponent(own)}`
}

/** Passes a request on under a name by which the framework's handlers find what the door knows of it. */
async function passOn(request: IncomingMessage, response: ServerResponse, pass: Pass, name = open(request)) {
  request.headers[requestHeader] = name
  response.once('close', () => closeRequest(name))
  await pass(request, response)
}

const open = ({ socket }: IncomingMessage) => openRequest(socket.remoteAddress ?? null).name

async function passForm(
  request: IncomingMessage,
  response: ServerResponse,
  pass: Pass,
  { bodyDeadline, formDeadline = readingDeadline }: DoorSettings,
) {
  const body = await readBody(request, bodyDeadline)
  if (!body.ok) {
    if (body.why === 'aborted') response.destroy()
    else sendRefusal(response, 'desk', refusals[body.why])
    return
  }
  const { name, state } = openRequest(request.socket.remoteAddress ?? null)
  const isByScript = request.headers['next-action'] !== undefined
  // What no action of ours could be reached with is the sender's fault, whatever the framework makes of it. Forwarded
  // by the framework, a call of a script is answered under another name.
  const wrong = isByScript ? [500] : [200, 500]
  correctStatus(response, (status) => (wrong.includes(status) && !state.actionBegan ? 400 : status))
  const timer = setTimeout(() => {
    if (state.actionBegan || response.headersSent) return
    state.givenUp = true
    sendRefusal(response, 'desk', refusals.malformed)
  }, formDeadline)
  response.once('close', () => clearTimeout(timer))
  await passOn(withBody(request, body.bytes), response, pass, name)
}

/** Every way of sending the head of an answer ends in this method. */
function correctStatus(response: ServerResponse, corrected: (status: number) => number) {
  const { writeHead } = response
  response.writeHead = (status: number, ...rest: unknown[]) =>
    Reflect.apply(writeHead, response, [corrected(status), ...rest])
}

const brokenRequests: Record<string, [status: number, reason: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
}

/** Answers what is no request at all, on the bare connection. */
export function refuseBrokenRequest(
  error: Error & { code?: string },
  socket: Duplex,
  hsts: string | null,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, reason] = brokenRequests[error.code ?? ''] ?? [400, 'Bad Request']
  const headers = [
    ...securityHeaders('desk', hsts),
    { key: 'Connection', value: 'close' },
    { key: 'Content-Length', value: '0' },
  ]
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\n${headers.map(({ key, value }) => `${key}: ${value}\r\n`).join('')}\r\n`,
  )
}
