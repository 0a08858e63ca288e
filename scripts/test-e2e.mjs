// Runs the browser tests: on a site that runs already, on one that is built, or on one that it builds.

import { prepareBrowser } from './lib/browser.mjs'
import { step } from './lib/console.mjs'
import { binaries, run, runScript } from './lib/run.mjs'
import { withTemporaryFolder } from './lib/temporary-folder.mjs'
import { prepareTestSite, testSiteSettings } from './lib/test-site.mjs'

const help = `
Usage: npm run test:e2e [-- arguments of playwright test]

Builds the site on a temporary database and runs the browser tests on it; \`npm run test:e2e -- tests/e2e/map.spec.ts\`
runs one file, \`--project desk\` the editors' part.

  E2E_BASE_URL   run them on the site at this address instead
`

if (process.argv.slice(2).some((argument) => argument === '--help')) console.log(help.trim())
else process.exitCode = await main(process.argv.slice(2))

/** @param {string[]} args of Playwright @returns {Promise<number>} the exit code */
async function main(args) {
  await step('Browser', prepareBrowser)
  const playwright = (env = {}) => run(process.execPath, [binaries.playwright, 'test', ...args], { env })
  if (process.env.E2E_BASE_URL || process.env.E2E_PORT) return (await playwright()).code
  return withTemporaryFolder(async (folder) => {
    const settings = await testSiteSettings(folder)
    const code = await prepareTestSite((script) => runScript(script, [], settings))
    return code === 0 ? (await playwright(settings)).code : code
  })
}
