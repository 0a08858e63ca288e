import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'

/** The live map over the drawing: it takes over in place, and every city stays a link. */

const stage = (page: Page) => page.locator('[data-map-state]')
const markers = (page: Page) => page.locator('[data-map-figure] .maplibregl-marker')

/** Software rendering takes its time on a small machine. */
const drawn = { timeout: 45_000 }

async function openLiveMap(page: Page): Promise<void> {
  await page.goto('/')
  await stage(page).scrollIntoViewIfNeeded()
  await expect(stage(page)).toHaveAttribute('data-map-state', 'idle', drawn)
}

test('draws itself with WebGL in the box of the drawing, with its cities, each once and all by keyboard', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value))
    }).observe({ type: 'layout-shift', buffered: true })
    Object.assign(window, { layoutShifts: shifts })
  })
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  await page.goto('/', { waitUntil: 'commit' })
  await stage(page).waitFor()
  const before = await stage(page).boundingBox()
  await stage(page).scrollIntoViewIfNeeded()
  await expect(stage(page)).toHaveAttribute('data-map-state', 'idle', drawn)
  const after = await stage(page).boundingBox()
  expect(after?.width).toBe(before?.width)
  expect(after?.height).toBe(before?.height)
  expect(scripts.some((url) => url.endsWith('/maplibre/maplibre-gl-worker.mjs'))).toBe(true)

  const canvas = stage(page).locator('canvas')
  await expect(canvas).toBeVisible()
  // Land and water differ: the canvas holds a picture, not one color.
  const colors = new Set((await canvas.screenshot()).subarray(-20_000))
  expect(colors.size).toBeGreaterThan(50)
  const shifted = await page.evaluate(() =>
    'layoutShifts' in window && Array.isArray(window.layoutShifts)
      ? window.layoutShifts.reduce((sum: number, value: number) => sum + value, 0)
      : -1,
  )
  expect(shifted).toBeGreaterThanOrEqual(0)
  expect(shifted).toBeLessThanOrEqual(0.02)

  // The cities of the drawing, and no other.
  const figure = page.locator('[data-map-figure]')
  const drawnCities = await figure
    .locator('a[data-city]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  const markerCities = await markers(page).evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  expect(markerCities.length).toBeGreaterThan(40)
  const paths = (hrefs: (string | null)[]) =>
    hrefs.map((href) => new URL(href ?? '', page.url()).pathname).toSorted()
  expect(paths(markerCities)).toEqual(paths(drawnCities))
  // The drawing under the live map is out of reach, so that no city is read twice.
  await expect(figure.getByRole('link', { name: /^Austin:/ })).toHaveCount(1)

  await page.getByRole('button', { name: 'United States' }).focus()
  const focused = page.locator(':focus')
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focused.getAttribute('class'))?.includes('maplibregl-marker')) break
  }
  await expect(focused).toHaveClass(/maplibregl-marker/)
  await expect(focused).toHaveAccessibleName(/^[A-Z].+: [a-z]/)
  await expect(focused).toBeInViewport()
  const href = await focused.getAttribute('href')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${new URL(href ?? '', page.url()).pathname}$`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('shows the world on request, crowds as one number, comes back, and a click opens a city', async ({
  page,
}) => {
  await openLiveMap(page)
  const cities = await markers(page).count()
  const crowds = page.locator('[data-map-figure] button.maplibregl-marker')
  await expect(crowds).toHaveCount(0)
  await page.getByRole('button', { name: 'World' }).click()
  await expect(page.getByRole('button', { name: 'World' })).toHaveAttribute('aria-pressed', 'true')
  await expect(stage(page)).toHaveAttribute('data-map-state', 'idle', drawn)
  const numbers = (await crowds.allInnerTexts()).map(Number)
  expect(numbers.length).toBeGreaterThan(2)
  const gathered = numbers.reduce((sum, number) => sum + number, 0)
  const alone = await markers(page).and(page.locator('a:visible')).count()
  expect(gathered + alone).toBe(cities)

  // Marks and crowds leave each other the 24 px that a finger needs.
  const boxes = await markers(page)
    .and(page.locator(':visible'))
    .evaluateAll((all) =>
      all.map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      }),
    )
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(23)
  }

  const first = crowds.first()
  await expect(first).toHaveAccessibleName(/^\d+ cities: .+Zoom in$/)
  await first.click()
  await expect.poll(async () => (await crowds.allInnerTexts()).map(Number)).not.toEqual(numbers)
  await page.getByRole('button', { name: 'United States' }).click()
  await expect(stage(page)).toHaveAttribute('data-map-state', 'idle', drawn)
  await expect(crowds).toHaveCount(0)

  await markers(page)
    .and(page.getByRole('link', { name: /^Phoenix:/ }))
    .click()
  await expect(page).toHaveURL(/\/cities\/phoenix-az$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Phoenix' })).toBeVisible()
})

test('on a phone the map waits to be asked', { tag: '@phone-only' }, async ({ page }) => {
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  await page.goto('/')
  const ask = page.getByRole('button', { name: 'Explore the map' })
  await ask.scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
  expect(requested.filter((url) => url.includes('/maplibre/'))).toEqual([])
  await expect(stage(page)).toHaveAttribute('data-map-state', 'static')
  const before = await stage(page).boundingBox()
  await ask.tap()
  await expect(stage(page)).toHaveAttribute('data-map-state', 'idle', drawn)
  const after = await stage(page).boundingBox()
  expect(after?.height).toBe(before?.height)
  await expect(page.getByRole('button', { name: 'United States' })).toBeFocused()
})

test('a city of the drawing leads to its page before the map is asked', { tag: '@phone-only' }, async ({
  page,
}) => {
  await page.goto('/')
  await page.locator('[data-map-figure] a[href="/cities/phoenix-az"]').tap()
  await expect(page).toHaveURL(/\/cities\/phoenix-az$/)
})
