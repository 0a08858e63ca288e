// Writes the next migration from the difference between what the migrations make and prisma/schema.prisma.

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CliError, runCommand } from './lib/console.mjs'
import { inProject } from './lib/project.mjs'
import { withTemporaryFolder } from './lib/temporary-folder.mjs'

const help = `
Usage: node scripts/migration-new.mjs NAME

Writes prisma/migrations/<time>_NAME/migration.sql: the SQL that leads from a database with every migration
to prisma/schema.prisma. Tries the migrations on a temporary database and leaves yours alone.

Read the SQL before applying it. Where it redefines a table, the CHECK constraints and triggers of that table
are not in it: copy them over by hand from the migration that made them.
`

await runCommand({ help, positionals: 1 }, async ({ positionals }) => {
  const [name] = positionals
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new CliError(
      `NAME: got "${name ?? ''}": expected lower-case words joined by underscores, such as add_quotes`,
    )
  }
  const { migrate, migrationsFolder } = await import('./lib/migrations.mjs')
  const { diffSchema, emptyMigration } = await import('./lib/schema-engine.mjs')
  const sql = await withTemporaryFolder((temporary) => {
    const databaseFile = path.join(temporary, 'tracker.db')
    migrate(databaseFile)
    return diffSchema(databaseFile)
  })
  if (sql.trim() === emptyMigration) throw new CliError('The schema has not changed: nothing to write')

  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(migrationsFolder, `${time}_${name}`)
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  console.log(`  ✓ Wrote ${path.relative(inProject(), folder)}`)
  if (sql.includes('RedefineTables')) {
    console.log('  ! It redefines tables: add their CHECK constraints and triggers by hand (see --help)')
  }
})
