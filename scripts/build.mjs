// Builds the site for production.

import { runCommand, step } from './lib/console.mjs'
import { ensureAuthSecret, prepareTools } from './lib/prepare.mjs'
import { loadSettings } from './lib/project.mjs'

const help = `
Usage: npm run build [-- --when-stale]

Builds the site for production from the record in the database of DATABASE_URL, which must be migrated: \`npm run setup\`
does that and all else that a first build needs. NEXT_DIST_DIR sets another folder than .next.

  --when-stale   build only when something that the build is made from has changed
`

await runCommand({ help, options: { 'when-stale': { type: 'boolean' } } }, async ({ values }) => {
  loadSettings()
  await prepareTools()
  await step('Session secret', ensureAuthSecret)
  const { buildAlways, buildWhenStale } = await import('./lib/build.mjs')
  await step('Build', values['when-stale'] ? buildWhenStale : buildAlways)
})
