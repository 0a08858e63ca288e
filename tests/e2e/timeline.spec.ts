import type { Page } from '@playwright/test'
import { violations } from '../support/axe'
import { expect, section, test } from '../support/browser'

/** What only a browser shows of the timeline: charts that take over in place, drags, pictures, and Back. */

const fleet = (page: Page) => section(page, 'fleet')
const chart = (page: Page) => fleet(page).locator('svg[role="application"]').first()
const filters = (page: Page) => page.getByRole('form', { name: 'Filters' })

test('filters and the window are undone with Back', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/timeline?from=2026-01-01')
  await filters(page).getByLabel('Operator').selectOption({ label: 'Zoox' })
  await filters(page).getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/\/timeline\?(.*&)?operator=zoox/)
  await expect(filters(page).getByLabel('Operator')).toHaveValue('zoox')

  const first = page.getByRole('slider', { name: 'First day shown' })
  await first.focus()
  await first.press('ArrowRight')
  await expect(page).toHaveURL(/from=2026-01-08/)
  await expect(page.locator('#shown-window')).toContainText('Jan 8')
  await expect(first).toBeFocused()
  await page.goBack()
  await expect(page).toHaveURL(/from=2026-01-01/)
  await expect(first).toHaveAttribute('aria-valuetext', 'Jan 1, 2026')

  await page.goBack()
  await expect(page).toHaveURL(/\/timeline\?from=2026-01-01$/)
  await expect(filters(page).getByLabel('Operator')).toHaveValue('')
})

test('a chart takes over in its place, zooms by keyboard and by dragging, and is saved as a picture', async ({
  page,
}) => {
  const address = '/timeline?operator=tesla&place=austin-tx&from=2026-01-01&to=2026-10-31'
  await page.goto(address)
  const before = await fleet(page).boundingBox()
  // The chart opens for a reader who moves once the scripts have started.
  await expect(async () => {
    await page.mouse.move(400, 300)
    await page.mouse.move(420, 320, { steps: 3 })
    await page.mouse.wheel(0, 40)
    await expect(chart(page)).toBeVisible({ timeout: 2_000 })
  }).toPass()
  const after = await fleet(page).boundingBox()
  expect(Math.abs((after?.height ?? 0) - (before?.height ?? -100))).toBeLessThanOrEqual(2)

  await chart(page).scrollIntoViewIfNeeded()
  const box = await chart(page).boundingBox()
  if (!box) throw new Error('The chart has no box')
  await page.mouse.move(box.x + box.width * 0.4, box.y + 100)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.7, box.y + 110, { steps: 5 })
  await page.mouse.up()
  await expect(page).toHaveURL(/from=2026-0[3-6]-\d\d&to=2026-/)
  const dragged = page.url()
  await chart(page).focus()
  await page.keyboard.press('+')
  await expect(page).not.toHaveURL(dragged)

  for (const figure of await page.locator('main figure').all()) {
    await expect(figure.getByRole('button', { name: 'PNG' })).toBeVisible()
  }
  const waiting = page.waitForEvent('download')
  await fleet(page).getByRole('button', { name: 'PNG' }).click()
  expect((await waiting).suggestedFilename()).toMatch(/^vehicles-counted-.*\.png$/)
})

test('a chart is opened with the keyboard, which goes with it, and moves its window', async ({ page }) => {
  await page.goto('/timeline?operator=tesla&place=austin-tx&from=2026-01-01&to=2026-10-31')
  await fleet(page).getByRole('button', { name: 'Read the chart with the arrow keys' }).focus()
  // Coming near may have opened the chart already; the focus is on it either way.
  await page.keyboard.press('Enter')
  await expect(chart(page)).toBeFocused()
  const before = page.url()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(page).not.toHaveURL(before)
})

test('axe finds nothing in a comparison, aligned and logarithmic', async ({ page }) => {
  for (const query of ['compare=austin-tx,phoenix-az&scale=log', 'operator=waymo&align=launch']) {
    await page.goto(`/timeline?${query}`)
    expect(await violations(page)).toEqual([])
  }
})
