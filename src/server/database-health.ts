import 'server-only'
import Database from 'better-sqlite3'
import { env } from './env'
import { log } from './log'

/** How long an answer about the database holds, in milliseconds. */
const believed = 1000

/** How long a question waits for another program's lock, in milliseconds: the whole site waits with it. */
const patience = 200

type Asked = { at: number; failure: Error | null }
let last: Asked | null = null

/**
 * Why the database cannot be read; null when it can. Asked before a page is begun, since a page that fails while it is
 * sent has its status out already. A failure and its end are logged once.
 */
export function databaseFailure(now = Date.now(), url = env().DATABASE_URL): Error | null {
  if (last && now - last.at < believed && now >= last.at) return last.failure
  const failure = failureOf(() =>
    read(url, (database) => database.prepare('SELECT 1 FROM "Signal" LIMIT 1').get()),
  )
  if (failure && failure.message !== last?.failure?.message) {
    log.error({ err: failure }, 'The database cannot be read: pages answer 503')
  }
  if (!failure && last?.failure) log.info('The database can be read again')
  last = { at: now, failure }
  return failure
}

/** A database that cannot be used at all. Its message says which file and what to do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}

/** Looks through the whole file, once, at the start. Throws a DatabaseError when it is damaged or cannot be read. */
export function checkDatabase(url = env().DATABASE_URL): void {
  let found: unknown
  const failure = failureOf(() => {
    found = read(url, (database) => database.pragma('quick_check(1)', { simple: true }))
  })
  if (failure === null && found === 'ok') return
  const what = failure?.message ?? String(found)
  throw new DatabaseError(
    `The database ${fileOf(url)} is damaged or cannot be read (${what}): restore it from a backup`,
  )
}

const fileOf = (url: string) => url.slice('file:'.length)

/** On a connection of its own, which sees the file that is there now. */
function read<T>(url: string, question: (database: Database) => T): T {
  const database = new Database(fileOf(url), { fileMustExist: true, timeout: patience })
  try {
    return question(database)
  } finally {
    database.close()
  }
}

function failureOf(work: () => unknown): Error | null {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
