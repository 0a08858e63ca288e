import { expect, test } from '@playwright/test'
import { impactSlugs } from '@/domain/impact/catalog'
import { changesOf, numberOf, type Row, readAll, tenThousandths, textOf } from '../../support/read-all'

/** The figures of the API: what the dataset's own notes say must come out, and sums that must be exact. */

const inService = (supervision: string) => ({ phase: 'service', access: 'public', supervision })

test('Tesla on Jun 15, 2026 is in service in four cities', async ({ request }) => {
  const rows = await readAll(request, 'deployments', { asOf: '2026-06-15', operator: 'tesla' })
  const service = rows.filter(({ phase }) => phase === 'service')
  expect(service.map(({ place }) => place)).toEqual([
    'austin-tx',
    'dallas-tx',
    'houston-tx',
    'sf-bay-area-ca',
  ])
  expect(service).toMatchObject([
    { place: 'austin-tx', ...inService('mixed'), since: '2026-01-27' },
    { place: 'dallas-tx', ...inService('driverless') },
    { place: 'houston-tx', ...inService('driverless') },
    { place: 'sf-bay-area-ca', ...inService('supervised') },
  ])
})

test('Tesla on Oct 8, 2026 is in service in Florida too', async ({ request }) => {
  const rows = await readAll(request, 'deployments', { asOf: '2026-10-08', operator: 'tesla' })
  const service = rows.filter(({ phase }) => phase === 'service').map(({ place }) => place)
  expect(service).toEqual([
    'austin-tx',
    'dallas-tx',
    'houston-tx',
    'miami-fl',
    'orlando-fl',
    'sf-bay-area-ca',
    'tampa-fl',
  ])
})

test('Waymo in Dallas runs by invitation in June 2026 and for everyone since August', async ({ request }) => {
  const at = (asOf: string) =>
    readAll(request, 'deployments', { asOf, operator: 'waymo', place: 'dallas-tx' })
  expect(await at('2026-06-15')).toMatchObject([{ phase: 'service', access: 'invite-only' }])
  expect(await at('2026-10-08')).toMatchObject([
    { phase: 'service', access: 'public', dates: { firstPublicRide: { date: '2026-08-04' } } },
  ])
})

test('every Cruise city is ended on Dec 1, 2024', async ({ request }) => {
  const rows = await readAll(request, 'deployments', { asOf: '2024-12-01', operator: 'cruise' })
  expect(rows.length).toBeGreaterThan(3)
  expect(new Set(rows.map(({ phase }) => phase))).toEqual(new Set(['ended']))
})

test('the signals behind a deployment are on record, about it, and not after the day', async ({
  request,
}) => {
  const asOf = '2026-06-15'
  const signals = new Map((await readAll(request, 'signals')).map((row) => [textOf(row, 'id'), row]))
  const deployments = await readAll(request, 'deployments', { asOf })
  expect(deployments.length).toBeGreaterThan(50)
  const wrong = deployments.flatMap(({ operator, place, signalIds }) => {
    if (!Array.isArray(signalIds) || signalIds.length === 0) return [`${operator} ${place}: no signalIds`]
    return signalIds
      .map((id) => signals.get(String(id)))
      .filter(
        (signal) =>
          signal?.kind !== 'deployment-status' ||
          signal.operator !== operator ||
          textOf(signal, 'date') > asOf,
      )
      .map((signal) => `${operator} ${place}: ${JSON.stringify(signal)}`)
  })
  expect(wrong).toEqual([])
})

/** One reading is put together from many short pages; paging itself is the subject of `lists.spec.ts`. */
const readings: { reading: Record<string, string>; rowsAtOnce: number }[] = [
  { reading: {}, rowsAtOnce: 500 },
  { reading: { asOf: '2026-06-15' }, rowsAtOnce: 500 },
  { reading: { asOf: '2025-01-01' }, rowsAtOnce: 500 },
  { reading: { place: 'us-tx' }, rowsAtOnce: 50 },
]

/** Whether a contribution is its parts multiplied: direction, strength, evidence and decay. */
function isProduct(row: Row): boolean {
  const [direction, strength] = [numberOf(row, 'direction'), numberOf(row, 'strength')]
  const product = direction * strength * numberOf(row, 'evidence') * numberOf(row, 'decay')
  return (
    [1, -1].includes(direction) &&
    [1, 2, 3].includes(strength) &&
    Math.abs(numberOf(row, 'contribution') - product) < 0.0005
  )
}

for (const { reading, rowsAtOnce } of readings) {
  test(`contributions add up to each index exactly, ${JSON.stringify(reading)}`, async ({ request }) => {
    const impacts = await readAll(request, 'impacts', reading)
    expect(impacts.map(({ slug }) => slug)).toEqual(impactSlugs)
    for (const impact of impacts) {
      const slug = textOf(impact, 'slug')
      const rows = await readAll(request, `impacts/${slug}/contributions`, reading, rowsAtOnce)
      expect(rows.length, slug).toBe(numberOf(impact, 'signalCount'))
      const sum = rows.reduce((total, row) => total + tenThousandths(numberOf(row, 'contribution')), 0)
      expect(sum, `${slug}: contributions against the index, in ten-thousandths`).toBe(
        tenThousandths(numberOf(impact, 'index')),
      )
      // One assertion for all rows: one for each takes the runner longer than the site takes to answer.
      expect(
        rows.filter((row) => !isProduct(row)),
        slug,
      ).toEqual([])
    }
    const counted = impacts.filter((row) => numberOf(row, 'signalCount') > 0)
    expect(counted.length).toBeGreaterThan(10)
  })
}

test('the change over 90 days is the index less that of 90 days before, split exactly', async ({
  request,
}) => {
  const now = await readAll(request, 'impacts', { asOf: '2026-09-29' })
  const before = await readAll(request, 'impacts', { asOf: '2026-07-01' })
  expect(now.length).toBe(15)
  for (const [position, impact] of now.entries()) {
    const earlier = before[position]
    if (!earlier) throw new Error('no row')
    const difference = tenThousandths(numberOf(impact, 'index')) - tenThousandths(numberOf(earlier, 'index'))
    expect(tenThousandths(numberOf(impact, 'change90d')), textOf(impact, 'slug')).toBe(difference)
    const changes = changesOf(impact)
    expect(changes.map(({ days }) => days)).toEqual([30, 90, 365])
    expect(changes.find(({ days }) => days === 90)?.change).toBe(numberOf(impact, 'change90d'))
    for (const { change, newEvidence, outcomes, age } of changes) {
      const parts = [newEvidence, outcomes, age].map(tenThousandths)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(tenThousandths(change))
    }
  }
})
