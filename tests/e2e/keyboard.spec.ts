import type { Page } from '@playwright/test'
import { expect, section, tabTo, test } from '../support/browser'

/** One walk by keyboard alone, and what a screen reader is told on the way. The map's is in explore-map.spec.ts. */

const date = /^[A-Z][a-z]{2} \d{1,2}, \d{4}$/
const palette = (page: Page) => page.getByRole('dialog', { name: 'Search' })

test('timeline and palette are walked by keyboard alone', async ({ page }) => {
  await page.goto('/timeline')
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
  const ends = page.getByRole('slider', { name: 'Last day shown' })
  await expect(ends).toHaveAttribute('aria-valuetext', date)
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
