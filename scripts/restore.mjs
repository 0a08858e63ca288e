// Puts a backup in the place of the database.

import path from 'node:path'
import { CliError, runCommand, step } from './lib/console.mjs'
import { loadSettings } from './lib/project.mjs'

const help = `
Usage: npm run restore -- FILE

Checks FILE, a backup made by npm run backup, and puts it in the place of the database of DATABASE_URL; then applies
the migrations that are newer than the backup. Stop the site first: the command refuses while the database is in use.
The database that was there is kept beside it as <name>.before-restore-<time>.
`

await runCommand({ help, positionals: 1 }, async ({ positionals }) => {
  const { databaseFile } = loadSettings()
  if (!positionals[0]) throw new CliError('FILE: got nothing: expected a backup (see --help)')
  const backup = path.resolve(positionals[0])
  const { restore } = await import('./lib/backup.mjs')
  await step('Check and put back', () => {
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const { rows, kept } = restore(backup, databaseFile, `before-restore-${time}`)
    const counts = Object.entries(rows).map(([table, count]) => `${table} ${count}`)
    return `${counts.join(', ')}${kept === null ? '' : `; the former database is ${path.basename(kept)}`}`
  })
  const { migrateDatabase } = await import('./lib/prepare.mjs')
  await step('Migrations', () => migrateDatabase(databaseFile))
})
