// Writes the published record of the database back to a dataset folder, in the form in which datasets are shipped.

import { runCommand } from './lib/console.mjs'
import { loadSettings } from './lib/project.mjs'
import { runTask } from './lib/run.mjs'

const help = `
Usage: npm run data:write [-- FOLDER] [--check]

Writes what the database of DATABASE_URL has published to FOLDER (prisma/data when not named): one JSON file per type
of record, one record per line, always in the same order, so that a change of one record changes one line. Loading
the folder again (npm run data:load) gives the same record. Drafts and withdrawn signals are left out, and so is a
source that nothing cites any more and whose address another source has.

  --check   write nothing, say which files would change, and end with exit code 1 when one would
`

/** @satisfies {import('./lib/console.mjs').Options} */
const options = { check: { type: 'boolean' } }

await runCommand({ help, options, positionals: 1 }, async ({ values, positionals }) => {
  const { databaseFile } = loadSettings()
  const { requireMigrated } = await import('./lib/migrations.mjs')
  requireMigrated(databaseFile)
  await runTask('data-write.ts', [...positionals, ...(values.check ? ['--check'] : [])])
})
