// Loads a dataset into the database: checks every file first, writes what differs in one transaction.

import { CliError, runCommand } from './lib/console.mjs'
import { loadSettings } from './lib/project.mjs'
import { runTask } from './lib/run.mjs'

const help = `
Usage: npm run data:load [-- FOLDER] [--overwrite-edits] [--early-dates WHY] [--reason TEXT]

Loads the dataset in FOLDER (prisma/data when not named) into the database of DATABASE_URL. Every file is checked
first: one record that does not fit stops the load with a list of what is wrong, and nothing is written. Otherwise
what differs is written in one transaction, as new revisions of one changeset. Loading twice changes nothing.

A record that an editor changed here is kept while the file says what it said at the last load. When both have
changed, the load stops and lists the records.

  --overwrite-edits   take the file's version of such records (the editor's stays in the history)
  --early-dates WHY   dates before 2009 are right, and why; without it they stop the load
  --reason TEXT       why, as the history will show it (otherwise: the name of the folder)
`

/** @satisfies {import('./lib/console.mjs').Options} */
const options = {
  'overwrite-edits': { type: 'boolean' },
  'early-dates': { type: 'string' },
  reason: { type: 'string' },
}

await runCommand({ help, options, positionals: 1 }, async ({ values, positionals }) => {
  const { databaseFile } = loadSettings()
  const { requireMigrated } = await import('./lib/migrations.mjs')
  requireMigrated(databaseFile)
  for (const name of /** @type {const} */ (['reason', 'early-dates'])) {
    const given = values[name]
    if (given !== undefined && !hasReasonLength(given)) {
      throw new CliError(`--${name} must have 3 to 300 characters`)
    }
  }
  await runTask('data-load.ts', [
    ...positionals,
    ...(values['overwrite-edits'] ? ['--overwrite-edits'] : []),
    ...(values['early-dates'] === undefined ? [] : [`--early-dates=${values['early-dates']}`]),
    ...(values.reason === undefined ? [] : [`--reason=${values.reason}`]),
  ])
})

/** As long as the reason that an editor gives in the form. @param {string} text */
function hasReasonLength(text) {
  return text.trim().length >= 3 && text.trim().length <= 300
}
