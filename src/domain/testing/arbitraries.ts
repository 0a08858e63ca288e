import * as fc from 'fast-check'
import type { Place } from '../place/schema'
import type { Filing, Program } from '../record/schemas'
import { addDays, datePrecisions, type IntervalDate, type IsoDate, intervalStart } from '../signal/date'
import * as kinds from '../signal/kinds'
import type { Signal, SignalOf } from '../signal/schema'

/**
 * Material for tests only: builders and fast-check arbitraries of valid domain objects. The worlds are small
 * (two operators, a handful of places) so that generated signals meet and conflict often.
 */

function place(slug: string, kind: Place['kind'], parent: string | null): Place {
  const isCity = kind === 'city'
  return {
    slug,
    kind,
    name: `Place ${slug}`,
    parent,
    code: null,
    country: 'US',
    lat: isCity ? 30 : null,
    lng: isCity ? -97 : null,
  }
}

/** Country `us` with regions `us-tx` (austin-tx, dallas-tx) and `us-az` (phoenix-az); `sg` with one city. */
export const testPlaces: readonly Place[] = [
  place('us', 'country', null),
  place('us-tx', 'region', 'us'),
  place('us-az', 'region', 'us'),
  place('austin-tx', 'city', 'us-tx'),
  place('dallas-tx', 'city', 'us-tx'),
  place('phoenix-az', 'city', 'us-az'),
  place('sg', 'country', null),
  place('singapore-sg', 'city', 'sg'),
]
const placeSlugs = testPlaces.map(({ slug }) => slug)
export const testCitySlugs = testPlaces.filter(({ kind }) => kind === 'city').map(({ slug }) => slug)

export const testOperatorSlugs = ['tesla', 'waymo'] as const

/** One filing of each permit type; the slug is `filing-` and the type. */
export const testFilings: readonly Filing[] = kinds.permitTypes.map((permitType) => ({
  slug: `filing-${permitType}`,
  title: `Filing for ${permitType}`,
  operator: 'tesla',
  agency: 'tx-dmv',
  place: 'us-tx',
  permitType,
  reference: null,
  register: false,
}))

/** A register: the vehicles that a step names are those listed on its day. */
export const testRegister = {
  slug: 'tx-register',
  title: 'The register of a state',
  operator: 'tesla',
  agency: 'tx-dmv',
  place: 'us-tx',
  permitType: 'ride-hail-network',
  reference: null,
  register: true,
} as const satisfies Filing

export const testPrograms: readonly Program[] = ['cybercab', 'ojai'].map((slug) => ({
  slug,
  name: `Program ${slug}`,
  operator: 'tesla',
  site: null,
}))

const commonDefaults = {
  operator: 'tesla',
  date: '2026-01-15',
  datePrecision: 'day',
  headline: 'A headline for a test',
  detail: '',
  confidence: 'confirmed',
  sources: ['source-one'],
  citations: [],
  alternateOf: null,
  restates: null,
} as const satisfies Partial<Signal>

const defaults: { [K in kinds.SignalKind]: () => SignalOf<K> } = {
  'deployment-status': () => ({
    ...common('status-one'),
    kind: 'deployment-status',
    place: 'austin-tx',
    phase: 'service',
    supervision: 'driverless',
    access: 'public',
    appliesToAll: false,
    extent: 'whole',
  }),
  'service-area': () => ({
    ...common('area-one'),
    kind: 'service-area',
    place: 'austin-tx',
    areaSqMi: 100,
    boundary: null,
  }),
  'fleet-estimate': () => ({
    ...common('fleet-one'),
    kind: 'fleet-estimate',
    place: 'austin-tx',
    low: 40,
    high: 60,
    scope: 'all',
    basis: 'observed',
    model: null,
    span: null,
    extent: 'whole',
  }),
  'service-metric': () => ({
    ...common('metric-one'),
    kind: 'service-metric',
    place: 'austin-tx',
    metric: 'rides-per-week',
    value: 1000,
    unit: 'rides/week',
    periodStart: null,
    periodEnd: null,
  }),
  filing: () => ({
    ...common('step-one'),
    kind: 'filing',
    place: 'us-tx',
    filing: 'filing-driverless-deployment',
    stage: 'granted',
    vehicles: null,
    model: null,
    stageNote: null,
  }),
  production: () => ({
    ...common('milestone-one'),
    kind: 'production',
    place: 'us-tx',
    program: 'cybercab',
    milestone: 'production-start',
    units: null,
    unitsPerYear: null,
  }),
  target: () => ({
    ...common('target-one'),
    kind: 'target',
    place: 'us',
    metric: 'fleet-size',
    value: 500,
    unit: 'vehicles',
    due: '2026-12-31',
    outcome: 'open',
    outcomeNote: null,
    evidence: null,
  }),
}

