import { describe, expect, it } from 'vitest'
import { allRecordedOn, loadDataset } from '../../../tests/support/dataset'
import type { IsoDate } from '../signal/date'
import { projectCoverage } from './coverage'
import { coverageApartDays } from './coverage-limits'
import { countCities, type Deployment, leadingDeployment, projectDeployments } from './deployments'
import { projectFilings } from './filings'
import { projectFleet } from './fleet'
import { newestOf } from './headline-figure'
import { projectProduction } from './production'
import { projectPromises } from './targets'

/** The projections on the shipped dataset, whose own notes say what they must give. */

const dataset = loadDataset()
const { signals, places } = dataset

/** Cities of one operator on a day, each with its state in words. */
function citiesOf(operator: string, asOf: IsoDate): Map<string, Deployment> {
  return new Map(
    projectDeployments(signals, places, asOf)
      .filter((deployment) => deployment.operator === operator)
      .map((deployment) => [deployment.place, deployment]),
  )
}

describe('Tesla on Jun 15, 2026', () => {
  const cities = citiesOf('tesla', '2026-06-15')

  it.each([
    ['dallas-tx', 'driverless', '2026-04-18', '2026-04-18'],
    ['houston-tx', 'driverless', '2026-04-18', '2026-04-18'],
    ['austin-tx', 'mixed', '2026-01-22', '2025-11-18'],
    ['sf-bay-area-ca', 'supervised', '2025-07-31', '2025-11-18'],
  ] as const)('is in public service in %s, %s since %s, open since %s', (city, supervision, so, open) => {
    expect(cities.get(city)).toMatchObject({
      phase: 'service',
      supervision,
      access: 'public',
      statusSince: { when: { date: so } },
      dates: { firstPublicRide: { when: { date: open } } },
    })
  })

  it('has had one ice storm in Austin since it began, which moved none of its dates', () => {
    expect(cities.get('austin-tx')).toMatchObject({
      interruptions: [{ from: { date: '2026-01-24' } }],
      dates: { firstDriverlessPublic: { when: { date: '2026-01-22' } } },
    })
  })

  it('is in service nowhere else', () => {
    const inService = [...cities.values()].filter(({ phase }) => phase === 'service')
    expect(inService.map(({ place }) => place)).toEqual([
      'austin-tx',
      'dallas-tx',
      'houston-tx',
      'sf-bay-area-ca',
    ])
  })

  it('shows the claim of a driverless Austin beside the state without moving it', () => {
    expect(cities.get('austin-tx')?.contestedIds).toContain('tesla-austin-cybercab-claim-2026-06-03')
  })
})

describe('Tesla on Oct 8, 2026', () => {
  const cities = citiesOf('tesla', '2026-10-08')

  it.each([
    ['miami-fl', '2026-07-03'],
    ['orlando-fl', '2026-07-21'],
    ['tampa-fl', '2026-07-21'],
  ])('is also in driverless public service in %s since %s', (city, date) => {
    expect(cities.get(city)).toMatchObject({
      phase: 'service',
      supervision: 'driverless',
      access: 'public',
      since: { date },
    })
  })

  it('is held to what is established: not to a service claimed in San Antonio, nor a list with Charlotte', () => {
    expect(cities.get('san-antonio-tx')).toMatchObject({ phase: 'testing' })
    expect(cities.get('san-antonio-tx')?.contestedIds).toContain('tesla-san-antonio-claimed-live-2026-07-03')
    expect(cities.has('charlotte-nc')).toBe(false)
  })

  it('does not read the Nevada permit as one for Las Vegas, yet lists it there', () => {
    const atGrant = citiesOf('tesla', '2025-11-20').get('las-vegas-nv')
    expect(atGrant).toMatchObject({ phase: 'testing' })
    expect(atGrant?.events).toContainEqual(
      expect.objectContaining({
        signal: expect.objectContaining({ id: 'tesla-las-vegas-self-certification-2025-11-20' }),
        effect: 'no-change',
      }),
    )
  })
})

