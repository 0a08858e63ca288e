import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { numberOf, readAll, textOf } from '../support/read-all'

/**
 * What the headline statements of the record must say, and must not, as a fact check of October 2026 found them
 * (docs/record-updates/2026-10.md). Read as of the day that the record runs to, over HTTP: no browser is needed.
 */

const day = '2026-10-10'

/** The words of a page's main part. */
async function wordsOf(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path)
  expect(response.status(), path).toBe(200)
  const main = /<main[\s\S]*<\/main>/.exec(await response.text())?.[0] ?? ''
  return main
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ')
}

const cityWords = (request: APIRequestContext, slug: string) =>
  wordsOf(request, `/cities/${slug}?asOf=${day}`)

test.describe('supervision of Tesla', () => {
  test('Austin is driverless by Tesla’s account, not by a record of part of the city', async ({
    request,
  }) => {
    const words = await cityWords(request, 'austin-tx')
    expect(words).toContain(
      'driverless according to Tesla Robotaxi, not independently verified; share of driverless cars not known',
    )
    expect(words).toContain('Service, mixed')
    // The present phase began after two days of ice: no sentence may call that the start of the service.
    expect(words).toContain('Tesla Robotaxi has carried the public in Austin since Nov 18, 2025')
    expect(words).not.toMatch(/since (?:Feb|27 Jan|1 Feb) 2026/)
    expect(words).not.toMatch(/\d+ of \d+ (?:cars|driverless)/)
  })

  for (const [slug, city, since] of [
    ['dallas-tx', 'Dallas', 'Apr 18, 2026'],
    ['houston-tx', 'Houston', 'Apr 18, 2026'],
    ['miami-fl', 'Miami', 'Jul 3, 2026'],
    ['orlando-fl', 'Orlando', 'Jul 21, 2026'],
    ['tampa-fl', 'Tampa', 'Jul 21, 2026'],
  ] as const) {
    test(`${city} is driverless since ${since}`, async ({ request }) => {
      expect(await cityWords(request, slug)).toContain(
        `Tesla Robotaxi has carried the public without a driver in ${city} since ${since}`,
      )
    })
  }

  test('the Bay Area has a person in every car', async ({ request }) => {
    const words = await cityWords(request, 'sf-bay-area-ca')
    expect(words).toContain(
      'Tesla Robotaxi has carried the public with a safety monitor in San Francisco Bay Area since Nov 18, 2025',
    )
    expect(words).not.toContain('Tesla Robotaxi has carried the public without a driver')
  })
})

test.describe('first rides', () => {
  test('Zoox in Las Vegas carries the public since September 2025, not since its staff rode', async ({
    request,
  }) => {
    const words = await cityWords(request, 'las-vegas-nv')
    expect(words).toContain('Zoox has carried the public without a driver in Las Vegas since Sep 10, 2025')
    expect(words).not.toMatch(/Zoox has carried [a-z ]*since (?:16 )?Jun 2023/)
    expect(await cityWords(request, 'san-francisco-ca')).toContain('Zoox has carried invited riders')
  })

  for (const [slug, city, since] of [
    ['nashville-tn', 'Nashville', 'Jun 25, 2026'],
    ['dallas-tx', 'Dallas', 'Aug 4, 2026'],
    ['houston-tx', 'Houston', 'Aug 20, 2026'],
  ] as const) {
    test(`Waymo is open to everyone in ${city} since ${since}`, async ({ request }) => {
      expect(await cityWords(request, slug)).toContain(
        `Waymo has carried the public without a driver in ${city} since ${since}`,
      )
    })
  }

  test('a blackout of one day interrupts Waymo in San Francisco and does not begin it', async ({
    request,
  }) => {
    expect(await cityWords(request, 'san-francisco-ca')).toMatch(
      /Waymo has carried the public without a driver in San Francisco since Jun 25, 2024 \(interrupted once, Dec \d+, 2025, one day\)/,
    )
  })
})

test('the Texas register is one series of totals with its Cybercab part', async ({ request }) => {
  const rows = await readAll(request, 'fleet', {
    operator: 'tesla',
    place: 'us-tx',
    basis: 'registered',
    asOf: day,
  })
  const stated = rows.filter((row) => row.contested === false && row.restates === null)
  const series = (model: string | null) =>
    new Map(
      stated.filter((row) => row.model === model).map((row) => [textOf(row, 'date'), numberOf(row, 'low')]),
    )
  const [totals, cybercabs] = [series(null), series('cybercab')]
  for (const [date, total] of [
    ['2026-05-28', 42],
    ['2026-07-02', 102],
    ['2026-07-15', 175],
    ['2026-09-06', 432],
    ['2026-09-13', 439],
    ['2026-09-18', 448],
    ['2026-09-26', 546],
    ['2026-10-09', 739],
  ] as const) {
    expect(totals.get(date), date).toBe(total)
  }
  for (const [date, part] of [
    ['2026-08-31', 45],
    ['2026-09-18', 58],
    ['2026-09-26', 126],
    ['2026-10-09', 319],
  ] as const) {
    expect(cybercabs.get(date), date).toBe(part)
    expect(totals.get(date), `${date} counts the Cybercabs in`).toBeGreaterThan(part)
  }
})

test('the first page gives the register’s total with its part, the newest field count, and how far the record runs', async ({
  request,
}) => {
  const words = await wordsOf(request, `/?asOf=${day}`)
  expect(words).toContain('The record runs to Oct 10, 2026.')
  expect(words).toMatch(/739\s+Tesla Robotaxi\s*, Texas/)
  expect(words).toContain('319 of them Cybercab')
  expect(words).not.toMatch(/register listed 169|169 Tesla/)
  expect(words).toMatch(/8\s+Tesla Robotaxi\s*, Austin/)
  expect(words).toMatch(/at least 4,000/)
  expect(await wordsOf(request, `/fleets?asOf=${day}`)).toContain(
    'The last field count in Austin saw 8 cars.',
  )
})

test('California’s 1,655 are cars with a person at the wheel', async ({ request }) => {
  const rows = await readAll(request, 'fleet', {
    operator: 'tesla',
    place: 'us-ca',
    basis: 'registered',
    asOf: day,
  })
  expect(rows.filter((row) => row.low === 1655)).toMatchObject([{ scope: 'supervised', place: 'us-ca' }])
})
