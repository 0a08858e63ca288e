import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'

/** Databases as an earlier version left them, for tests of what a migration makes of their rows. */

const root = path.resolve(import.meta.dirname, '..', '..')
const migrations = path.join(root, 'prisma', 'migrations')

export type Row = Record<string, string | number | null>

const migrationsTable = `CREATE TABLE "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL,
  "finished_at" DATETIME, "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`

/** A folder for one database, and how to remove it. */
export function oldDatabaseFile(): { file: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracker-migration-'))
  return {
    file: path.join(folder, 'tracker.db'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * A new file with every migration before one, open and empty.
 * @param migration the name of the first one that is left out, without its time
 */
export function databaseBefore(file: string, migration: string): Database {
  const names = readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
  const first = names.findIndex((name) => name.endsWith(`_${migration}`))
  if (first < 0) throw new Error(`no migration ${migration}`)
  const database = new Database(file)
  database.pragma('foreign_keys = ON')
  database.exec(migrationsTable)
  for (const name of names.slice(0, first)) {
    const sql = readFileSync(path.join(migrations, name, 'migration.sql'), 'utf8')
    database.exec(sql)
    insert(database, '_prisma_migrations', {
      id: name,
      checksum: createHash('sha256').update(sql).digest('hex'),
      finished_at: '2026-10-11T08:00:00.000+00:00',
      migration_name: name,
      applied_steps_count: 1,
    })
  }
  return database
}

export function insert(database: Database, table: string, row: Row): void {
  const columns = Object.keys(row)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const places = columns.map(() => '?').join(', ')
  database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${places})`).run(Object.values(row))
}

/** Applies every migration that is missing, as `npm start` does. */
export function migrate(file: string): void {
  execFileSync(process.execPath, [path.join(root, 'scripts', 'migrate.mjs')], {
    env: { ...process.env, DATABASE_URL: `file:${file}`, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
