import { describe, expect, it } from 'vitest'
import { cityRoute } from '@/app/(public)/cities/[slug]/city-view'
import { OverviewView } from '@/app/(public)/overview-view'
import { GET as getTimelineCsv } from '@/app/(public)/timeline/view.csv/route'
import { GET as getFleetRows } from '@/app/api/v1/fleet/route'
import { projectFleet } from '@/domain/projection/fleet'
import { headlineFigure } from '@/domain/projection/headline-figure'
import { formatRange, type Range } from '@/domain/shared/range'
import { getCareerFigures } from '@/server/queries/career-records'
import { getCities, getCity } from '@/server/queries/cities'
import { getComparison } from '@/server/queries/compare'
import { getFacts } from '@/server/queries/facts'
import { getFilingPage } from '@/server/queries/filing-page'
import { getMapHistory } from '@/server/queries/map'
import { getMapCity } from '@/server/queries/map-city'
import { getOperator } from '@/server/queries/operators'
import { getOverview } from '@/server/queries/overview'
import { testDatabase } from '../support/database'
import { loadDataset } from '../support/dataset'
import { htmlOfPage as htmlOf } from '../support/page-html'

/** Vehicle counts as every page gives them, on the shipped dataset: one subject has one figure everywhere. */

testDatabase('loaded')
const dataset = loadDataset()
const day = '2026-10-10'
const series = projectFleet(dataset, day)

/** What a page prints: the record it leads to and the number beside it. */
type Shown = { signalId: string | undefined; value: string }
const shown = (signalId: string | undefined, range: Range): Shown => ({ signalId, value: formatRange(range) })

/** What the chooser gives for the subject of the record that a page leads to. */
function chosenFor(signalId: string): string | null {
  const own = series.find(({ readings }) => readings.some((one) => one.signalId === signalId))
  if (!own) return null
  const { operator, place, basis, scope, model, span, extent } = own
  const figure = headlineFigure(series, {
    operator,
    place,
    basis,
    scope,
    model,
    cumulative: span === 'cumulative',
    extent,
  })
  return figure && formatRange(figure.reading)
}

function expectChosen(page: string, all: readonly Shown[]) {
  expect(all.length, page).toBeGreaterThan(0)
  for (const { signalId = '', value } of all) {
    expect({ page, signalId, value }).toEqual({ page, signalId, value: chosenFor(signalId) })
  }
}

