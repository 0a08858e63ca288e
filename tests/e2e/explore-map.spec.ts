import type { Page } from '@playwright/test'
import { expect, section, test } from '../support/browser'
import { readAll, textOf } from '../support/read-all'

/** The map on any day: slider, form, filters, panel and list show one selection, and the address holds it. */

const slider = (page: Page) => page.getByRole('slider', { name: 'Day shown' })
const rows = (page: Page) => section(page, 'cities').locator('tbody tr')
const marks = (page: Page) => page.locator('[data-map-panel] a[data-city]')
const panel = (page: Page) => page.getByRole('complementary')
const filters = (page: Page) => page.getByRole('form', { name: 'Filters' })

const day = '2026-06-15'
const dayInWords = '15 Jun 2026'

/** Names of the cities of the list, and of the marks: they must be the same. */
async function expectOneSelection(page: Page): Promise<string[]> {
  const listed = await rows(page).locator('th a').allInnerTexts()
  const drawn = await marks(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-city') ?? ''))
  expect(drawn.toSorted()).toEqual(listed.toSorted())
  return listed
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForLoadState('networkidle')
}

test('the slider moves by day, month and change, and everything follows', async ({ page, request }) => {
  await goTo(page, '/map')
  const today = await slider(page).getAttribute('aria-valuetext')
  await slider(page).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(slider(page)).not.toHaveAttribute('aria-valuetext', today ?? '')
  await page.keyboard.press('ArrowRight')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', today ?? '')

  await goTo(page, `/map?asOf=${day}`)
  await expect(slider(page)).toHaveAttribute('aria-valuetext', dayInWords)
  await slider(page).focus()
  await page.keyboard.press('PageDown')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '15 May 2026')
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ArrowRight')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '16 Jun 2026')
  await expect(page).toHaveURL(/\/map\?asOf=2026-06-16$/)

  await page.getByRole('link', { name: 'Previous change' }).click()
  const at = new URL(page.url())
  await expect(page).not.toHaveURL(/2026-06-16/)
  const shown = new URL(page.url()).searchParams.get('asOf') ?? at.search
  await expect(page.getByRole('heading', { name: /^What changed on/ })).toBeVisible()
  await expect(page.locator('main')).not.toContainText('Nothing on the map.')

  // One day for the list, the marks, the sentence, the legend and the download.
  const names = await expectOneSelection(page)
  const expected = new Set(
    (await readAll(request, 'deployments', { asOf: shown })).map((row) => textOf(row, 'place')),
  )
  expect(names.length).toBe(expected.size)
  await expect(page.getByText(new RegExp(`: ${names.length} cities: `))).toBeVisible()
  await expect(page.getByRole('link', { name: /as JSON$/ })).toHaveAttribute(
    'href',
    new RegExp(`asOf=${shown}`),
  )
  const counts = await page.getByRole('list', { name: 'Phase' }).getByRole('link').allInnerTexts()
  const sum = counts.reduce((total, text) => total + Number(/\d+\s*$/.exec(text)?.[0]), 0)
  expect(sum).toBe(names.length)
})

test('a day is far in the past in one step, and the list is that of the server', async ({
  page,
  openContext,
}) => {
  await goTo(page, '/map')
  await slider(page).focus()
  await page.keyboard.press('Home')
  await expect(page.locator('main')).toContainText('25 Apr 2017: 1 city')
  await page.keyboard.press('End')
  await slider(page).fill('2500')
  await expect(page).toHaveURL(/asOf=2024-02-28/)
  const live = await rows(page).allInnerTexts()
  const friend = await (await openContext()).newPage()
  await friend.goto(page.url())
  expect(await rows(friend).allInnerTexts()).toEqual(live)
  expect(live.length).toBeGreaterThan(5)
})

test('a city opens beside the map and Back closes it, on the day of the slider', async ({ page }) => {
  await goTo(page, '/map')
  await slider(page).focus()
  await page.keyboard.press('PageDown')
  await expect(page).toHaveURL(/asOf=/)
  const { search } = new URL(page.url())
  await rows(page).getByRole('link', { name: 'Austin', exact: true }).click()
  await expect(panel(page).getByRole('heading', { level: 2, name: 'Austin' })).toBeVisible()
  await expect(panel(page).getByRole('heading', { level: 2, name: 'Austin' })).toBeFocused()
  await expect(page).toHaveURL(/asOf=.*city=austin-tx|city=austin-tx.*asOf=/)
  await expect(panel(page)).toContainText('Tesla')
  await expect(panel(page)).toContainText('boundary not published')
  await expect(panel(page).getByRole('link', { name: 'Everything on Austin today' })).toBeVisible()

  // The panel follows the slider once it rests.
  const before = await panel(page).locator('time').first().getAttribute('datetime')
  await slider(page).focus()
  await page.keyboard.press('PageDown')
  await expect(panel(page).locator('time').first()).not.toHaveAttribute('datetime', before ?? '')
  await page.keyboard.press('PageUp')
  await expect(panel(page).locator('time').first()).toHaveAttribute('datetime', before ?? '')

  await page.goBack()
  await expect(panel(page)).toHaveCount(0)
  expect(new URL(page.url()).search).toBe(search)
  await page.goForward()
  await expect(panel(page)).toBeVisible()
  await panel(page).getByRole('link', { name: 'Close Austin' }).click()
  await expect(panel(page)).toHaveCount(0)
})

