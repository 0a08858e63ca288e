// Loads a dataset into the database: checks every file first, writes what differs in one transaction.

import { runCommand, Stop } from './lib/console.mjs'
import { loadSettings } from './lib/project.mjs'
import { runTask } from './lib/run.mjs'

const help = `
Usage: npm run data:load [-- FOLDER] [--overwrite-edits]

Loads the dataset in FOLDER (prisma/data when not named) into the database of DATABASE_URL. Every file is checked
first: one record that does not fit stops the load with a list of what is wrong, and nothing is written. Otherwise
what differs is written in one transaction, as new revisions of one changeset. Loading twice changes nothing.

A record that an editor changed here is kept while the file says what it said at the last load. When both have
changed, the load stops and lists the records.

  --overwrite-edits   take the file's version of such records (the editor's stays in the history)
`

const options = { 'overwrite-edits': { type: 'boolean' } }

await runCommand({ help, options, positionals: 1 }, async ({ values, positionals }) => {
  const { databaseFile } = loadSettings()
  const { migrationState } = await import('./lib/migrations.mjs')
  if (migrationState(databaseFile).pending.length > 0) {
    throw new Stop(`The database ${databaseFile} is not up to date: run node scripts/migrate.mjs first`)
  }
  await runTask('data-load.ts', [...positionals, ...(values['overwrite-edits'] ? ['--overwrite-edits'] : [])])
})
