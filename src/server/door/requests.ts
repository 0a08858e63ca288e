import { randomUUID } from 'node:crypto'

/**
 * What the door knows of the requests that are being answered. The framework's handlers find theirs by a header that
 * the door sets and takes from clients. The names are random and the list is of this process, so that a header made
 * up by a client names nothing, also where no door stands before the framework.
 */

export const requestHeader = 'x-tracker-request'

export type OpenRequest = {
  /** Address at the other end of the connection. */
  readonly address: string | null
  /** Whether an action of ours was reached, so that what was sent could be read. */
  actionBegan: boolean
  /** Whether the door has answered that the form could not be read: then no action begins any more. */
  givenUp: boolean
}

declare global {
  var trackerRequests: Map<string, OpenRequest> | undefined
}

function openRequests(): Map<string, OpenRequest> {
  globalThis.trackerRequests ??= new Map()
  return globalThis.trackerRequests
}

/** @returns the name of the request, and what is known of it, until it is closed */
export function openRequest(address: string | null): { name: string; state: OpenRequest } {
  const name = randomUUID()
  const state: OpenRequest = { address, actionBegan: false, givenUp: false }
  openRequests().set(name, state)
  return { name, state }
}

export function closeRequest(name: string): void {
  openRequests().delete(name)
}

/** The open request that these headers belong to; null where no door stands before the framework. */
export function requestOf(headers: Headers): OpenRequest | null {
  const name = headers.get(requestHeader)
  return (name && openRequests().get(name)) || null
}

/** How many requests are being answered. */
export const openRequestCount = () => openRequests().size
