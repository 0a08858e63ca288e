// Copies the database into one file while the site runs, and checks the copy.

import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { CliError, runCommand, step } from './lib/console.mjs'
import { inProject, loadSettings } from './lib/project.mjs'

const help = `
Usage: npm run backup [-- FILE] [--keep N]

Copies the database of DATABASE_URL into FILE (.data/backups/tracker-<time>.db when not named) and checks the copy:
its pages, its references, its migrations. The site may run meanwhile: what was saved before the command began is in
the copy. Other accounts of the machine cannot read it. Keep copies on another disk as well.

  --keep N   afterwards delete all but the newest N backups of .data/backups
`

/** @satisfies {import('./lib/console.mjs').Options} */
const options = { keep: { type: 'string' } }

await runCommand({ help, options, positionals: 1 }, async ({ values, positionals }) => {
  const { databaseFile } = loadSettings()
  const folder = inProject('.data', 'backups')
  const keep = values.keep === undefined ? null : Number(values.keep)
  if (keep !== null && !(Number.isInteger(keep) && keep >= 1))
    throw new CliError(`--keep: got "${values.keep}": expected a whole number from 1`)
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const target = positionals[0] ? path.resolve(positionals[0]) : path.join(folder, `tracker-${time}.db`)
  const { backUp } = await import('./lib/backup.mjs')
  await step('Back up and check', async () => {
    const { bytes, rows } = await backUp(databaseFile, target)
    const counts = Object.entries(rows).map(([table, count]) => `${table} ${count}`)
    return `${path.relative(process.cwd(), target)}, ${(bytes / 1e6).toFixed(1)} MB (${counts.join(', ')})`
  })
  if (keep !== null) await step('Delete older backups', () => deleteOlder(folder, keep))
})

/** Deletes all but the newest backups, and says which. @param {string} folder @param {number} keep */
function deleteOlder(folder, keep) {
  const older = readdirSync(folder)
    .filter((name) => /^tracker-\d{14}\.db$/.test(name))
    .toSorted()
    .slice(0, -keep)
  for (const name of older) rmSync(path.join(folder, name))
  return older.length === 0 ? 'none' : older.join(', ')
}
