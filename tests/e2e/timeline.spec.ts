import type { Page } from '@playwright/test'
import { expect, section, test } from '../support/browser'
import { readAll, textOf } from '../support/read-all'

/** The state of the timeline is its address: chosen, shared, gone back from. */

const events = (page: Page) => section(page, 'events').getByRole('listitem')
const filters = (page: Page) => page.getByRole('form', { name: 'Filters' })

async function choose(page: Page, filter: string, option: string): Promise<void> {
  await filters(page).getByLabel(filter).selectOption({ label: option })
  await filters(page).getByRole('button', { name: 'Apply' }).click()
}

/** "42 signals" of the section's heading, as a number. */
async function countShown(page: Page): Promise<number> {
  const text = await section(page, 'events').textContent()
  return Number(/([\d,]+) signals?, newest first/.exec(text ?? '')?.[1]?.replaceAll(',', ''))
}

test('an operator is chosen, shared by address, and undone with Back', { tag: '@phone' }, async ({
  page,
  openContext,
  request,
}) => {
  await page.goto('/timeline')
  const all = await countShown(page)
  expect(all).toBeGreaterThan(800)

  await choose(page, 'Operator', 'Zoox')
  await expect(page).toHaveURL(/\/timeline\?(.*&)?operator=zoox/)
  const today = new Date().toISOString().slice(0, 10)
  const expected = await readAll(request, 'signals', { operator: 'zoox', to: today })
  await expect.poll(() => countShown(page)).toBe(expected.length)
  const shown = events(page)
  expect(await shown.count()).toBeGreaterThan(5)
  for (const text of await shown.allInnerTexts()) expect(text).toContain('Zoox')
  await expect(filters(page).getByLabel('Operator')).toHaveValue('zoox')

  const friend = await (await openContext()).newPage()
  await friend.goto(page.url())
  expect(await countShown(friend)).toBe(expected.length)
  await expect(filters(friend).getByLabel('Operator')).toHaveValue('zoox')
  expect(await events(friend).allInnerTexts()).toEqual(await shown.allInnerTexts())

  await page.goBack()
  await expect(page).toHaveURL(/\/timeline$/)
  await expect.poll(() => countShown(page)).toBe(all)
  await expect(filters(page).getByLabel('Operator')).toHaveValue('')
})

test('filters combine, and one is enough to start over', async ({ page, request }) => {
  await page.goto('/timeline?operator=tesla&kind=filing&place=us-tx')
  const rows = await readAll(request, 'signals', { operator: 'tesla', kind: 'filing', place: 'us-tx' })
  expect(rows.length).toBeGreaterThan(0)
  expect(await countShown(page)).toBe(rows.length)
  const shown = await events(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  for (const row of rows.slice(0, 20)) expect(shown).toContain(`/signals/${textOf(row, 'id')}`)
  await page.getByRole('link', { name: 'Clear all' }).first().click()
  await expect(page).toHaveURL(/\/timeline$/)
})

test('the chart, its sentence and its table hold the same series', async ({ page, request }) => {
  await page.goto('/timeline?operator=tesla&place=austin-tx')
  const figure = section(page, 'fleet').locator('figure').first()
  await expect(figure.locator('svg').first()).toBeVisible()
  await figure.getByText('Show the numbers').click()
  const rows = figure.getByRole('row')
  const readings = await readAll(request, 'fleet', { operator: 'tesla', place: 'austin-tx' })
  expect(readings.length).toBeGreaterThan(5)
  await expect(rows).toHaveCount(readings.length + 1)
})

test('the chart becomes interactive in its place when the reader comes near', async ({ page }) => {
  await page.goto('/timeline?operator=tesla&place=austin-tx')
  const fleet = section(page, 'fleet')
  const before = await fleet.boundingBox()
  // A reader who moves before the page listens goes on moving.
  await expect(async () => {
    await page.mouse.move(400, 300)
    await page.mouse.move(420, 320, { steps: 3 })
    await page.mouse.wheel(0, 40)
    await expect(fleet.locator('svg[role="application"]').first()).toBeVisible({ timeout: 2_000 })
  }).toPass()
  const after = await fleet.boundingBox()
  expect(Math.abs((after?.height ?? 0) - (before?.height ?? -100))).toBeLessThanOrEqual(2)
})

test('an operator, a place or a kind that nobody knows gives a message and a way on', async ({ page }) => {
  for (const query of ['operator=nobody', 'place=atlantis', 'kind=rumor']) {
    const [, value = ''] = query.split('=')
    const response = await page.goto(`/timeline?${query}`)
    expect(response?.status(), query).toBe(200)
    await expect(page.getByRole('main')).toContainText(value)
    await expect(events(page)).toHaveCount(0)
    await page
      .getByRole('main')
      .getByRole('link', { name: /clear|all|without/i })
      .first()
      .click()
    await expect(page).toHaveURL(/\/timeline$/)
    expect(await countShown(page)).toBeGreaterThan(800)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('filters by its form and pages by its links', async ({ page }) => {
    await page.goto('/timeline')
    await choose(page, 'Operator', 'Waymo')
    await expect(page).toHaveURL(/operator=waymo/)
    const first = await events(page).first().textContent()
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next' }).click()
    await expect(page).toHaveURL(/operator=waymo&page=2|page=2&operator=waymo/)
    expect(await events(page).first().textContent()).not.toBe(first)
  })
})
