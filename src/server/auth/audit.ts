import 'server-only'
import type { AuditKind } from '@/domain/desk/audit'
import { db } from '../db'
import { env } from '../env'
import type { Prisma } from '../generated/prisma/client'
import { log } from '../log'
import { clientAddress } from './rate-limit'

export type Event = {
  kind: AuditKind
  /** Who did it; null for someone not signed in and for a command run on the host. */
  byId: string | null
  /** Whose account it is about. */
  aboutId: string | null
  /** In a few words. Never a password, a token or an e-mail address. */
  detail?: string
}

/**
 * Puts an event on record and writes it to the log. What strangers do to no account is only logged, so that nobody can
 * fill the disk with it.
 * @param requestHeaders of whoever did it; null for a command run on the host
 */
export async function recordEvent(
  event: Event,
  requestHeaders: Headers | null,
  client: Pick<Prisma.TransactionClient, 'auditEvent'> = db(),
): Promise<void> {
  const { kind, byId, aboutId } = event
  const detail = event.detail?.slice(0, 200) ?? null
  const address = requestHeaders && clientAddress(requestHeaders, env().TRUST_PROXY)
  log.info({ part: 'audit', kind, byId, aboutId, detail, address }, 'An event of accounts and sessions')
  if (byId === null && aboutId === null) return
  await client.auditEvent.create({ data: { kind, byId, aboutId, detail, address } })
}
