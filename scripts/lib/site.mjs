// Bringing the site up, in production or in development mode.

import { CliError, elapsedSince, step } from './console.mjs'
import * as prepare from './prepare.mjs'
import { loadSettings } from './project.mjs'
import { binaries, isListening, serve, siteServer } from './run.mjs'

/**
 * Prepares whatever is not ready: packages, settings, the database and its record, and for production the build.
 * @param {{ mode: 'production' | 'development', settings: ReturnType<typeof loadSettings>, withBuild: boolean }} options
 *   `mode` is NODE_ENV of the site
 */
export async function prepareSite({ mode, settings: { databaseFile }, withBuild }) {
  await prepare.prepareTools()
  await step('Session secret', prepare.ensureAuthSecret)
  await step('Check settings', () => prepare.checkSettings(mode))
  await step('Database', () => prepare.checkDatabase(databaseFile))
  await step('Migrations', () => prepare.migrateDatabase(databaseFile))
  await step('Dataset', () => prepare.fillDatabase(databaseFile))
  await step('Discarded drafts', () => prepare.purgeOldDrafts(databaseFile))
  if (!withBuild) return
  const { buildWhenStale } = await import('./build.mjs')
  await step('Build', buildWhenStale)
}

/**
 * Prepares whatever is not ready and serves the site in the foreground until it ends.
 * @param {{ mode: 'production' | 'development', command: 'start' | 'dev' }} options `mode` is NODE_ENV of the site,
 *   `command` which server runs it: the site's own or that of Next.js for development
 */
export async function runSite({ mode, command }) {
  const startedAt = performance.now()
  const settings = loadSettings()
  const { host, port } = settings
  if (await isListening(port))
    throw new CliError(`PORT: got ${port}, which another program uses: expected a free port`)
  await prepareSite({ mode, settings, withBuild: command === 'start' })
  const server = { start: [siteServer], dev: [binaries.next, 'dev', '-H', host, '-p', String(port)] }
  await serve(server[command], {
    port,
    env: { NODE_ENV: mode, PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' },
    onListening: () =>
      console.log(
        `  ✓ Listening on http://localhost:${port}${host === '127.0.0.1' ? '' : ` (HOST ${host})`} (${elapsedSince(startedAt)} after the start)`,
      ),
  })
}