function common(id: string) {
  return { ...commonDefaults, id, sources: [...commonDefaults.sources], citations: [] }
}

/** A valid signal of one kind with plain defaults (Tesla, Austin or Texas, 2026-01-15, confirmed). */
export function signalOf<K extends kinds.SignalKind>(
  kind: K,
  overrides: Partial<SignalOf<K>> = {},
): SignalOf<K> {
  return { ...defaults[kind](), ...overrides }
}

/** Any day from 2018 to 2027. */
export const arbitraryDate: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 3651 })
  .map((days) => addDays('2018-01-01', days))

/** A date of any precision, on the first day of its interval. */
export const arbitraryInterval: fc.Arbitrary<IntervalDate> = fc
  .record({ day: arbitraryDate, precision: fc.constantFrom(...datePrecisions) })
  .map(({ day, precision }) => ({ date: intervalStart(day, precision), precision }))

/** A counted range: closed, single or open at its upper end. */
export const arbitraryRange = fc
  .record({ low: fc.nat(5000), spread: fc.option(fc.nat(500), { nil: null }) })
  .map(({ low, spread }) => ({ low, high: spread === null ? null : low + spread }))

const arbitraryPlace = fc.constantFrom(...placeSlugs)
const arbitraryNullablePlace = fc.option(arbitraryPlace, { nil: null })
const arbitraryVehicles = fc.option(fc.nat(10_000), { nil: null })

const arbitraryCommon = fc
  .record({
    id: fc.nat(9999).map((number) => `signal-${number}`),
    operator: fc.constantFrom(...testOperatorSlugs),
    interval: arbitraryInterval,
    confidence: fc.constantFrom(...kinds.confidences),
    alternateOf: fc.option(fc.constant('signal-main'), { nil: null, freq: 6 }),
    restates: fc.option(fc.constant('signal-main'), { nil: null, freq: 8 }),
  })
  .map(({ interval, restates, ...rest }) => ({
    ...common(rest.id),
    ...rest,
    // Another account of an event is not a restatement of it as well.
    restates: rest.alternateOf === null ? restates : null,
    date: interval.date,
    datePrecision: interval.precision,
  }))

