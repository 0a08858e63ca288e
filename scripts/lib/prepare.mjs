// What must be in place before the site can run or be tested. Each function says what it did.

import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { CliError, step } from './console.mjs'
import { fingerprint, isStamped, stamp } from './fingerprint.mjs'
import { installPackagesOfLockfile } from './install.mjs'
import { makePrivateFolder } from './private-files.mjs'
import { inProject } from './project.mjs'
import { binaries, mustRun, run, taskArguments } from './run.mjs'

/** Refuses a Node that the packages do not support. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return `Node ${process.versions.node}`
  throw new CliError(`Node: got ${process.versions.node}: expected 20.19 or newer`)
}

/** Makes ready what every command that uses the project's code needs: packages and what is generated from them. */
export async function prepareTools() {
  await step('Check Node', checkNode)
  await step('Install packages', installPackagesOfLockfile)
  await step('Database client', generateClient)
  await step('Map assets', prepareMapAssets)
}

/** Generates the database client when the schema has changed. */
async function generateClient() {
  const print = fingerprint([
    'prisma/schema.prisma',
    'prisma/prisma.config.ts',
    'node_modules/prisma/package.json',
  ])
  const stampFile = 'node_modules/.tracker-client'
  if (isStamped(stampFile, print) && existsSync(inProject('src/server/generated/prisma/client.ts'))) {
    return 'up to date'
  }
  const args = [binaries.prisma, 'generate', '--config', 'prisma/prisma.config.ts']
  await mustRun('prisma generate', process.execPath, args)
  stamp(stampFile, print)
  return 'generated'
}

/** Copies the map's worker and draws its base map when the packages that they come from have changed. */
async function prepareMapAssets() {
  const { copyMapAssets, mapAssetsUpToDate } = await import('./map-assets.mjs')
  if (mapAssetsUpToDate()) return 'up to date'
  return copyMapAssets()
}

/** Gives AUTH_SECRET a value for good where the host has set none: sign-ins must outlive a restart. */
export function ensureAuthSecret() {
  if (process.env.AUTH_SECRET) return 'from the settings'
  const file = inProject('.data', 'auth-secret')
  if (existsSync(file)) {
    process.env.AUTH_SECRET = readFileSync(file, 'utf8').trim()
    return 'from .data/auth-secret'
  }
  makePrivateFolder(file)
  const secret = randomBytes(32).toString('hex')
  writeFileSync(file, `${secret}\n`, { flag: 'wx', mode: 0o600 })
  chmodSync(file, 0o600)
  process.env.AUTH_SECRET = secret
  return 'made one and kept it in .data/auth-secret'
}

/**
 * Reads every setting as the site will, so that a bad one stops here with one line.
 * @param {string} mode NODE_ENV of the site
 */
export async function checkSettings(mode) {
  const { code, output } = await run(process.execPath, taskArguments('check-env.ts'), {
    quiet: true,
    env: { NODE_ENV: mode },
  })
  if (code === 0) return
  throw new CliError(output.trim().replace(/^✗ /, ''))
}

/** Looks through the whole database, so that a damaged one is not served. @param {string} databaseFile */
export async function checkDatabase(databaseFile) {
  if (!existsSync(databaseFile)) return 'none yet'
  const { withDatabase } = await import('./migrations.mjs')
  const found = withDatabase(databaseFile, (database) => database.pragma('quick_check(1)', { simple: true }))
  if (found !== 'ok') {
    throw new CliError(`DATABASE_URL: ${databaseFile} is damaged (${found}): restore it from a backup`)
  }
  return 'whole'
}

/** Applies pending migrations. @param {string} databaseFile */
export async function migrateDatabase(databaseFile) {
  const { migrate } = await import('./migrations.mjs')
  const { applied } = migrate(databaseFile)
  return applied.length === 0 ? 'nothing pending' : applied.join(', ')
}

/** Loads the shipped dataset into a database without signals. @param {string} databaseFile */
export async function fillDatabase(databaseFile) {
  const { isEmpty } = await import('./migrations.mjs')
  if (!isEmpty(databaseFile)) return 'has signals already'
  await mustRun('Loading the dataset', process.execPath, taskArguments('data-load.ts'))
  return 'loaded from prisma/data'
}

/** Deletes drafts that were discarded more than 30 days ago. @param {string} databaseFile */
export async function purgeOldDrafts(databaseFile) {
  const { hasOldDrafts } = await import('./migrations.mjs')
  if (!hasOldDrafts(databaseFile)) return 'none are due'
  const output = await mustRun('Deleting old drafts', process.execPath, taskArguments('purge-drafts.ts'))
  return output.trim()
}
