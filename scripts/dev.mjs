// Prepares whatever is not ready and runs the site in development mode.

import { runCommand } from './lib/console.mjs'
import { runSite } from './lib/site.mjs'

const help = `
Usage: npm run dev

Runs the site in development mode on http://localhost:3000 (PORT sets another port), with changes shown at once. It
prepares the same things as npm start, without the build.
`

await runCommand({ help }, () => runSite({ mode: 'development', command: 'dev' }))