/** A valid signal of each kind. One in seven is an alternate, one in four is of confidence `claimed`. */
export const arbitrarySignalOf: { [K in kinds.SignalKind]: fc.Arbitrary<SignalOf<K>> } = {
  'deployment-status': withCommon({
    kind: fc.constant('deployment-status'),
    place: arbitraryPlace,
    phase: fc.constantFrom(...kinds.statusPhases),
    supervision: fc.constantFrom(...kinds.supervisions),
    access: fc.option(fc.constantFrom(...kinds.accesses), { nil: null }),
    appliesToAll: fc.boolean(),
    extent: fc.constantFrom(...kinds.extents),
  }),
  'service-area': withCommon({
    kind: fc.constant('service-area'),
    place: fc.constantFrom(...testCitySlugs),
    areaSqMi: fc.integer({ min: 1, max: 2000 }),
    boundary: fc.constant(null),
  }),
  'fleet-estimate': fc
    .record({
      base: withCommon({
        kind: fc.constant('fleet-estimate'),
        place: arbitraryNullablePlace,
        scope: fc.constantFrom(...kinds.fleetScopes),
        basis: fc.constantFrom(...kinds.fleetBases),
        model: fc.option(fc.constantFrom(...testPrograms.map(({ slug }) => slug)), { nil: null }),
        span: fc.option(fc.constantFrom(...kinds.fleetSpans), { nil: null }),
        extent: fc.constantFrom(...kinds.extents),
      }),
      range: arbitraryRange,
    })
    .map(({ base, range }) => ({ ...base, ...range })),
  'service-metric': fc
    .record({
      base: withCommon({
        kind: fc.constant('service-metric'),
        place: arbitraryNullablePlace,
        metric: fc.constantFrom(...kinds.serviceMetrics),
        value: fc.integer({ min: -100, max: 1_000_000 }),
        unit: fc.constant('units'),
      }),
      days: fc.option(fc.nat(365), { nil: null }),
    })
    .map(({ base, days }) => ({
      ...base,
      // Only a comparison in percent can fall below zero.
      value: base.metric === 'crashes' ? base.value : Math.abs(base.value),
      periodStart: days === null ? null : addDays(base.date, -days),
      periodEnd: days === null ? null : base.date,
    })),
  filing: withCommon({
    kind: fc.constant('filing'),
    place: arbitraryPlace,
    filing: fc.constantFrom(...testFilings.map(({ slug }) => slug)),
    stage: fc.constantFrom(...kinds.filingStages),
    vehicles: arbitraryVehicles,
    model: fc.option(fc.constantFrom(...testPrograms.map(({ slug }) => slug)), { nil: null }),
    stageNote: fc.constant(null),
  }),
  production: withCommon({
    kind: fc.constant('production'),
    place: arbitraryNullablePlace,
    program: fc.constantFrom(...testPrograms.map(({ slug }) => slug)),
    milestone: fc.constantFrom(...kinds.milestones),
    units: arbitraryVehicles,
    unitsPerYear: arbitraryVehicles,
  }),
  target: fc
    .record({
      base: withCommon({
        kind: fc.constant('target'),
        place: arbitraryNullablePlace,
        metric: fc.constantFrom(...kinds.targetMetrics),
        value: fc.option(fc.nat(1_000_000), { nil: null }),
        unit: fc.constant('vehicles'),
        outcome: fc.constantFrom(...kinds.targetOutcomes),
        outcomeNote: fc.constant(null),
        evidence: fc.constant(null),
      }),
      days: fc.option(fc.nat(1500), { nil: null }),
    })
    .map(({ base, days }) => ({ ...base, due: days === null ? null : addDays(base.date, days) })),
}

function withCommon<T>(own: { [F in keyof T]: fc.Arbitrary<T[F]> }) {
  return fc.tuple(arbitraryCommon, fc.record(own)).map(([shared, fields]) => ({ ...shared, ...fields }))
}

/** A valid signal of any kind. */
export const arbitrarySignal: fc.Arbitrary<Signal> = fc.oneof(...Object.values(arbitrarySignalOf))

/** Signals of any kind with distinct ids, in no particular order. */
export const arbitrarySignals: fc.Arbitrary<Signal[]> = distinct(arbitrarySignal)

/** Signals of one kind with distinct ids, in no particular order. */
export function arbitrarySignalsOf<K extends kinds.SignalKind>(kind: K): fc.Arbitrary<SignalOf<K>[]> {
  return distinct(arbitrarySignalOf[kind])
}

function distinct<T extends { id: string }>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.uniqueArray(arbitrary, { selector: ({ id }) => id, maxLength: 30 })
}

/** The same items in another order. */
export function arbitraryOrderOf<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length })
}
