// Prisma's schema engine as WebAssembly: the same engine as `prisma migrate`, from the package registry, so that
// migrations need no binary from another host. See docs/decisions/001-embedded-sqlite.md.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Stop } from './console.mjs'
import { migrationsFolder, readMigrations } from './migrations.mjs'
import { inProject } from './project.mjs'

const schemaPath = inProject('prisma', 'schema.prisma')
const noFilters = { externalTables: [], externalEnums: [] }

let instantiated = null

// Node cannot import a .wasm file as a module, which is what the package's own entry does. The bindings hold one
// instance for the whole process.
function instantiateOnce() {
  instantiated ??= instantiate()
  return instantiated
}

async function instantiate() {
  // The engine reports a panic through this global before it aborts.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => console.error(`Schema engine: ${message}`),
  }
  const require = createRequire(import.meta.url)
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

// The engine opens connections and leaves their closing to its host.
class ConnectionKeeper extends PrismaBetterSqlite3 {
  opened = []

  async connect() {
    const connection = await super.connect()
    this.opened.push(connection)
    return connection
  }

  async closeAll() {
    for (const connection of this.opened) await connection.dispose()
  }
}

async function withEngine(databaseUrl, datamodels, work) {
  await instantiateOnce()
  const connections = new ConnectionKeeper({ url: databaseUrl })
  const factory = bindMigrationAwareSqlAdapterFactory(connections)
  const ignoreProgress = () => undefined
  const engine = await bindings.SchemaEngine.new({ datamodels }, ignoreProgress, factory)
  try {
    return await work(engine)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new Stop(`The schema engine refused: ${said.trim()}`)
  } finally {
    engine.free()
    await connections.closeAll()
  }
}

function migrationsList() {
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(path.join(migrationsFolder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

/**
 * Applies the migrations that the database has not seen and records them in `_prisma_migrations`.
 * @param {string} databaseFile
 * @returns {Promise<string[]>} the names applied, in order
 */
export async function applyMigrations(databaseFile) {
  const { appliedMigrationNames } = await withEngine(`file:${databaseFile}`, undefined, (engine) =>
    engine.applyMigrations({ migrationsList: migrationsList(), filters: noFilters }),
  )
  return appliedMigrationNames
}

/**
 * The SQL that leads from one schema to the one on disk; a comment alone when nothing changed.
 * @param {string | null} fromSchema text of the older schema; null for an empty database
 */
export async function diffSchema(fromSchema) {
  const content = readFileSync(schemaPath, 'utf8')
  const from =
    fromSchema === null
      ? { tag: 'empty' }
      : { tag: 'schemaDatamodel', files: [{ path: schemaPath, content: fromSchema }] }
  const result = await withEngine(':memory:', [[schemaPath, content]], (engine) =>
    engine.diff({
      from,
      to: { tag: 'schemaDatamodel', files: [{ path: schemaPath, content }] },
      script: true,
      exitCode: null,
      filters: noFilters,
    }),
  )
  return result.stdout ?? ''
}
