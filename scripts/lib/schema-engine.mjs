// Prisma's schema engine as WebAssembly: the same engine as `prisma migrate`, from the package registry, so that
// writing a migration needs no binary from another host. Nothing that a running site does uses it. See
// docs/decisions/001-embedded-sqlite.md.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { CliError } from './console.mjs'
import { inProject } from './project.mjs'

const schemaPath = inProject('prisma', 'schema.prisma')
export const noFilters = { externalTables: [], externalEnums: [] }

/** @type {Promise<void> | undefined} */
let instantiated

// Node cannot import a .wasm file as a module, which is what the package's own entry does. The bindings hold one
// instance for the whole process.
function instantiateOnce() {
  instantiated ??= instantiate()
  return instantiated
}

async function instantiate() {
  // The engine reports a panic through this global before it aborts.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      /** @param {string} message */
      set_message: (message) => console.error(`Schema engine: ${message}`),
    },
  })
  const require = createRequire(import.meta.url)
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })
  const { __wbindgen_start: start } = instance.exports
  if (typeof start !== 'function') throw new Error('The schema engine has no start: its package has changed')
  bindings.__wbg_set_wasm(instance.exports)
  start()
}

// The engine opens connections and leaves their closing to its host.
class ConnectionKeeper extends PrismaBetterSqlite3 {
  /** @type {Awaited<ReturnType<PrismaBetterSqlite3['connect']>>[]} */
  opened = []

  /** @override */
  async connect() {
    const connection = await super.connect()
    this.opened.push(connection)
    return connection
  }

  async closeAll() {
    for (const connection of this.opened) await connection.dispose()
  }
}

/**
 * Does some work with an engine that is connected to a database.
 * @template T
 * @param {string} databaseUrl
 * @param {[string, string][] | undefined} datamodels path and text of each schema
 * @param {(engine: bindings.SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withEngine(databaseUrl, datamodels, work) {
  await instantiateOnce()
  const connections = new ConnectionKeeper({ url: databaseUrl })
  const factory = bindMigrationAwareSqlAdapterFactory(connections)
  const ignoreProgress = () => undefined
  const engine = await bindings.SchemaEngine.new({ datamodels }, ignoreProgress, factory)
  try {
    return await work(engine)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new CliError(`The schema engine refused: ${said.trim()}`)
  } finally {
    engine.free()
    await connections.closeAll()
  }
}

/**
 * The SQL that leads from a database to the schema on disk; a comment alone when nothing changed.
 * @param {string} databaseFile with every migration applied
 * @param {string} [schema] text of the schema to reach
 */
export async function diffSchema(databaseFile, schema = readFileSync(schemaPath, 'utf8')) {
  const files = [{ path: schemaPath, content: schema }]
  const result = await withEngine(`file:${databaseFile}`, [[schemaPath, schema]], (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: path.dirname(schemaPath) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: noFilters,
    }),
  )
  return result.stdout ?? ''
}

/** What the engine says to a script that would change nothing. */
export const emptyMigration = '-- This is an empty migration.'