describe('the other operators', () => {
  it('have Waymo in Dallas in service through the storm of May 2026, and open since August', () => {
    expect(citiesOf('waymo', '2026-06-15').get('dallas-tx')).toMatchObject({
      phase: 'service',
      access: 'invite-only',
    })
    expect(citiesOf('waymo', '2026-10-08').get('dallas-tx')).toMatchObject({
      phase: 'service',
      access: 'public',
    })
  })

  it('have Waymo back in San Francisco after one day without power, as open as before', () => {
    expect(citiesOf('waymo', '2025-12-20').get('san-francisco-ca')).toMatchObject({
      phase: 'paused',
      supervision: 'driverless',
    })
    expect(citiesOf('waymo', '2026-10-08').get('san-francisco-ca')).toMatchObject({
      phase: 'service',
      supervision: 'driverless',
      access: 'public',
      since: { date: '2025-12-21' },
      dates: { firstDriverlessPublic: { when: { date: '2024-06-25' } } },
      interruptions: [{ days: 1 }],
    })
  })

  it('have every Cruise city paused in October 2023 and ended in December 2024', () => {
    const paused = [...citiesOf('cruise', '2023-10-26').values()]
    expect(paused.map(({ phase }) => phase)).toEqual(paused.map(() => 'paused'))
    // A pause forgets neither who drove nor who rode.
    expect(paused.find(({ place }) => place === 'phoenix-az')).toMatchObject({
      supervision: 'driverless',
      access: 'invite-only',
    })
    const ended = [...citiesOf('cruise', '2024-12-01').values()]
    expect(ended).toHaveLength(7)
    for (const deployment of ended) {
      expect(deployment).toMatchObject({
        phase: 'ended',
        access: null,
        since: { date: '2024-12-01', precision: 'month' },
      })
    }
  })

  it('have none known from contested accounts alone', () => {
    for (const { signalIds } of projectDeployments(signals, places, '2026-10-08')) {
      expect(signalIds.length).toBeGreaterThan(0)
    }
    expect(projectDeployments(signals, places, '2017-01-01')).toEqual([])
  })

  it('make every known city count once', () => {
    const deployments = projectDeployments(signals, places, '2026-06-15')
    const counts = countCities(deployments)
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(
      new Set(deployments.map(({ place }) => place)).size,
    )
    // Houston, where Cruise has ended, counts by a service that runs.
    expect(leadingDeployment(deployments.filter(({ place }) => place === 'houston-tx'))).toMatchObject({
      phase: 'service',
    })
  })
})