describe('one figure everywhere', () => {
  it('on the overview, the operators and their pages', async () => {
    const overview = await getOverview(day)
    expectChosen(
      'overview',
      overview.vehicles.map(({ reading }) => shown(reading.signalId, reading)),
    )
    for (const slug of ['tesla', 'waymo', 'zoox']) {
      const page = await getOperator(slug, day)
      expectChosen(slug, page?.vehicles.map(({ reading }) => shown(reading.signalId, reading)) ?? [])
      // The overview and the operator's own page lead with one figure where they speak of one place.
      for (const figure of overview.vehicles.filter((one) => one.operator === slug)) {
        const own = page?.vehicles.find(({ basis }) => basis === figure.basis)
        if (own?.place === figure.place) expect(own.reading).toEqual(figure.reading)
      }
    }
  })

  it('in the list of cities, on the map and on the pages of cities', async () => {
    const { cities } = await getCities(day)
    const counted = cities.filter(({ fleet }) => fleet !== null)
    expectChosen(
      'cities',
      counted.flatMap(({ fleet }) => (fleet ? [shown(fleet.reading.signalId, fleet.reading)] : [])),
    )
    for (const slug of ['austin-tx', 'san-francisco-ca', 'sf-bay-area-ca', 'houston-tx']) {
      const panel = await getMapCity(slug, day)
      expectChosen(
        `map panel of ${slug}`,
        panel?.fleet.map(({ reading }) => shown(reading.signalId, reading)) ?? [],
      )
      const city = await getCity(slug, day)
      for (const { figures } of city?.denominators ?? []) {
        for (const figure of [figures.registered, figures.observed, figures.active, figures.claimed]) {
          if (figure) expectChosen(`strip of ${slug}`, [shown(figure.signalIds[0], figure)])
        }
      }
      for (const { fleet } of city?.coverage.measured ?? []) {
        expectChosen(`coverage of ${slug}`, [shown(fleet.signalId, fleet)])
      }
    }
  })

  it('in the history that the map draws, which ends with the figure of today', async () => {
    const { fleets } = await getMapHistory()
    const now = projectFleet(dataset, '9999-12-31')
    for (const { steps } of fleets) {
      const last = steps.at(-1)
      const own = now.find(({ readings }) => readings.some(({ signalId }) => signalId === last?.signalId))
      const figure = own && headlineFigure(now, { ...own, cumulative: false })
      expect(last && formatRange(last)).toBe(figure && formatRange(figure.reading))
    }
  })

  it('on the pages of filings', async () => {
    const page = await getFilingPage('tesla-tx-txdmv-authorization-2026', day)
    const counted = page?.vehicles.filter(({ basis }) => basis === 'registered' || basis === 'observed') ?? []
    expectChosen(
      'filing',
      counted.flatMap(({ figure }) => (figure ? [shown(figure.signalId, figure)] : [])),
    )
  })

  it('in what is known, in a comparison and in the figures of the prose', async () => {
    const { facts } = await getFacts({ operator: 'tesla' }, day)
    expectChosen(
      'known',
      facts.filter(({ topic }) => topic === 'vehicles').map(({ signalId, value }) => ({ signalId, value })),
    )
    const { rows } = await getComparison('austin-tx,tesla,us-tx,waymo', day)
    const vehicles = rows.filter(({ key }) => key.startsWith('vehicles') || key === 'driverless')
    expectChosen(
      'compare',
      vehicles
        .flatMap(({ cells }) => cells.flatMap(({ items }) => items))
        .map(({ text, sources }) => ({ signalId: sources[0]?.id, value: text.replace(/ vehicles?$/, '') })),
    )
    const { figures } = await getCareerFigures(day)
    for (const id of ['tesla-fleet-registered', 'tesla-fleet-observed', 'waymo-fleet-registered'] as const) {
      const { value, evidence } = figures[id]
      if (value) expectChosen(id, [shown(evidence[0], value)])
    }
  })

  it('in the API and in the file of the timeline, whose newest rows give it', async () => {
    const response = await getFleetRows(
      new Request(
        `http://localhost/api/v1/fleet?operator=tesla&place=us-tx&basis=registered&asOf=${day}&limit=500`,
      ),
      { params: Promise.resolve({}) },
    )
    const { data } = (await response.json()) as { data: Record<string, unknown>[] }
    const figure = headlineFigure(series, {
      operator: 'tesla',
      place: 'us-tx',
      basis: 'registered',
      scope: 'all',
    })
    const newest = data
      .filter(({ model, contested, restates }) => model === null && contested === false && restates === null)
      .at(-1)
    expect(newest).toMatchObject({ signalId: figure?.readings.at(-1)?.signalId, place: 'us-tx' })
    const csv = await getTimelineCsv(
      new Request(`http://localhost/timeline/view.csv?operator=tesla&place=us-tx&to=${day}&inside=no`),
    )
    const [header = ''] = (await csv.text()).split('\r\n')
    expect(header.endsWith('model,span,source,restates')).toBe(true)
  })
})

describe('a part of a register', () => {
  it('never exceeds the total of the same or a later day', () => {
    const parts = series.filter(({ basis, model }) => basis === 'registered' && model !== null)
    for (const part of parts) {
      const totals = series
        .filter(
          (one) =>
            one.operator === part.operator &&
            one.place === part.place &&
            one.basis === part.basis &&
            one.scope === part.scope &&
            one.model === null,
        )
        .flatMap(({ readings }) => readings)
      for (const { date, low, signalId } of part.readings) {
        const whole = totals.find((total) => total.date >= date)
        if (whole) expect({ signalId, low }).toMatchObject({ low: Math.min(low, whole.high ?? low) })
      }
    }
  })
})

describe('the home page says an official register listed 169 Tesla vehicles', () => {
  it('never: the register is its total, in Texas, with its part under it', async () => {
    const html = await htmlOf(OverviewView({ overview: await getOverview(day), asked: day, problem: null }))
    expect(html).not.toMatch(/listed 169/)
    expect(html).toMatch(/Tesla Robotaxi in Texas: 42 to 739 in \d+ weeks/)
    expect(html).toMatch(/319(?:<!-- -->)? (?:<!-- -->)?Cybercab/)
  })
})

describe('the denominator strip', () => {
  it('stands on the page of a city with counts, its table with the same numbers', async () => {
    const city = await getCity('austin-tx', day)
    if (!city) throw new Error('No Austin')
    const html = await htmlOf(cityRoute.View({ slug: 'austin-tx', page: city, asked: day }))
    expect(html).toContain('Show these counts as a table')
    expect(html).toMatch(/[\d,]+ registered in Texas \(/)
  })
})
