// Prepares whatever is not ready and runs the site in production mode.

import { runCommand } from './lib/console.mjs'
import { runSite } from './lib/site.mjs'

const help = `
Usage: npm start

Runs the site on http://localhost:3000 (PORT sets another port). Before that it does what \`npm run setup\` does, where
needed: install packages from package-lock.json, generate the database client, copy the map's files, apply migrations,
load the shipped dataset into an empty database, and build. A second start finds all that done and changes no data.

Settings come from the environment and from .env; .env.example explains each.
`

await runCommand({ help }, () => runSite({ mode: 'production', command: 'start' }))
