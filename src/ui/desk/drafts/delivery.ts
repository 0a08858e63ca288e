import { unstable_isUnrecognizedActionError as isUnknownAction } from 'next/navigation'

/** Sending a form to its action, so that no way in which that can fail takes the form off the page. */

export const sendFailures = {
  unreachable:
    'The server could not be reached, so it is not known whether this was saved. Check your connection and send it again: it is never saved twice.',
  'new-version':
    'A new version of this site is running, and this page is of the one before. Nothing was saved. Reload the page: what you typed comes back.',
  'too-large': 'The form holds more than 1 MB. Nothing was saved. Shorten it.',
  'rate-limited':
    'The server refuses this many requests. Nothing was saved. Wait a minute, then send it again.',
  unavailable:
    'The server is not ready: it may be starting anew. Wait a moment and send it again: it is never saved twice.',
  server:
    'The server failed while it worked on this, so it is not known whether it was saved. Send it again: it is never saved twice.',
} as const
export type SendFailureKind = keyof typeof sendFailures

/** Each is a new object, so that the page can react to the same failure twice. */
export type SendFailure = { kind: SendFailureKind }

/** After these the server may have carried the form out all the same. */
export const isUncertain = ({ kind }: SendFailure) =>
  kind === 'unreachable' || kind === 'unavailable' || kind === 'server'

export type Delivery<S> =
  | { kind: 'answered'; state: S }
  /** The action led on to another address: it was carried out, or the session is over. */
  | { kind: 'left'; to: URL }
  | { kind: 'failed'; failure: SendFailure }

/** Bytes. The server refuses a body beyond this before it reads it. */
const maxBodyBytes = 1_000_000

/**
 * Calls a server action. A rejection never gets out: it would unmount the form. The redirect of an action is one too,
 * but the router has taken it up already by then, and not to throw it on leaves the other forms of the page as they are.
 */
export async function deliver<S>(
  action: (state: S, form: FormData) => Promise<S>,
  state: S,
  form: FormData,
): Promise<Delivery<S>> {
  if (bytesOf(form) > maxBodyBytes) return { kind: 'failed', failure: { kind: 'too-large' } }
  const watch = watchStatus()
  try {
    return { kind: 'answered', state: await action(state, form) }
  } catch (error) {
    const to = redirectOf(error)
    if (to) return { kind: 'left', to: new URL(to, location.href) }
    return { kind: 'failed', failure: { kind: failureOf(error, await watch.status()) } }
  } finally {
    watch.stop()
  }
}

function bytesOf(form: FormData): number {
  const encoder = new TextEncoder()
  let bytes = 0
  for (const [name, value] of form) {
    bytes +=
      encoder.encode(name).length + (typeof value === 'string' ? encoder.encode(value).length : value.size)
  }
  return bytes
}

/** Where a redirect leads: `NEXT_REDIRECT;push;/admin/signals/x?saved=saved;303;`. Null for every other error. */
export function redirectOf(error: unknown): string | null {
  const digest: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'digest') : null
  if (typeof digest !== 'string' || !digest.startsWith('NEXT_REDIRECT;')) return null
  return digest.split(';').slice(2, -2).join(';')
}

/** @param status of the answer, when the browser tells it */
export function failureOf(error: unknown, status: number | null): SendFailureKind {
  if (isUnknownAction(error)) return 'new-version'
  if (status === 413) return 'too-large'
  if (status === 429) return 'rate-limited'
  if (status === 502 || status === 503 || status === 504) return 'unavailable'
  // What a browser throws when there is no answer, or it breaks off.
  if (error instanceof TypeError || (error instanceof Error && error.message === 'Connection closed.')) {
    return 'unreachable'
  }
  return 'server'
}

/**
 * The status of the last answer to this page's address. The framework tells an action's caller only that the answer
 * was not one; the browser's record of requests has its status, a moment after the answer.
 */
function watchStatus(): { status: () => Promise<number | null>; stop: () => void } {
  if (typeof PerformanceObserver === 'undefined' || typeof location === 'undefined')
    return { status: async () => null, stop: () => {} }
  const address = location.href
  let status: number | null = null
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByType('resource')) {
      if (!(entry instanceof PerformanceResourceTiming) || entry.name !== address) continue
      if (entry.initiatorType === 'fetch') status = entry.responseStatus || null
    }
  })
  observer.observe({ type: 'resource' })
  return {
    status: async () => {
      if (status === null) await new Promise((resolve) => setTimeout(resolve, 300))
      return status
    },
    stop: () => observer.disconnect(),
  }
}
