import { serialize } from 'node:v8'
import Database from 'better-sqlite3'
import type { PrismaClient } from '@/server/generated/prisma/client'

/**
 * What `'use cache'` means under the test runner: a function answers from memory as long as its arguments, the
 * database, the day and the environment are the same. The site drops its answers by tags; a test writes to the
 * database with or without them, so any commit drops all answers here.
 */

type Watched = { version: () => unknown; seen: unknown; answers: Map<string, Promise<unknown>> }

const watchedDatabases = new WeakMap<PrismaClient, Watched>()

/** Remembers answers that are read through `client` from `file`. Call the result before the file is removed. */
export function watchDatabase(client: PrismaClient, file: string): () => void {
  let connection: ReturnType<typeof openReadOnly> | undefined
  watchedDatabases.set(client, {
    // Changes with every commit of another connection, in this process or not.
    version: () => {
      connection ??= openReadOnly(file)
      return connection.pragma('data_version', { simple: true })
    },
    seen: undefined,
    answers: new Map(),
  })
  return () => {
    watchedDatabases.delete(client)
    connection?.close()
  }
}

const openReadOnly = (file: string) => new Database(file, { readonly: true })

/** The answer of the function `name` to `args`: from memory, or else from `work`. The plugin below writes the calls. */
export function cachedAnswer(name: string, args: unknown[], work: () => Promise<unknown>): Promise<unknown> {
  const watched = globalThis.trackerDatabase && watchedDatabases.get(globalThis.trackerDatabase)
  if (!watched) return work()
  const version = watched.version()
  if (version !== watched.seen) watched.answers.clear()
  watched.seen = version
  const key = serialize([name, args, new Date().toDateString(), { ...process.env }]).toString('latin1')
  const known = watched.answers.get(key)
  if (known) return known
  const answer = work().then(freeze)
  watched.answers.set(key, answer)
  // A failure is told to each caller and asked again.
  answer.catch(() => watched.answers.delete(key))
  return answer
}

/** Each caller gets the same answer, where the site gives each its own copy: a caller that changes it fails at once. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (value instanceof Map || value instanceof Set) for (const one of value) freeze(one)
  else if (ArrayBuffer.isView(value)) return value
  else for (const one of Object.values(Object.freeze(value))) freeze(one)
  return value
}
