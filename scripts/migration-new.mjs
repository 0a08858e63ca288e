// Writes the next migration from the difference between prisma/schema.prisma and the newest migration's schema.

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand, Stop } from './lib/console.mjs'
import { inProject } from './lib/project.mjs'

const help = `
Usage: node scripts/migration-new.mjs NAME

Writes prisma/migrations/<time>_NAME/migration.sql: the SQL from the schema of the newest migration to
prisma/schema.prisma, and a copy of that schema to start the next one from. Applies nothing.

Read the SQL before applying it. Where it redefines a table, the CHECK constraints and triggers of that table
are not in it: copy them over by hand from the migration that made them.
`

await runCommand({ help, positionals: 1 }, async ({ positionals }) => {
  const [name] = positionals
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Stop(
      `NAME: got "${name ?? ''}": expected lower-case words joined by underscores, such as add_quotes`,
    )
  }
  const { migrationsFolder, readMigrations } = await import('./lib/migrations.mjs')
  const { diffSchema } = await import('./lib/schema-engine.mjs')
  const newest = readMigrations().at(-1)
  const schemaOf = (migration) => path.join(migrationsFolder, migration.name, 'schema.prisma')
  const sql = await diffSchema(newest ? readFileSync(schemaOf(newest), 'utf8') : null)
  if (sql.trim() === '-- This is an empty migration.')
    throw new Stop('The schema has not changed: nothing to write')

  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(migrationsFolder, `${time}_${name}`)
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  cpSync(inProject('prisma', 'schema.prisma'), path.join(folder, 'schema.prisma'))
  console.log(`  ✓ Wrote ${path.relative(inProject(), folder)}`)
  if (sql.includes('RedefineTables')) {
    console.log('  ! It redefines tables: add their CHECK constraints and triggers by hand (see --help)')
  }
})