test('a city that is opened before other days can be drawn is opened on the day of the slider', async ({
  page,
}) => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/map-history.json', async (route) => {
    await held
    await route.continue()
  })
  await goTo(page, '/map')
  await slider(page).focus()
  await page.keyboard.press('PageDown')
  await expect(page).toHaveURL(/asOf=/)
  const asked = new URL(page.url()).searchParams.get('asOf') ?? ''
  await rows(page).getByRole('link', { name: 'Austin', exact: true }).click()
  await expect(panel(page).getByRole('heading', { level: 2, name: 'Austin' })).toBeFocused()
  expect(new URL(page.url()).searchParams.get('asOf')).toBe(asked)
  await expect(panel(page).locator('time').first()).toHaveAttribute('datetime', asked)
  letGo()
})

test('every choice of a filter lists as many cities as it says', async ({ page }) => {
  await goTo(page, `/map?asOf=${day}`)
  const all = await rows(page).count()
  for (const label of ['Operator', 'Phase', 'Supervision', 'Who may ride', 'Region', 'Vehicle count']) {
    const field = filters(page).getByLabel(label)
    const name = (await field.getAttribute('name')) ?? ''
    const options = await field
      .locator('option')
      .evaluateAll((found) =>
        found.flatMap((one) =>
          one instanceof HTMLOptionElement && one.value !== '' ? [[one.value, one.text] as const] : [],
        ),
      )
    expect(options.length, label).toBeGreaterThan(1)
    for (const [value, text] of [...options.slice(0, 3), ...options.slice(-1)]) {
      await page.goto(`/map?asOf=${day}&${name}=${value}`)
      const count = Number(/\((\d+)\)$/.exec(text)?.[1])
      await expect(rows(page), `${name}=${value}`).toHaveCount(count)
      expect(count).toBeLessThanOrEqual(all)
    }
    await page.goto(`/map?asOf=${day}`)
  }
})

test('the legend filters by either axis and can be undone', async ({ page }) => {
  await goTo(page, `/map?asOf=${day}`)
  const choice = page.getByRole('list', { name: 'Phase' }).getByRole('link', { name: /^Testing/ })
  const count = Number(/\d+\s*$/.exec((await choice.textContent()) ?? '')?.[0])
  await choice.click()
  await expect(page).toHaveURL(/phase=testing/)
  await expect(rows(page)).toHaveCount(count)
  await expectOneSelection(page)
  await page
    .getByRole('list', { name: 'Phase' })
    .getByRole('link', { name: /^Testing/ })
    .click()
  await expect(page).not.toHaveURL(/phase=/)
})

test('when nothing is left the page says which filter to give up', async ({ page }) => {
  await page.goto('/map?operator=tesla&region=cn')
  await expect(rows(page)).toHaveCount(0)
  await expect(marks(page)).toHaveCount(0)
  const notice = section(page, 'cities').getByRole('status')
  await expect(notice).toContainText('Leave out “region”')
  await notice.getByRole('link', { name: 'Leave out “region”' }).click()
  await expect(page).toHaveURL(/\/map\?operator=tesla$/)
  expect(await rows(page).count()).toBeGreaterThan(3)

  for (const query of ['asOf=yesterday', 'asOf=2099-01-01', 'operator=nobody', 'city=atlantis']) {
    const response = await page.goto(`/map?${query}`)
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('main').getByText('A filter does not fit')).toBeVisible()
  }
})

test('the history plays by itself, and not for a reader who wants no motion', async ({ page }) => {
  await goTo(page, '/map?asOf=2024-01-01')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(slider(page)).not.toHaveAttribute('aria-valuetext', '1 Jan 2024')
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(page.getByRole('button', { name: /^(Play|Pause)$/ })).toHaveCount(0)
})

