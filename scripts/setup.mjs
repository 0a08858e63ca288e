// Prepares all that the site needs before it can be served.

import { runCommand } from './lib/console.mjs'
import { loadSettings } from './lib/project.mjs'
import { prepareSite } from './lib/site.mjs'

const help = `
Usage: npm run setup

Does, where needed, what \`npm start\` does before it serves: installs packages from package-lock.json, generates the
database client, copies the map's files, applies migrations, loads the shipped dataset into an empty database, and
builds. A second run finds all that done and changes no data.
`

await runCommand({ help }, async () => {
  await prepareSite({ mode: 'production', settings: loadSettings(), withBuild: true })
})
