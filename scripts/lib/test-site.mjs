// The site that the browser tests use: a production build of its own on a database of its own.

import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { freePort } from './run.mjs'

/**
 * The settings of a test site. E2E_PORT tells the browser tests that it is built and that they start it themselves.
 * @param {string} folder for its database
 */
export async function testSiteSettings(folder) {
  const port = String(await freePort())
  return {
    DATABASE_URL: `file:${path.join(folder, 'browser.db')}`,
    PORT: port,
    E2E_PORT: port,
    E2E_BASE_URL: `http://localhost:${port}`,
    SITE_URL: `http://localhost:${port}`,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    NEXT_DIST_DIR: '.next-test',
    NEXT_TELEMETRY_DISABLED: '1',
    // The type check is a stage of its own.
    TYPES_ARE_CHECKED: '1',
  }
}

/** What is run, in this order, before the test site can be started. */
const preparation = ['db:migrate', 'data:load', 'build']

/**
 * Makes the database of the test site and builds it.
 * @param {(script: string) => Promise<number>} call runs a script of package.json with the settings of the site
 * @returns {Promise<number>} 0, or the exit code of the script that failed
 */
export async function prepareTestSite(call) {
  for (const script of preparation) {
    const code = await call(script)
    if (code !== 0) return code
  }
  return 0
}
