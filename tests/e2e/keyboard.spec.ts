import type { Page } from '@playwright/test'
import { expect, section, tabTo, test } from '../support/browser'

/** One walk by keyboard alone, and what a screen reader is told on the way. */

const date = /^\d{1,2} [A-Z][a-z]{2} \d{4}$/
const slider = (page: Page) => page.getByRole('slider', { name: 'Day shown' })
const dayOf = (page: Page) => slider(page).getAttribute('aria-valuetext')
const palette = (page: Page) => page.getByRole('dialog', { name: 'Search' })

async function pressAndExpectAnotherDay(page: Page, key: string): Promise<string> {
  const before = await dayOf(page)
  await page.keyboard.press(key)
  await expect(slider(page)).not.toHaveAttribute('aria-valuetext', before ?? '')
  return (await dayOf(page)) ?? ''
}

test('map, slider, list, timeline and palette are walked by keyboard alone', async ({ page }) => {
  await page.goto('/map')
  await page.waitForLoadState('networkidle')

  await tabTo(page, slider(page), 40)
  const today = (await dayOf(page)) ?? ''
  expect(await pressAndExpectAnotherDay(page, 'ArrowLeft')).toMatch(date)
  expect(await pressAndExpectAnotherDay(page, 'ArrowRight')).toBe(today)
  const monthBefore = await pressAndExpectAnotherDay(page, 'PageDown')
  expect(monthBefore.slice(-8)).not.toBe(today.slice(-8))
  const change = await pressAndExpectAnotherDay(page, 'Shift+ArrowLeft')
  await expect(page.getByRole('heading', { name: `What changed on ${change}` })).toBeVisible()
  expect(await pressAndExpectAnotherDay(page, 'Shift+ArrowRight')).not.toBe(change)
  await page.keyboard.press('End')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', today)
  await expect(page).toHaveURL(/\/map$/)

  const austin = section(page, 'cities').getByRole('link', { name: 'Austin', exact: true })
  await tabTo(page, austin, 300)
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Austin' })
  await expect(panel.getByRole('heading', { level: 2, name: 'Austin' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page).toHaveURL(/\/map$/)
  await expect(austin).toBeFocused()

  await page.goto('/timeline')
  await page.waitForLoadState('networkidle')
  const first = page.getByRole('slider', { name: 'First day shown' })
  await tabTo(page, first, 60)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/from=/)
  const from = new URL(page.url()).searchParams.get('from')
  const zoom = page.getByRole('link', { name: 'Zoom in', exact: true })
  await tabTo(page, zoom, 20)
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(new RegExp(`from=${from}`))
  const event = section(page, 'lanes').locator('ol a').filter({ visible: true }).first()
  await event.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/signals\/|#events$/)

  await page.keyboard.press('Control+k')
  await expect(palette(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type('phoenix')
  await expect(palette(page).locator('[role="option"][data-highlighted]')).toContainText('Phoenix')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/cities\/phoenix-az$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Phoenix' })).toBeVisible()
})

test('slider, maps and charts say what they are and what they show', async ({ page }) => {
  await page.goto('/map?asOf=2026-06-15')
  await expect(slider(page)).toHaveAccessibleName('Day shown')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '15 Jun 2026')
  await expect(slider(page)).toHaveAccessibleDescription(/Arrow keys move by a day/)
  const map = page.getByRole('figure', { name: /^Map of the cities/ })
  await expect(map).toHaveCount(1)
  await expect(map.getByRole('list', { name: 'Cities in the United States' })).toHaveCount(1)
  await expect(map.getByRole('list', { name: 'Cities outside the United States' })).toHaveCount(1)
  await expect(map.locator('a[data-slug="austin-tx"]').first()).toHaveAccessibleName(
    /^Austin: service.* — .*Tesla/,
  )

  await page.goto('/timeline?operator=tesla&from=2025-01-01')
  const ends = ['First day shown', 'Last day shown']
  for (const name of ends) {
    await expect(page.getByRole('slider', { name })).toHaveAttribute('aria-valuetext', date)
  }
  // An image until the interactive chart takes its place.
  const charts = section(page, 'fleet').locator('svg:is([role="img"], [role="application"])')
  expect(await charts.count()).toBeGreaterThan(0)
  for (const chart of await charts.all())
    await expect(chart).toHaveAccessibleName(/^Chart of vehicle counts.*\d/)
})
