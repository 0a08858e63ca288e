import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'

/** How fast the map follows its slider, and how soon it is there: printed, and not judged, on whatever machine runs it. */

/** Days of the slider that are tried, spread over the whole history. */
const steps = 16
/** Of those, how many at least show another picture than all others: in the first years little changes. */
const minPictures = 8

/** A browser without WebGL keeps the drawing of the server, which the same scripts bring up to date. */
async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
        return type.startsWith('webgl') ? null : Reflect.apply(original, this, [type, ...rest])
      },
    })
  })
}

for (const map of ['as a drawing', 'in WebGL']) {
  test(`the map ${map} follows the slider over the whole history`, async ({ page }) => {
    if (map === 'as a drawing') await withoutWebGl(page)
    await page.goto('/map')
    const slider = page.getByRole('slider', { name: 'Day shown' })
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    await expect(page).toHaveURL(/asOf=/)
    const state = map === 'as a drawing' ? 'unavailable' : 'idle'
    await expect(page.locator(`[data-map-state="${state}"]`)).toBeVisible()
    const { scripts, frames, pictures } = await slider.evaluate(async (input, count) => {
      if (!(input instanceof HTMLInputElement)) throw new Error('The slider is no input')
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
      const painted = () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.onmessage = resolve
            channel.port2.postMessage(null)
          })
        })
      const marks = () =>
        [...document.querySelectorAll('[data-map-panel] a[data-slug]')].map((one) => one.ariaLabel).join()
      const scripts: number[] = []
      const frames: number[] = []
      const pictures = new Set<string>()
      for (let step = 0; step <= count; step += 1) {
        await painted()
        const begun = performance.now()
        set?.call(input, String(Math.round((Number(input.max) * step) / count)))
        input.dispatchEvent(new Event('input', { bubbles: true }))
        // React draws what an event changed before the next task.
        await Promise.resolve()
        scripts.push(performance.now() - begun)
        await painted()
        frames.push(performance.now() - begun)
        pictures.add(marks())
      }
      return { scripts, frames, pictures: pictures.size }
    }, steps)
    console.log(`    map ${map}: scripts ${spreadOf(scripts)}; to the painted frame ${spreadOf(frames)}`)
    expect(pictures, 'different pictures').toBeGreaterThan(minPictures)
  })
}

function spreadOf(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0)
  return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`
}

test('the interactive map takes over', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: Record<string, number> = {}
    Object.assign(window, { mapStates: seen })
    new MutationObserver(() => {
      const state = document.querySelector<HTMLElement>('[data-map-state]')?.dataset.mapState
      if (state) seen[state] ??= performance.now()
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-map-state'],
    })
  })
  await page.goto('/map')
  // How long that takes is printed, not judged: drawn in software on a busy machine, it takes many seconds.
  await expect(page.locator('[data-map-state="idle"]')).toBeVisible({ timeout: 40_000 })
  const states = await page.evaluate(() => ('mapStates' in window ? window.mapStates : {}))
  expect(states).toMatchObject({ loading: expect.any(Number) })
  const { loading, moving, idle }: Record<string, number> = Object.assign({}, states)
  const live = Math.min(moving ?? Number.POSITIVE_INFINITY, idle ?? Number.POSITIVE_INFINITY)
  console.log(`    near the screen to interactive map: ${(live - (loading ?? 0)).toFixed(0)} ms`)
})
