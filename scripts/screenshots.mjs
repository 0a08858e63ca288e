// Takes the pictures of README.md from a running site: one page in each theme, as WebP.

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CliError, runCommand, step } from './lib/console.mjs'
import { withBrowser } from './lib/page-weight.mjs'
import { inProject } from './lib/project.mjs'

const folder = inProject('docs', 'images')
/** `asOf` keeps the picture the same until the record of that day is changed. */
const address = '/?asOf=2026-10-10'
const size = { width: 1280, height: 1330 }
/** README.md is to load quickly on a repository page. */
const maxBytes = 200_000

const help = `
Usage: npm run screenshots -- BASE_URL

Takes docs/images/home-light.webp and docs/images/home-dark.webp from a running site: ${address}, ${size.width} × ${size.height} px,
at most ${maxBytes / 1000} kB each. Use a production build, so that the pictures show what readers see.

  BASE_URL   such as http://localhost:3000

Variables: CHROMIUM_PATH (default: the system's, else Playwright's own).
`

await runCommand({ help, positionals: 1 }, async ({ positionals }) => {
  const [base] = positionals
  if (!base || !URL.canParse(base)) throw new CliError('expected the address of a running site (see --help)')
  mkdirSync(folder, { recursive: true })
  await withBrowser(
    async (browser) => {
      for (const theme of /** @type {const} */ (['light', 'dark'])) {
        await step(`home-${theme}.webp`, () => picture(browser, new URL(address, base).href, theme))
      }
      // WebGL in software: the interactive map is what readers see.
    },
    ['--enable-unsafe-swiftshader'],
  )
})

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {'light' | 'dark'} theme
 */
async function picture(browser, url, theme) {
  const page = await browser.newPage({ viewport: size, colorScheme: theme, reducedMotion: 'reduce' })
  try {
    const response = await page.goto(url, { waitUntil: 'networkidle' })
    if (!response?.ok()) throw new CliError(`${url} answered ${response?.status() ?? 'nothing'}`)
    await page.evaluate(() => document.fonts.ready)
    const session = await page.context().newCDPSession(page)
    // Playwright itself writes PNG and JPEG only; a page of text is a third of the size as WebP.
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 })
    const bytes = Buffer.from(data, 'base64')
    if (bytes.length > maxBytes) {
      throw new CliError(`home-${theme}.webp has ${bytes.length} bytes: expected at most ${maxBytes}`)
    }
    writeFileSync(path.join(folder, `home-${theme}.webp`), bytes)
    return `${Math.round(bytes.length / 1000)} kB`
  } finally {
    await page.close()
  }
}