describe('vehicle counts on Oct 8, 2026', () => {
  const texas = { operator: 'tesla', places: new Set(['us-tx']) }

  it('keep the Texas register to itself, in order, with the contested account aside', () => {
    const registers = projectFleet({ signals, filings: dataset.filings }, '2026-10-08', {
      ...texas,
      basis: 'registered',
    })
    const totals = registers.find(({ model }) => model === null)
    expect(registers.every(({ scope, span }) => scope === 'all' && span === null)).toBe(true)
    expect(totals).toMatchObject({ key: 'tesla/us-tx/registered/all', scope: 'all' })
    expect(totals?.readings.slice(0, 3).map(({ date, low }) => [date, low])).toEqual([
      ['2026-05-28', 42],
      ['2026-06-11', 69],
      ['2026-07-02', 102],
    ])
    expect(totals?.contested.map(({ signalId }) => signalId)).toContain('tesla-texas-registry-175-2026-07-03')
  })

  it('do not mix the register with the cars seen', () => {
    const bases = projectFleet({ signals, filings: dataset.filings }, '2026-10-08', texas).map(
      ({ basis }) => basis,
    )
    expect(new Set(bases).size).toBeGreaterThan(1)
    const seen = projectFleet({ signals, filings: dataset.filings }, '2026-10-08', {
      ...texas,
      basis: 'observed',
    })
    expect(seen.flatMap(({ readings }) => readings.map(({ low }) => low))).not.toContain(420)
  })

  it('keep an open upper end open', () => {
    const [claims] = projectFleet({ signals, filings: dataset.filings }, '2026-10-08', {
      operator: 'tesla',
      places: new Set(['us']),
      basis: 'claimed',
    })
    expect(claims?.readings).toContainEqual(
      expect.objectContaining({ signalId: 'tesla-us-fleet-musk-500-2026-01-28', low: 500, high: null }),
    )
  })

  it('give the California register as of its last reading', () => {
    const [register] = projectFleet({ signals, filings: dataset.filings }, '2026-10-08', {
      operator: 'tesla',
      places: new Set(['us-ca']),
      basis: 'registered',
    })
    expect(register && newestOf([register])?.reading).toMatchObject({ date: '2025-12-01', low: 1655 })
  })

  it('set a density only where both an area and a count of cars on the road are known', () => {
    const coverage = projectCoverage({ signals, filings: dataset.filings }, '2026-10-08')
    expect(coverage.length).toBeGreaterThan(0)
    for (const { basis, vehiclesPer100SqKm, daysApart } of coverage) {
      expect(daysApart).toBeLessThanOrEqual(coverageApartDays)
      expect(['requested', 'authorised']).not.toContain(basis)
      expect(vehiclesPer100SqKm.low).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('filings, programs and promises on Oct 8, 2026', () => {
  const filings = projectFilings(signals, dataset.filings, '2026-10-08')
  const promises = projectPromises(signals, '2026-10-08', allRecordedOn(dataset, '2026-10-08'))
  const statusOf = (id: string) => promises.find(({ target }) => target.id === id)?.status

  it('have the Texas authorization decided, amended and at 589 vehicles', () => {
    const state = filings.find(({ filing }) => filing.slug === 'tesla-tx-txdmv-authorization-2026')
    expect(state).toMatchObject({
      stage: 'amended',
      open: false,
      vehicles: 589,
      since: { date: '2026-09-18' },
      contestedOnly: false,
    })
    expect(state?.contested).toEqual([])
  })

  it('have the school-bus investigation of Waymo open after its amendment', () => {
    const state = filings.find(({ filing }) => filing.slug === 'nhtsa-waymo-schoolbus-probe')
    expect(state).toMatchObject({ stage: 'amended', open: true })
  })

  it('have a state for every filing and a line for every program that is spoken of', () => {
    expect(filings).toHaveLength(dataset.filings.length)
    const spokenOf = new Set(
      signals.flatMap((signal) => (signal.kind === 'production' ? [signal.program] : [])),
    )
    expect(projectProduction(signals, dataset.programs, '2026-10-08')).toHaveLength(spokenOf.size)
  })

  it.each([
    ['tgt-half-pop-2025', 'missed'],
    ['tgt-austin-june-2025', 'late'],
    ['waymo-target-dallas-2026', 'met'],
    ['waymo-target-london-sept2026', 'missed'],
    ['tgt-nv-2500-2027', 'open'],
    ['moia-target-hamburg-fleet', 'open'],
  ] as const)('have the promise %s %s', (id, status) => {
    expect(statusOf(id)).toBe(status)
  })

  it('have two million vehicles as the largest promise still to keep', () => {
    const unkept = promises.filter(
      ({ status, target }) => target.metric === 'fleet-size' && (status === 'open' || status === 'overdue'),
    )
    const [largest] = unkept.toSorted((a, b) => (b.target.value ?? 0) - (a.target.value ?? 0))
    expect(largest?.target.id).toBe('tgt-2m-fleet-doubling')
  })

  it('show a promise kept late as overdue to a reader of a day before that was recorded', () => {
    const then = projectPromises(signals, '2025-07-31', allRecordedOn(dataset, '2026-10-08'))
    expect(then.find(({ target }) => target.id === 'tgt-austin-june-2025')?.status).toBe('overdue')
  })
})
