import { defineConfig, devices } from '@playwright/test'
import { chromiumPath } from './scripts/lib/browser.mjs'
import { siteSettings } from './tests/support/own-site'

/**
 * Browser tests. With E2E_BASE_URL alone they use a site that runs already; otherwise they start the production
 * build of NEXT_DIST_DIR on E2E_PORT, with the DATABASE_URL and AUTH_SECRET of the environment.
 */

const port = process.env.E2E_PORT ?? '3123'
const runsAlready = process.env.E2E_BASE_URL !== undefined && process.env.E2E_PORT === undefined
const baseURL = process.env.E2E_BASE_URL ?? `http://localhost:${port}`

const chromium = {
  executablePath: chromiumPath(),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // WebGL in software, for the map on a machine without a graphics card.
    '--enable-unsafe-swiftshader',
  ],
}

const desk = '**/desk/*.spec.ts'
const wide = { width: 1280, height: 800 }

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  workers: 2,
  // A busy machine can lose a race against a time limit; the summary counts what passed at the second try only.
  retries: runsAlready ? 0 : 1,
  forbidOnly: process.env.CI !== undefined,
  // A development server compiles each page when it is first asked for.
  timeout: runsAlready ? 180_000 : 60_000,
  expect: { timeout: runsAlready ? 30_000 : 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL,
    locale: 'en-GB',
    // Offset by 12:45 or 13:45: a date formatted in local time differs from the server's at once.
    timezoneId: 'Pacific/Chatham',
    launchOptions: chromium,
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    // What needs no browser reads the site over HTTP.
    { name: 'http', testDir: 'tests/http', fullyParallel: true },
    { name: 'desktop', testIgnore: desk, grepInvert: /@phone-only/, use: { viewport: wide } },
    {
      name: 'phone',
      testIgnore: desk,
      grep: /@phone/,
      use: {
        ...devices['Pixel 7'],
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
      },
    },
    // What editors write changes pages: each worker has a server and a database of its own (tests/support/session.ts).
    // On a site that runs already they share its one.
    {
      name: 'desk',
      testMatch: desk,
      ...(runsAlready && { dependencies: ['desktop', 'phone'], workers: 1 }),
      use: { viewport: wide },
    },
  ],
  webServer: runsAlready
    ? undefined
    : {
        command: `"${process.execPath}" scripts/tasks/serve.mjs`,
        url: baseURL,
        reuseExistingServer: false,
        timeout: 60_000,
        env: siteSettings(port, baseURL),
        stdout: 'ignore',
        stderr: 'pipe',
      },
})
