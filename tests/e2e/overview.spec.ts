import type { Page } from '@playwright/test'
import { expect, section, test } from '../support/browser'
import { newEvidence, readAll, textOf } from './api/read-all'

/** The first page against the API and the other pages: one set of numbers everywhere. */

const driverless = { phase: 'service', supervision: 'driverless' }

/** Slugs of the cities that the links in a part of the page lead to. */
async function citiesLinkedIn(page: Page, selector: string): Promise<string[]> {
  const hrefs = await page
    .locator(`${selector} a[href^="/cities/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return hrefs.map((href) => href.replace('/cities/', '')).toSorted()
}

test('the headline counts the cities that the API gives as driverless', async ({ page, request }) => {
  const rows = await readAll(request, 'deployments')
  const cities = new Set(
    rows
      .filter((row) => row.phase === driverless.phase && row.supervision === driverless.supervision)
      .map((row) => textOf(row, 'place')),
  )
  expect(cities.size).toBeGreaterThan(10)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`in ${cities.size} cities`)
  await page.goto('/cities?status=service-driverless')
  expect(new Set(await citiesLinkedIn(page, 'main tbody'))).toEqual(cities)
})

test('the state stands in five figures and the latest filing, each with its source', {
  tag: '@phone',
}, async ({ page, request }) => {
  await page.goto('/')
  const figures = page.getByRole('region', { name: 'The state in five figures' })
  const terms = figures.getByRole('term')
  await expect(terms).toHaveCount(5)
  const definitions = figures.getByRole('definition')
  for (let position = 0; position < 5; position += 1) {
    await expect(definitions.nth(position)).toContainText(/\d/)
    expect(await definitions.nth(position).getByRole('link').count()).toBeGreaterThan(0)
  }
  await expect(figures.getByText('Latest filing')).toBeVisible()
  // Each vehicle figure is a reading on record: its link leads to the signal that states it.
  const links = figures.locator('a[href^="/signals/"]')
  expect(await links.count()).toBeGreaterThanOrEqual(4)
  const ids = new Set((await readAll(request, 'signals')).map((row) => textOf(row, 'id')))
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))) {
    expect(ids).toContain(href?.replace('/signals/', ''))
  }
})

test('the impacts with the most new evidence are those of the API, in its order', async ({
  page,
  request,
}) => {
  const impacts = await readAll(request, 'impacts')
  const expected = impacts
    .filter((row) => newEvidence(row) !== 0)
    .toSorted((a, b) => Math.abs(newEvidence(b)) - Math.abs(newEvidence(a)))
    .map((row) => textOf(row, 'title'))
  await page.goto('/')
  const shown = await section(page, 'movers').getByRole('listitem').getByRole('link').allInnerTexts()
  expect(shown.length).toBeGreaterThan(3)
  expect(shown).toEqual(expected.slice(0, shown.length))
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the map has the cities of the list and of the API, no more and no fewer', async ({
    page,
    request,
  }) => {
    await page.goto('/')
    const onMap = await citiesLinkedIn(page, '[data-map-figure]')
    expect(onMap.length).toBeGreaterThan(40)
    expect(new Set(onMap).size).toBe(onMap.length)
    const deployed = new Set((await readAll(request, 'deployments')).map((row) => textOf(row, 'place')))
    expect(onMap).toEqual([...deployed].toSorted())
    await page.goto('/cities')
    const listed = await citiesLinkedIn(page, 'main tbody')
    expect(onMap.filter((slug) => !listed.includes(slug))).toEqual([])
    // The states below the map count each of them once.
    await page.goto('/')
    const counts = await section(page, 'map').getByRole('term').allInnerTexts()
    const sum = counts.reduce((total, text) => total + Number(/\d+$/.exec(text.trim())?.[0]), 0)
    expect(sum).toBe(onMap.length)
  })

  test('the sections open on a phone with no script at all', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/')
    const menu = page.getByRole('banner').getByText('Menu')
    await menu.click()
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Timeline' }).click()
    await expect(page).toHaveURL(/\/timeline$/)
  })
})
