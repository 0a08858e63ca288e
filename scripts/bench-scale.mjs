// Prints what the pages would weigh, and how long the server would take, with a record many times as long.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { CliError, runCommand, step } from './lib/console.mjs'
import { inProject, root } from './lib/project.mjs'
import { freePort, mustRun, siteServer, taskArguments, whileServing } from './lib/run.mjs'
import { budget, copyBuild, measureAll, pagesOf, warmRequests } from './lib/scale-measure.mjs'
import { syntheticDataset, writeDataset } from './lib/synthetic-dataset.mjs'
import { withTemporaryFolder } from './lib/temporary-folder.mjs'

const help = `
Usage: node scripts/bench-scale.mjs [--signals N] [--places N] [--build FOLDER] [--skip-scripts]

Makes up a dataset (the same one every time, nothing in it true), loads it into a temporary database with the
project's own loader, serves a copy of the production build on it, and prints one line for each page: compressed
HTML, compressed JavaScript of the first view on a phone, elements, and the median time of ${warmRequests} warm requests.
Exit code 1 when a page has more than ${budget / 1024} KiB of HTML or of JavaScript, compressed; never for its time.

  --signals N      how many signals (default 20000)
  --places N       how many places (default 500)
  --build FOLDER   the production build to serve (default .next, which npm start makes)
  --skip-scripts   no browser: HTML and times only
`

/** @satisfies {import('./lib/console.mjs').Options} */
const options = {
  signals: { type: 'string', default: '20000' },
  places: { type: 'string', default: '500' },
  build: { type: 'string', default: '.next' },
  'skip-scripts': { type: 'boolean', default: false },
}

await runCommand({ help, options }, async ({ values }) => {
  const size = {
    signals: wholeNumber('signals', values.signals, 100),
    places: wholeNumber('places', values.places, 40),
  }
  if (!existsSync(inProject(values.build, 'BUILD_ID'))) {
    throw new CliError(
      `--build: ${values.build} holds no production build: run npm start once, or name its folder`,
    )
  }
  const over = await withTemporaryFolder(async (folder) => {
    const dataset = syntheticDataset(size)
    const env = await prepareDatabase(folder, dataset)
    const copy = path.join(folder, 'site')
    await step('Copy of the build', () => copyBuild(values.build, copy))
    const port = await freePort()
    // One client asks for everything, faster than the limits allow.
    const limits = { RATE_LIMIT: '1000000' }
    const settings = {
      ...env,
      ...limits,
      PORT: String(port),
      NEXT_DIST_DIR: values.build,
      NODE_ENV: 'production',
    }
    const base = `http://localhost:${port}`
    const work = () => measureAll(base, pagesOf(dataset), !values['skip-scripts'])
    const server = [path.join(copy, path.relative(root, siteServer))]
    return await whileServing(server, { port, env: settings, folder: copy }, work)
  })
  console.log(over === 0 ? '\nAll within their budgets' : `\n${over} over`)
  if (over > 0) process.exitCode = 1
})

/**
 * A whole number that an option gives.
 * @param {string} name of the option
 * @param {string} given
 * @param {number} least
 */
function wholeNumber(name, given, least) {
  const number = Number(given)
  if (Number.isInteger(number) && number >= least) return number
  throw new CliError(`--${name}: got "${given}": expected a whole number of at least ${least}`)
}

/**
 * Makes the database of a dataset.
 * @param {string} folder
 * @param {import('./lib/synthetic-dataset.mjs').Dataset} dataset
 * @returns the settings of a site on it
 */
async function prepareDatabase(folder, dataset) {
  const data = path.join(folder, 'data')
  const env = {
    DATABASE_URL: `file:${path.join(folder, 'bench.db')}`,
    AUTH_SECRET: 'of a server that nobody signs in to',
    LOG_LEVEL: 'error',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const quiet = { env, quiet: true }
  await step('Dataset', () => {
    writeDataset(data, dataset)
    return `${dataset.signals.length} signals, ${dataset.places.length} places, ${dataset.sources.length} sources`
  })
  await step('Migrations', () =>
    mustRun('Migrating', process.execPath, [inProject('scripts', 'migrate.mjs')], quiet),
  )
  await step('Load', () => mustRun('Loading', process.execPath, taskArguments('data-load.ts', [data]), quiet))
  return env
}
