// Applies prisma/migrations to a database and reads what it has seen of them. `_prisma_migrations` is kept as the
// schema engine of Prisma keeps it, so that `prisma migrate deploy` and `prisma migrate status` agree.

import { createHash, randomUUID } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { CliError, codeOf } from './console.mjs'
import { keepDatabasePrivate, makePrivateFolder } from './private-files.mjs'
import { inProject } from './project.mjs'

export const migrationsFolder = inProject('prisma', 'migrations')

// As the schema engine creates it.
const createMigrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

/** A migration on disk. @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** A migration that a database has seen. @typedef {{ name: string, checksum: string, finished: 0 | 1 }} Recorded */

/**
 * The migrations on disk, oldest first.
 * @param {string} [folder]
 * @returns {Migration[]}
 */
export function readMigrations(folder = migrationsFolder) {
  if (!existsSync(folder)) throw new CliError(`${folder} is missing: restore it from the repository`)
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const file = path.join(folder, name, 'migration.sql')
      if (!existsSync(file))
        throw new CliError(`Migration ${name} has no migration.sql: restore or remove its folder`)
      const sql = readFileSync(file, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const recordedQuery = `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
  FROM _prisma_migrations WHERE rolled_back_at IS NULL`

/**
 * What a database has seen, in the order in which it was applied. Refuses a database of something else.
 * @param {Database} database
 * @returns {Recorded[]}
 */
function readRecorded(database) {
  const table = database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get()
  if (table !== undefined) return /** @type {Recorded[]} */ (database.prepare(recordedQuery).all())
  const other = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' LIMIT 1`).pluck().get()
  if (other === undefined) return []
  throw new CliError(
    `${database.name} holds tables of something else ("${other}"): name another DATABASE_URL`,
  )
}

/**
 * What of the migrations on disk an open database has seen. Refuses where going on would do harm: a migration that
 * failed half-way, one that was edited after it was applied, or a database newer than this code.
 * @param {Database} database
 * @param {Migration[]} onDisk
 */
function compare(database, onDisk) {
  const recorded = readRecorded(database)
  for (const { name, checksum, finished } of recorded) {
    const migration = onDisk.find((candidate) => candidate.name === name)
    if (!finished)
      throw new CliError(`Migration ${name} failed half-way earlier: restore ${database.name} from a backup`)
    if (!migration)
      throw new CliError(`The database has migration ${name}, which this code does not: update the code`)
    if (migration.checksum !== checksum) {
      throw new CliError(
        `Migration ${name} was edited after it was applied: undo the edit and add a new migration`,
      )
    }
  }
  const applied = recorded.map(({ name }) => name)
  return { applied, pending: onDisk.filter(({ name }) => !applied.includes(name)) }
}

/**
 * Which migrations are applied and which are pending, by name.
 * @param {string} databaseFile
 * @param {string} [folder] of the migrations
 * @returns {{ applied: string[], pending: string[] }}
 */
export function migrationState(databaseFile, folder) {
  const onDisk = readMigrations(folder)
  const { applied, pending } = existsSync(databaseFile)
    ? withDatabase(databaseFile, (database) => compare(database, onDisk))
    : { applied: [], pending: onDisk }
  return { applied, pending: pending.map(({ name }) => name) }
}

/** Refuses a database that lacks a migration. @param {string} databaseFile */
export function requireMigrated(databaseFile) {
  if (migrationState(databaseFile).pending.length > 0)
    throw new CliError(`The database ${databaseFile} is not up to date: run npm run db:migrate first`)
}

/**
 * Brings the database up to the newest migration, making the file when it is missing. Other accounts cannot read it.
 * Either all pending migrations are applied or, when one fails, none.
 * @param {string} databaseFile
 * @param {string} [folder] of the migrations
 * @returns {{ applied: string[] }} the names applied now
 */
export function migrate(databaseFile, folder) {
  const { pending } = migrationState(databaseFile, folder)
  if (existsSync(databaseFile)) keepDatabasePrivate(databaseFile)
  if (pending.length === 0) return { applied: [] }
  makePrivateFolder(databaseFile)
  closeSync(openSync(databaseFile, 'a', 0o600))
  return {
    applied: withDatabase(databaseFile, (database) => applyPending(database, folder), { create: true }),
  }
}

/**
 * Applies what is pending, all of it or none.
 * @param {Database} database
 * @param {string} [folder] of the migrations
 * @returns {string[]} the names applied now
 */
function applyPending(database, folder) {
  // Write-ahead logging is a property of the file: readers and the writer do not block each other.
  database.pragma('journal_mode = WAL')
  // SQLite changes a table by making a new one in its place, which breaks references until it has the old name. The
  // setting cannot be changed inside a transaction, so references are checked at the end of it instead.
  database.pragma('foreign_keys = OFF')
  return database
    .transaction(() => {
      // Read again under the lock: another process may have applied them meanwhile.
      const { pending } = compare(database, readMigrations(folder))
      if (pending.length > 0) database.exec(createMigrationsTable)
      for (const migration of pending) apply(database, migration)
      // The columns that SQLite gives it.
      const [broken] = /** @type {{ table: string, parent: string }[]} */ (
        database.pragma('foreign_key_check')
      )
      if (broken)
        throw new CliError(
          `The migrations would leave a row of ${broken.table} that refers to no ${broken.parent}: nothing was changed`,
        )
      return pending.map(({ name }) => name)
    })
    .immediate()
}

/** @param {Database} database @param {Migration} migration */
function apply(database, { name, sql, checksum }) {
  const startedAt = stored()
  try {
    database.exec(sql)
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || mendable.has(error.code)) throw error
    throw new CliError(`Migration ${name} failed, and nothing was changed: ${error.message}`)
  }
  database
    .prepare(
      `INSERT INTO "_prisma_migrations" (id, checksum, started_at, finished_at, migration_name, applied_steps_count)
        VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run([randomUUID(), checksum, startedAt, stored(), name])
}

/** A moment, by default the present one, as Prisma writes it into SQLite. */
const stored = (time = Date.now()) => new Date(time).toISOString().replace('Z', '+00:00')

/** Whether a migrated database holds no signal at all. @param {string} databaseFile */
export function isEmpty(databaseFile) {
  return withDatabase(
    databaseFile,
    (database) => database.prepare('SELECT 1 FROM Signal LIMIT 1').get() === undefined,
  )
}

/** Whether drafts are due to be deleted: discarded longer ago than they can be restored. @param {string} databaseFile */
export function hasOldDrafts(databaseFile) {
  const limit = stored(Date.now() - 30 * 86_400_000)
  return withDatabase(
    databaseFile,
    (database) =>
      database.prepare('SELECT 1 FROM Signal WHERE discardedAt < ? LIMIT 1').get(limit) !== undefined,
  )
}

// Messages for the failures that a host can mend; any other error is a defect and keeps its stack trace.
const mendable = new Map(
  Object.entries({
    SQLITE_NOTADB: 'it is not a SQLite database',
    SQLITE_BUSY: 'another program is writing to it; try again',
    SQLITE_CANTOPEN: 'the file cannot be opened',
    SQLITE_READONLY: 'the file cannot be written',
    SQLITE_READONLY_DIRECTORY: 'its folder cannot be written',
    SQLITE_FULL: 'the disk is full',
    SQLITE_CORRUPT: 'it is damaged: restore it from a backup (npm run restore)',
  }),
)

/**
 * Opens the database, does some work on it and closes it. What a host can mend stops with one line.
 * @template T
 * @param {string} databaseFile
 * @param {(database: Database) => T} work
 * @param {{ create?: boolean, readonly?: boolean }} [options]
 * @returns {T}
 */
export function withDatabase(databaseFile, work, { create = false, readonly = false } = {}) {
  let database = null
  try {
    database = new Database(databaseFile, { fileMustExist: !create, readonly, timeout: 5000 })
    return work(database)
  } catch (error) {
    const reason = mendable.get(codeOf(error) ?? '')
    if (reason) throw new CliError(`Database ${databaseFile}: ${reason}`)
    throw error
  } finally {
    database?.close()
  }
}
