// Prepares whatever is not ready and runs the site in development mode.

import { elapsedSince, runCommand, Stop, step } from './lib/console.mjs'
import { installPackagesOfLockfile } from './lib/install.mjs'
import * as prepare from './lib/prepare.mjs'
import { loadSettings } from './lib/project.mjs'
import { binaries, isListening, serve } from './lib/run.mjs'

const help = `
Usage: npm run dev

Runs the site in development mode on http://localhost:3000 (PORT sets another port), with changes shown at once. It
prepares the same things as npm start, without the build.
`

await runCommand({ help }, async () => {
  const startedAt = performance.now()
  const { databaseFile, port } = loadSettings()
  await step('Check Node', prepare.checkNode)
  if (await isListening(port))
    throw new Stop(`PORT: got ${port}, which another program uses: expected a free port`)
  await step('Install packages', installPackagesOfLockfile)
  await step('Session secret', prepare.ensureAuthSecret)
  await step('Check settings', () => prepare.checkSettings('development'))
  await step('Database client', prepare.generateClient)
  await step('Map assets', prepare.prepareMapAssets)
  await step('Migrations', () => prepare.migrateDatabase(databaseFile))
  await step('Dataset', () => prepare.fillDatabase(databaseFile))
  await serve([binaries.next, 'dev', '-p', String(port)], {
    port,
    env: { NODE_ENV: 'development', PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' },
    onListening: () =>
      console.log(`  ✓ Listening on http://localhost:${port} (${elapsedSince(startedAt)} after the start)`),
  })
})
