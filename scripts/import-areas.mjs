// Brings boundaries of service areas from a GeoJSON file into the database, in one transaction.

import { CliError, runCommand } from './lib/console.mjs'
import { loadSettings } from './lib/project.mjs'
import { runTask } from './lib/run.mjs'

const help = `
Usage: npm run import:areas -- FILE.geojson [--dry-run] [--skip-bad] [--early-dates WHY]

Reads a GeoJSON FeatureCollection of polygons (WGS84, longitude first) into the database of DATABASE_URL. Each feature
needs these properties; others are left aside:

  operator    id of a recorded operator, such as tesla
  place       id of a recorded place, such as austin-tx
  validFrom   first day on which the boundary held, YYYY-MM-DD
  precision   official, traced or approximate
  source      id of a recorded source, or an object with publisher and title, and if known url, publishedOn,
              licence, attribution, kind and note

A boundary goes to the published service-area signal of its operator, place and day; where there is none, a new signal
is published. A boundary of more than 10,000 positions or 1 MB is simplified, by at most 100 m, and the table says by
how much. Everything is written in one transaction, as one changeset, or not at all: one bad feature stops the import
with a list of what is wrong. Importing the same file twice changes nothing.

  --dry-run    do everything and undo it: shows what would change
  --skip-bad   import the good features of a file and list the bad ones
  --early-dates WHY
               days before 2009 are right, and why; without it they are refused

docs/importing-boundaries.md says how to bring public collections into this form.
`

/** @satisfies {import('./lib/console.mjs').Options} */
const options = {
  'dry-run': { type: 'boolean' },
  'skip-bad': { type: 'boolean' },
  'early-dates': { type: 'string' },
}

await runCommand({ help, options, positionals: 1 }, async ({ values, positionals }) => {
  const [file] = positionals
  if (file === undefined) throw new CliError('name a GeoJSON file (see --help)')
  const { databaseFile } = loadSettings()
  const { requireMigrated } = await import('./lib/migrations.mjs')
  requireMigrated(databaseFile)
  const early = values['early-dates']
  await runTask('import-areas.ts', [
    file,
    ...(values['dry-run'] ? ['--dry-run'] : []),
    ...(values['skip-bad'] ? ['--skip-bad'] : []),
    ...(early === undefined ? [] : [`--early-dates=${early}`]),
  ])
})
