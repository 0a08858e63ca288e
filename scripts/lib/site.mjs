// Bringing the site up, in production or in development mode.

import { elapsedSince, Stop, step } from './console.mjs'
import { installPackagesOfLockfile } from './install.mjs'
import * as prepare from './prepare.mjs'
import { loadSettings } from './project.mjs'
import { binaries, isListening, serve, siteServer } from './run.mjs'

/**
 * Prepares whatever is not ready and serves the site in the foreground until it ends.
 * @param {{ mode: 'production' | 'development', command: 'start' | 'dev', lastStep?: () => Promise<void> }} options
 *   `mode` is NODE_ENV of the site, `command` which server runs it: the site's own or that of Next.js for development,
 *   `lastStep` what else must be done before it runs
 */
export async function runSite({ mode, command, lastStep }) {
  const startedAt = performance.now()
  const { databaseFile, host, port } = loadSettings()
  await step('Check Node', prepare.checkNode)
  if (await isListening(port))
    throw new Stop(`PORT: got ${port}, which another program uses: expected a free port`)
  await step('Install packages', installPackagesOfLockfile)
  await step('Session secret', prepare.ensureAuthSecret)
  await step('Check settings', () => prepare.checkSettings(mode))
  await step('Database client', prepare.generateClient)
  await step('Map assets', prepare.prepareMapAssets)
  await step('Database', () => prepare.checkDatabase(databaseFile))
  await step('Migrations', () => prepare.migrateDatabase(databaseFile))
  await step('Dataset', () => prepare.fillDatabase(databaseFile))
  await step('Discarded drafts', () => prepare.purgeOldDrafts(databaseFile))
  await lastStep?.()
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
