// What the database has seen of prisma/migrations. Reads through SQLite directly, so that the usual answer —
// nothing to do — takes milliseconds; the schema engine is loaded only when there is something to apply.

import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { Stop } from './console.mjs'
import { keepDatabasePrivate, makePrivateFolder } from './private-files.mjs'
import { inProject } from './project.mjs'

export const migrationsFolder = inProject('prisma', 'migrations')

/** The migrations on disk, oldest first: folder name and SQL. */
export function readMigrations() {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      sql: readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const recordedQuery = `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
  FROM _prisma_migrations WHERE rolled_back_at IS NULL`

function readRecorded(database) {
  const table = database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get()
  if (table !== undefined) return database.prepare(recordedQuery).all()
  const other = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' LIMIT 1`).get()
  if (other === undefined) return []
  throw new Stop(
    `${database.name} holds tables of something else ("${other.name}"): name another DATABASE_URL`,
  )
}

/**
 * Which migrations are applied and which are pending. Refuses where going on would do harm: a migration that
 * failed half-way, one that was edited after it was applied, or a database newer than this code.
 * @param {string} databaseFile
 * @returns {{ applied: string[], pending: string[] }}
 */
export function migrationState(databaseFile) {
  const onDisk = readMigrations()
  if (!existsSync(databaseFile)) return { applied: [], pending: onDisk.map(({ name }) => name) }
  const recorded = withDatabase(databaseFile, readRecorded)
  for (const { name, checksum, finished } of recorded) {
    const migration = onDisk.find((candidate) => candidate.name === name)
    if (!finished)
      throw new Stop(`Migration ${name} failed half-way earlier: restore ${databaseFile} from a backup`)
    if (!migration)
      throw new Stop(`The database has migration ${name}, which this code does not: update the code`)
    if (createHash('sha256').update(migration.sql).digest('hex') !== checksum) {
      throw new Stop(
        `Migration ${name} was edited after it was applied: undo the edit and add a new migration`,
      )
    }
  }
  const applied = recorded.map(({ name }) => name)
  return { applied, pending: onDisk.map(({ name }) => name).filter((name) => !applied.includes(name)) }
}

/**
 * Brings the database up to the newest migration, making the file when it is missing. Other accounts cannot read it.
 * @param {string} databaseFile
 * @returns {Promise<{ applied: string[] }>} the names applied now
 */
export async function migrate(databaseFile) {
  const { pending } = migrationState(databaseFile)
  if (existsSync(databaseFile)) keepDatabasePrivate(databaseFile)
  if (pending.length === 0) return { applied: [] }
  makePrivateFolder(databaseFile)
  closeSync(openSync(databaseFile, 'a', 0o600))
  // Write-ahead logging is a property of the file: readers and the writer do not block each other.
  withDatabase(databaseFile, (database) => database.pragma('journal_mode = WAL'), { create: true })
  const { applyMigrations } = await import('./schema-engine.mjs')
  return { applied: await applyMigrations(databaseFile) }
}

/** Whether a migrated database holds no signal at all. */
export function isEmpty(databaseFile) {
  return withDatabase(
    databaseFile,
    (database) => database.prepare('SELECT 1 FROM Signal LIMIT 1').get() === undefined,
  )
}

/** Whether drafts are due to be deleted: discarded longer ago than they can be restored. @param {string} databaseFile */
export function hasOldDrafts(databaseFile) {
  // Rounded to the day: the task that deletes them looks closely.
  const limit = new Date(Date.now() - 29 * 86_400_000).toISOString().slice(0, 10)
  return withDatabase(
    databaseFile,
    (database) =>
      database.prepare('SELECT 1 FROM Signal WHERE discardedAt < ? LIMIT 1').get(limit) !== undefined,
  )
}

// Messages for the failures that a host can mend; any other error is a defect and keeps its stack trace.
const mendable = {
  SQLITE_NOTADB: 'it is not a SQLite database',
  SQLITE_BUSY: 'another program is writing to it; try again',
  SQLITE_CANTOPEN: 'the file cannot be opened',
  SQLITE_READONLY: 'the file cannot be written',
  SQLITE_CORRUPT: 'it is damaged: restore it from a backup (npm run restore)',
}

/**
 * Opens the database, does some work on it and closes it. What a host can mend stops with one line.
 * @template T
 * @param {string} databaseFile
 * @param {(database: import('better-sqlite3').Database) => T} work
 * @param {{ create?: boolean, readonly?: boolean }} [options]
 * @returns {T}
 */
export function withDatabase(databaseFile, work, { create = false, readonly = false } = {}) {
  let database = null
  try {
    database = new Database(databaseFile, { fileMustExist: !create, readonly, timeout: 5000 })
    return work(database)
  } catch (error) {
    const reason = mendable[error?.code]
    if (reason) throw new Stop(`Database ${databaseFile}: ${reason}`)
    throw error
  } finally {
    database?.close()
  }
}
