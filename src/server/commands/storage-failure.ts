import 'server-only'
import type { ErrorCode, Failure, Result } from '@/domain/shared/result'
import { log } from '../log'

/** Failures of the database that are expected: they pass, or the person who runs the site can end them. */

const messages = {
  busy: 'Another task, such as a data load, is using the database, so nothing was saved. Try again in a moment.',
  full: 'The server’s disk is full, so nothing was saved. Ask the person who runs the site to free up space, then try again.',
  'read-only':
    'The database is read-only at the moment, so nothing was saved. Ask the person who runs the site, then try again.',
  unavailable:
    'The database could not be written, so nothing was saved. Try again; if it fails again, tell the person who runs the site.',
} satisfies Partial<Record<ErrorCode, string>>

type StorageCode = keyof typeof messages

/** By the first part of SQLite's own code, which may go on: `SQLITE_IOERR_WRITE`. */
const bySqliteCode: Readonly<Record<string, StorageCode>> = {
  BUSY: 'busy',
  LOCKED: 'busy',
  FULL: 'full',
  READONLY: 'read-only',
  PERM: 'read-only',
  IOERR: 'unavailable',
  CANTOPEN: 'unavailable',
  CORRUPT: 'unavailable',
  NOTADB: 'unavailable',
  PROTOCOL: 'unavailable',
}

/** By Prisma's code, where SQLite's is not given: no connection, no answer in time, no turn for a transaction. */
const byPrismaCode: Readonly<Record<string, StorageCode>> = {
  P1001: 'unavailable',
  P1002: 'unavailable',
  P1008: 'busy',
  P2024: 'busy',
  P2028: 'busy',
  P2034: 'busy',
}

/**
 * What a thrown error means when the database could not write; null for every other error, which is a defect. The
 * error itself is logged here, once: the caller returns the failure and logs nothing more.
 */
export function storageFailure(error: unknown): Failure | null {
  const code = storageCode(error)
  if (!code) return null
  log.error({ err: error, code }, 'the database could not be written')
  return { code, message: messages[code], field: null }
}

/** The value of the work, or the failure of the database that ended it. Every other error goes on. */
export async function orStorageFailure<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const failure = storageFailure(error)
    if (!failure) throw error
    return { ok: false, failure }
  }
}

function storageCode(error: unknown): StorageCode | null {
  const codes = codesIn(error)
  for (const code of codes) {
    const part = /^SQLITE_([A-Z]+)/.exec(code)?.[1]
    const known = part ? bySqliteCode[part] : undefined
    if (known) return known
  }
  return codes.map((code) => byPrismaCode[code]).find((code) => code !== undefined) ?? null
}

/** Every code that an error carries, its own and those of what caused it. Libraries wrap each other's errors. */
function codesIn(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 6) return []
  const own = ['code', 'originalCode'].map((key): unknown => Reflect.get(error, key))
  const causes = ['cause', 'meta', 'driverAdapterError'].map((key): unknown => Reflect.get(error, key))
  return [
    ...own.filter((code) => typeof code === 'string'),
    ...causes.flatMap((cause) => codesIn(cause, depth + 1)),
  ]
}
