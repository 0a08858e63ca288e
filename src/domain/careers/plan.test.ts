import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImpactSlug } from '../impact/catalog'
import { projectFilings } from '../projection/filings'
import { projectPromises } from '../projection/targets'
import { addMonths } from '../signal/date'
import {
  arbitraryDate,
  arbitrarySignals,
  signalOf,
  testFilings,
  testPlaces,
  testPrograms,
} from '../testing/arbitraries'
import { inflectionRules, readInflections } from './inflection'
import { pathSlugs } from './paths'
import {
  type PlanScope,
  placesBearingOn,
  planFilings,
  planHorizons,
  planInflections,
  planPromises,
  readPlan,
} from './plan'

const asOf = '2026-06-15'
const nothing = { path: '', place: '', horizon: '' }
const permitTypes = new Map(testFilings.map(({ slug, permitType }) => [slug, permitType]))

function scopeOf(impacts: readonly ImpactSlug[], given: Partial<PlanScope> = {}): PlanScope {
  const context = { permitTypeOf: (slug: string) => permitTypes.get(slug) ?? null }
  return {
    impacts: new Set(impacts),
    places: null,
    months: 12,
    reading: { context, asOf, recordedOn: new Map() },
    ...given,
  }
}

describe('readPlan', () => {
  it('chooses nothing when nothing is asked', () => {
    expect(readPlan(nothing, testPlaces)).toEqual({ path: null, places: [], months: 12, problems: [] })
  })

  it('reads places by slug or name, each once, and a horizon', () => {
    const { path, places, months, problems } = readPlan(
      { path: 'perception', place: 'austin-tx, place US-TX,austin-tx', horizon: '18' },
      testPlaces,
    )
    expect(path?.title).toBe('Computer vision & perception')
    expect(places.map(({ slug }) => slug)).toEqual(['austin-tx', 'us-tx'])
    expect([months, problems]).toEqual([18, []])
  })

  it.each([
    [{ ...nothing, path: 'cookery' }, 'path', /No path is called “cookery”/],
    [{ ...nothing, place: 'atlantis' }, 'place', /No place is called “atlantis”/],
    [{ ...nothing, place: 'us,us-tx,austin-tx,dallas-tx' }, 'place', /at most 3 places/],
    [{ ...nothing, horizon: '7' }, 'horizon', /No horizon in months is called “7”/],
  ])('says what cannot be read: %o', (asked, field, message) => {
    const { problems, places } = readPlan(asked, testPlaces)
    expect(problems).toEqual([{ field, message: expect.stringMatching(message) }])
    expect(places).toEqual([])
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (path, place, horizon) => {
        expect(planHorizons).toContain(readPlan({ path, place, horizon }, testPlaces).months)
      }),
    )
  })

  it('knows every path', () => {
    expect(pathSlugs.every((path) => readPlan({ ...nothing, path }, testPlaces).path?.slug === path)).toBe(
      true,
    )
  })
})

describe('placesBearingOn', () => {
  it('are what is inside and what is around', () => {
    const of = (slug: string) => [...(placesBearingOn([{ slug }], testPlaces) ?? [])].toSorted()
    expect(of('us-tx')).toEqual(['austin-tx', 'dallas-tx', 'us', 'us-tx'])
    expect(of('austin-tx')).toEqual(['austin-tx', 'us', 'us-tx'])
    expect(placesBearingOn([], testPlaces)).toBeNull()
  })
})

describe('planPromises', () => {
  const target = (id: string, given = {}) => signalOf('target', { id, ...given })
  const signals = [
    target('later', { due: '2027-03-01' }),
    target('undated', { due: null }),
    target('soon', { due: '2026-09-30', place: 'us-tx' }),
    target('overdue', { due: '2026-03-31' }),
    target('beyond', { due: '2028-01-01' }),
    target('elsewhere', { place: 'sg' }),
    target('anywhere', { due: '2026-12-31', place: null }),
    target('kept', { due: '2026-03-31', outcome: 'met' }),
  ]
  const rows = projectPromises(signals, asOf, new Map())
  const idsOf = (scope: PlanScope) => planPromises(rows, scope).map(({ target: { id } }) => id)
  const impacts = ['ecosystem-spillover', 'fleet-data-operations', 'fleet-reliability-sre'] as const

  it('are unkept, near and due by the horizon, the earliest first, those without a day last', () => {
    const places = placesBearingOn([{ slug: 'austin-tx' }], testPlaces)
    expect(idsOf(scopeOf(impacts, { places }))).toEqual(['overdue', 'soon', 'anywhere', 'later', 'undated'])
    expect(idsOf(scopeOf(impacts, { places, months: 6 }))).not.toContain('later')
    expect(idsOf(scopeOf(impacts))).toContain('elsewhere')
  })

  it('count toward an impact of the path', () => {
    expect(idsOf(scopeOf([]))).toEqual([])
  })
})

describe('planFilings', () => {
  it('wait for an answer, near the places, the longest wait first', () => {
    const signals = [
      signalOf('filing', {
        id: 'a',
        filing: 'filing-driverless-deployment',
        stage: 'filed',
        date: '2026-04-01',
      }),
      signalOf('filing', { id: 'b', filing: 'filing-ride-hail-network', stage: 'filed', date: '2026-02-01' }),
      signalOf('filing', { id: 'c', filing: 'filing-driverless-testing', stage: 'granted' }),
    ]
    const rows = projectFilings(signals, testFilings, asOf)
    const slugs = (scope: PlanScope) => planFilings(rows, scope).map(({ filing }) => filing.slug)
    const impacts = ['regulatory-policy-analytics', 'ai-safety-engineering'] as const
    expect(slugs(scopeOf(impacts))).toEqual(['filing-ride-hail-network', 'filing-driverless-deployment'])
    expect(slugs(scopeOf(impacts, { places: new Set(['sg']) }))).toEqual([])
    expect(slugs(scopeOf([]))).toEqual([])
  })
})

describe('planInflections', () => {
  it('keeps, of all readings, those by the rules and near the places, and no firing older than the horizon', () => {
    fc.assert(
      fc.property(
        arbitrarySignals,
        arbitraryDate,
        fc.subarray([...inflectionRules]),
        fc.constantFrom(...planHorizons),
        (signals, day, rules, months) => {
          const agencies = [{ slug: 'tx-dmv', name: 'Texas DMV', place: 'us-tx' }]
          const world = { places: testPlaces, filings: testFilings, agencies, programs: testPrograms }
          const all = readInflections({ ...world, signals, asOf: day })
          const places = placesBearingOn([{ slug: 'us-tx' }], testPlaces)
          const base = scopeOf([], { places, months })
          const scope = { ...base, reading: { ...base.reading, asOf: day } }
          const { fired, pending } = planInflections(all, new Set(rules), scope)
          const isNear = (place: string | null) => place === null || places?.has(place) === true
          const since = addMonths(day, -months)
          expect(fired).toEqual(
            all.fired.filter(
              ({ rule, place, on }) => rules.includes(rule) && isNear(place) && on.date > since,
            ),
          )
          expect(pending).toEqual(
            all.pending.filter(({ rule, place }) => rules.includes(rule) && isNear(place)),
          )
        },
      ),
    )
  })
})
