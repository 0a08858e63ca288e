// Prepares whatever is not ready and runs the site in production mode.

import { elapsedSince, runCommand, Stop, step } from './lib/console.mjs'
import { installPackagesOfLockfile } from './lib/install.mjs'
import * as prepare from './lib/prepare.mjs'
import { loadSettings } from './lib/project.mjs'
import { binaries, isListening, serve } from './lib/run.mjs'

const help = `
Usage: npm start

Runs the site on http://localhost:3000 (PORT sets another port). Before that it does, where needed: install packages
from package-lock.json, generate the database client, copy the map's files, apply migrations, load the shipped
dataset into an empty database, and build. A second start finds all that done and changes no data.

Settings come from the environment and from .env; .env.example explains each.
`

await runCommand({ help }, async () => {
  const startedAt = performance.now()
  const { databaseFile, port } = loadSettings()
  await step('Check Node', prepare.checkNode)
  if (await isListening(port))
    throw new Stop(`PORT: got ${port}, which another program uses: expected a free port`)
  await step('Install packages', installPackagesOfLockfile)
  await step('Session secret', prepare.ensureAuthSecret)
  await step('Check settings', () => prepare.checkSettings('production'))
  await step('Database client', prepare.generateClient)
  await step('Map assets', prepare.prepareMapAssets)
  await step('Migrations', () => prepare.migrateDatabase(databaseFile))
  await step('Dataset', () => prepare.fillDatabase(databaseFile))
  const { buildWhenStale } = await import('./lib/build.mjs')
  await step('Build', buildWhenStale)
  await serve([binaries.next, 'start', '-p', String(port)], {
    port,
    env: { NODE_ENV: 'production', PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' },
    onListening: () =>
      console.log(`  ✓ Listening on http://localhost:${port} (${elapsedSince(startedAt)} after the start)`),
  })
})