test('one step of the slider is repainted without asking the server', async ({ page, browser }) => {
  await goTo(page, '/map?asOf=2026-01-15')
  await slider(page).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(rows(page).first()).toBeVisible()
  await page.waitForTimeout(1_000)
  const asked: string[] = []
  page.on('request', (request) => {
    // The browser reads its icon again when an address changes.
    if (!request.url().includes('/icon.svg')) asked.push(request.url())
  })
  await browser.startTracing(page, { categories: ['devtools.timeline'] })
  for (let step = 0; step < 24; step += 1) {
    await page.keyboard.press('PageDown')
    await page.waitForTimeout(60)
  }
  const trace = readTrace(await browser.stopTracing())
  expect(asked).toEqual([])
  const steps = repaintTimes(trace)
  expect(steps.length).toBeGreaterThan(12)
  const sorted = steps.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  console.log(
    `One step of the slider, from the key to the paint: median ${median.toFixed(1)} ms, longest ${sorted.at(-1)?.toFixed(1)} ms of ${steps.length}`,
  )
})

type TraceEvent = { name: string; ts: number; dur?: number; args?: { data?: { type?: string } } }

function readTrace(buffer: Buffer): TraceEvent[] {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(buffer.toString('utf8'))
  return traceEvents.toSorted((a, b) => a.ts - b.ts)
}

/** From the start of each key press to the end of the next paint, ms. */
function repaintTimes(events: readonly TraceEvent[]): number[] {
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown')
  return keys.flatMap(({ ts }) => {
    const paint = events.find((event) => event.name === 'Paint' && event.ts > ts)
    return paint ? [(paint.ts + (paint.dur ?? 0) - ts) / 1000] : []
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a day is chosen by the form, by links, sorted, and compared', async ({ page }) => {
    await page.goto('/map?operator=waymo')
    await expect(slider(page)).toBeHidden()
    await page.getByRole('textbox', { name: 'Day' }).fill(day)
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/operator=waymo/)
    await expect(page).toHaveURL(new RegExp(`asOf=${day}`))
    await expectOneSelection(page)
    await page.getByRole('link', { name: 'Next change' }).click()
    await expect(page).not.toHaveURL(new RegExp(`asOf=${day}`))
    await expect(page.locator('main')).not.toContainText('Nothing on the map.')

    await section(page, 'cities')
      .getByRole('link', { name: /^Service area/ })
      .click()
    await expect(page).toHaveURL(/sort=area/)
    const areas = (await rows(page).locator('td:nth-of-type(5)').allInnerTexts()).map((text) =>
      Number(/^([\d,.]+) mi²/.exec(text)?.[1]?.replaceAll(',', '') ?? -1),
    )
    expect(areas).toEqual(areas.toSorted((a, b) => b - a))

    await page.getByLabel(/^Compare .* with/).fill('2025-06-15')
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page).toHaveURL(/compare=2025-06-15/)
    const compared = section(page, 'areas').locator('tbody tr')
    await expect(compared.nth(2)).toBeVisible()
    await expect(compared.first()).toContainText('km²')
    await expect(compared.first()).toContainText('mi²')
  })

  test('a mark opens the panel of its city', async ({ page }) => {
    await page.goto(`/map?asOf=${day}`)
    await page.locator('[data-map-panel] a[data-city="Phoenix"]').click()
    await expect(page).toHaveURL(/city=phoenix-az/)
    await expect(panel(page).getByRole('heading', { name: 'Phoenix' })).toBeVisible()
    await expect(panel(page).locator('time').first()).toHaveAttribute('datetime', day)
  })
})

test('on a phone a city opens as a sheet whose targets a finger can hit', { tag: '@phone-only' }, async ({
  page,
}) => {
  await goTo(page, `/map?asOf=${day}`)
  await page.locator('[data-map-panel] a[data-city="Phoenix"]').tap()
  await expect(panel(page)).toBeVisible()
  const box = await panel(page).boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, -1)
  expect(box?.width).toBe(390)
  const targets = await panel(page)
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => ({ name: link.textContent, height: link.getBoundingClientRect().height })),
    )
  expect(targets.length).toBeGreaterThan(4)
  for (const { name, height } of targets) expect(height, name ?? '').toBeGreaterThanOrEqual(44)
  await panel(page).getByRole('link', { name: 'Close Phoenix' }).tap()
  await expect(panel(page)).toHaveCount(0)
})

test('the first page goes through the days too, and leads to the map', async ({ page }) => {
  await page.goto('/')
  await slider(page).scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
  await slider(page).focus()
  const now = await marks(page).count()
  await slider(page).fill('1500')
  await expect.poll(() => marks(page).count()).toBeLessThan(now)
  await expect(page).toHaveURL(/\/$/)
  await page.getByRole('link', { name: 'The whole map' }).click()
  await expect(page).toHaveURL(/\/map$/)
})
