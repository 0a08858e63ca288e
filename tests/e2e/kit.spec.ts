import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from '../support/browser'

/**
 * The picture of the kit: every part in its states, in the style sheet of the site that runs, in both themes. The
 * fonts are the site's own, so that machines differ by no more than the smoothing of edges. A part that is meant to
 * look otherwise gets a new picture by `npx playwright test kit --update-snapshots`.
 */

test.skip(process.platform !== 'linux', 'the pictures are of Chromium on Linux')

const script = path.join('tests', 'support', 'render-kit.ts')

let drawn: string | undefined

/** The HTML of the kit, drawn once in a process. */
function gallery(): string {
  drawn ??= drawnNow()
  return drawn
}

function drawnNow(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${script} ended with ${status}:\n${stderr}`)
  return stdout
}

for (const width of [1280, 390]) {
  test(`the kit looks as it did, ${width} px wide, in both themes`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/about')
    // What hydrates later would put the page's own parts back.
    await expect(page.getByLabel('Theme')).toBeAttached()
    await page.evaluate((html) => {
      document.querySelector('main')?.replaceChildren(document.createRange().createContextualFragment(html))
      for (const other of document.querySelectorAll<HTMLElement>('header, footer'))
        other.style.display = 'none'
    }, gallery())
    // A font that comes after the picture has begun moves every line of it.
    await page.evaluate(() => Promise.allSettled([...document.fonts].map((font) => font.load())))
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await expect(page).toHaveScreenshot(`kit-${width}-${theme}.png`, {
        fullPage: true,
        animations: 'disabled',
        // A long page, painted twice.
        timeout: 30_000,
        // Of a hundred pixels one may differ: the smoothing of edges, and never a part.
        maxDiffPixelRatio: 0.01,
      })
    }
  })
}
