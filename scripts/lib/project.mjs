// Where the project is and which settings it runs with. Node built-ins only: this must work before `npm ci`.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { CliError } from './console.mjs'

/** The folder that holds package.json; every relative path of the project starts here. */
export const root = path.resolve(import.meta.dirname, '..', '..')

/** The database used when DATABASE_URL is not set. */
export const defaultDatabaseUrl = 'file:./.data/tracker.db'

/** @param {...string} parts @returns {string} an absolute path inside the project */
export const inProject = (...parts) => path.join(root, ...parts)

/**
 * Makes a `file:` URL absolute against the project, so that every process means the same file whatever its
 * working folder. `src/server/database-url.ts` does the same for the site; a contract test compares the two.
 * @param {string} url
 * @returns {string}
 */
export function absoluteDatabaseUrl(url) {
  return url.startsWith('file:') ? `file:${path.resolve(root, url.slice('file:'.length))}` : url
}

/**
 * Reads `.env.local` and `.env` as Next.js does (what the shell sets wins) and settles DATABASE_URL, so that
 * this process and all that it starts agree. Returns the settings that scripts themselves need.
 * @returns {{ databaseUrl: string, databaseFile: string, host: string, port: number }}
 */
export function loadSettings() {
  for (const name of ['.env.local', '.env']) {
    if (existsSync(inProject(name))) process.loadEnvFile(inProject(name))
  }
  const databaseUrl = absoluteDatabaseUrl(process.env.DATABASE_URL || defaultDatabaseUrl)
  if (!databaseUrl.startsWith('file:')) {
    throw new CliError(
      `DATABASE_URL: got "${databaseUrl.split(':')[0]}:…": expected file:<path> of a SQLite file`,
    )
  }
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new CliError(`PORT: got "${process.env.PORT}": expected a whole number from 1 to 65535`)
  }
  process.env.DATABASE_URL = databaseUrl
  const host = process.env.HOST || '127.0.0.1'
  return { databaseUrl, databaseFile: databaseUrl.slice('file:'.length), host, port }
}
