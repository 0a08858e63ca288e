import type { Page } from '@playwright/test'
import { expect, section, tabTo, test } from '../support/browser'

/**
 * The map on any day in a browser: its slider, the panel of a city and the way back. What follows the day, and what
 * the server answers, is tested without one: beside the components and in tests/http/pages.
 */

const slider = (page: Page) => page.getByRole('slider', { name: 'Day shown' })
const rows = (page: Page) => section(page, 'cities').locator('tbody tr')
const panel = (page: Page) => page.getByRole('complementary')
const dayOf = (page: Page) => slider(page).getAttribute('aria-valuetext')

const day = '2026-06-15'

/** Opens a page in a browser without WebGL: the drawing stays, which every test here is about. */
async function openDrawing(page: Page, address: string): Promise<void> {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest])
      },
    })
  })
  await page.goto(address)
}

async function pressAndExpectAnotherDay(page: Page, key: string): Promise<string> {
  const before = await dayOf(page)
  await page.keyboard.press(key)
  await expect(slider(page)).not.toHaveAttribute('aria-valuetext', before ?? '')
  return (await dayOf(page)) ?? ''
}

test('the slider is walked by keyboard, and the page follows without asking the server', async ({
  page,
  openContext,
}) => {
  await openDrawing(page, '/map')
  await tabTo(page, slider(page), 40)
  const today = (await dayOf(page)) ?? ''
  expect(await pressAndExpectAnotherDay(page, 'ArrowLeft')).toMatch(/^[A-Z][a-z]{2} \d{1,2}, \d{4}$/)
  expect(await pressAndExpectAnotherDay(page, 'ArrowRight')).toBe(today)
  await page.keyboard.press('Home')
  await expect(page.locator('main')).toContainText('Apr 25, 2017: 1 city')
  await page.keyboard.press('End')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', today)
  const change = await pressAndExpectAnotherDay(page, 'Shift+ArrowLeft')
  await expect(page.getByRole('heading', { name: `What changed on ${change}` })).toBeVisible()

  const asked: string[] = []
  page.on('request', (request) => {
    // The browser reads its icon again when an address changes.
    if (!request.url().includes('/icon.svg')) asked.push(request.url())
  })
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('PageDown')
  const day = new Date(`${await dayOf(page)} UTC`).toISOString().slice(0, 10)
  await expect(page).toHaveURL(new RegExp(`asOf=${day}`))
  expect(asked).toEqual([])

  // A reader who is sent the address sees the same.
  const live = await rows(page).allTextContents()
  expect(live.length).toBeGreaterThan(5)
  const friend = await (await openContext()).newPage()
  await friend.goto(page.url())
  expect(await rows(friend).allTextContents()).toEqual(live)
})

test('a city opens beside the map on the day of the slider, follows it, and Back closes it', async ({
  page,
}) => {
  await openDrawing(page, '/map')
  await slider(page).focus()
  await page.keyboard.press('PageDown')
  await expect(page).toHaveURL(/asOf=/)
  const { search } = new URL(page.url())
  const austin = rows(page).getByRole('link', { name: 'Austin', exact: true })
  await austin.click()
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
  await austin.focus()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { level: 2, name: 'Austin' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(austin).toBeFocused()

  const legend = page.getByRole('list', { name: 'Phase' }).getByRole('link', { name: /^Testing/ })
  const count = Number(/\d+\s*$/.exec((await legend.textContent()) ?? '')?.[0])
  await legend.click()
  await expect(page).toHaveURL(/phase=testing/)
  await expect(rows(page)).toHaveCount(count)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(page.getByRole('button', { name: /^(Play|Pause)$/ })).toHaveCount(0)
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
  await openDrawing(page, '/map')
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

test('on a phone a city opens as a sheet whose targets a finger can hit', { tag: '@phone-only' }, async ({
  page,
}) => {
  await page.goto(`/map?asOf=${day}`)
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
