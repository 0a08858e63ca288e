import type { Place } from '../place/schema'
import { areasAt } from '../projection/areas-at'
import { projectCoverage } from '../projection/coverage'
import { type Deployment, projectDeployments } from '../projection/deployments'
import { type FilingState, projectFilings } from '../projection/filings'
import { latestReading, projectFleet } from '../projection/fleet'
import { compareText, groupBy } from '../projection/fold'
import { type MetricReading, projectMetrics } from '../projection/metrics'
import { type StatusKey, statusKey } from '../projection/status-key'
import { formatRange } from '../shared/range'
import type { Filing } from '../shared/reference'
import type { IntervalDate, IsoDate } from '../signal/date'
import { type Confidence, fleetBases, fleetScopes, type PermitType, serviceMetrics } from '../signal/kinds'
import {
  accessLabels,
  basisLabels,
  metricLabels,
  permitTypeLabels,
  scopeLabels,
  stageLabels,
  statusKeyLabels,
  supervisionLabels,
} from '../signal/labels'
import { describePeriod, formatArea, formatQuantity } from '../signal/measures'
import type { Signal, SignalOf } from '../signal/schema'
import type { Cadenced } from './cadence'
import { type Freshness, freshnessOf, olderOf } from './freshness'
import { isAbout, type KnowledgeSubject } from './subject'

/** The sorts of figure that a page lists, in that order. */
export const topics = ['state', 'vehicles', 'area', 'use', 'safety', 'permits'] as const
export type Topic = (typeof topics)[number]

/** One thing that is known of an operator, in a place or at large, on a day. */
export type Fact = {
  /** Unique within a list, stable from day to day. */
  key: string
  topic: Topic
  /** What ages; null for a figure worked out from two others. */
  figure: Cadenced | null
  operator: string
  place: string | null
  /** What the figure is: `Vehicles, observed, driverless`. */
  label: string
  value: string
  /** The state to draw, where the figure is one. */
  status: StatusKey | null
  date: IntervalDate
  /** What the figure rests on, in words. */
  basis: string
  confidence: Confidence
  /** The signal that it was read from. */
  signalId: string
  /** Null for what has ended: no newer reading is to be expected. */
  freshness: Freshness | null
}

export type KnownInput = {
  signals: readonly Signal[]
  places: readonly Place[]
  filings: readonly Filing[]
}

/**
 * Everything that is known of a subject on a day: the state of each service, the newest count of each basis and scope,
 * areas, capacity, the newest figure of each service metric, permits held and open proceedings. Contested accounts
 * state nothing here. By topic, then place, operator and figure.
 */
export function knownFacts(subject: KnowledgeSubject, input: KnownInput, asOf: IsoDate): Fact[] {
  const { signals, places } = input
  const deployments = projectDeployments(signals, places, asOf)
  const endings = new Map(
    deployments
      .filter(({ phase }) => phase === 'ended')
      .map(({ operator, place, since }) => [`${operator}/${place}`, since.date]),
  )
  const facts = [
    ...deployments.flatMap((one) => stateFacts(one, asOf)),
    ...fleetFacts(signals, asOf),
    ...areaFacts(input, asOf),
    ...metricFacts(signals, asOf),
  ].filter(
    // What was counted before a service ended is history, not knowledge of the day.
    ({ topic, operator, place, date }) =>
      topic === 'state' || date.date > (endings.get(`${operator}/${place}`) ?? ''),
  )
  return [...facts.filter((fact) => isAbout(subject, fact)), ...filingFacts(subject, input, asOf)].toSorted(
    (a, b) =>
      topics.indexOf(a.topic) - topics.indexOf(b.topic) ||
      compareText(a.place ?? '', b.place ?? '') ||
      compareText(a.operator, b.operator),
  )
}

type FactOf = Omit<Fact, 'key' | 'status' | 'freshness'> & { figure: Cadenced }

function fact(rest: FactOf, asOf: IsoDate): Fact {
  return {
    ...rest,
    key: [rest.operator, rest.place ?? '', rest.label].join('/'),
    status: null,
    freshness: freshnessOf(rest.figure, rest.date, asOf),
  }
}

type StatusSignal = SignalOf<'deployment-status'>

const dateOf = ({ date, datePrecision }: Pick<Signal, 'date' | 'datePrecision'>): IntervalDate => ({
  date,
  precision: datePrecision,
})

function stateFacts(deployment: Deployment, asOf: IsoDate): Fact[] {
  const { operator, place, events, signalIds, supervision, access, phase } = deployment
  const counted = new Set(signalIds)
  const own = events.map(({ signal }) => signal).filter(({ id }) => counted.has(id))
  const last = own.at(-1)
  if (!last) return []
  const stated = (
    figure: Cadenced,
    label: string,
    value: string,
    signal: StatusSignal,
    basis: string,
  ): Fact =>
    fact(
      {
        figure,
        topic: 'state',
        operator,
        place,
        label,
        value,
        date: dateOf(signal),
        basis,
        confidence: signal.confidence,
        signalId: signal.id,
      },
      asOf,
    )
  const key = statusKey(deployment)
  const basis = own.length === 1 ? 'one status signal' : `folded from ${own.length} status signals`
  const state = { ...stated('state', 'State', statusKeyLabels[key], last, basis), status: key }
  if (phase === 'ended') return [{ ...state, freshness: null }]
  const watched = own.findLast((signal) => signal.supervision === supervision)
  const opened = own.findLast((signal) => signal.access === access)
  return [
    state,
    ...(supervision !== 'unknown' && watched
      ? [stated('supervision', 'Supervision', supervisionLabels[supervision], watched, 'last stated')]
      : []),
    ...(access !== null && opened
      ? [stated('access', 'Access', accessLabels[access], opened, 'last stated')]
      : []),
  ]
}

function fleetFacts(signals: readonly Signal[], asOf: IsoDate): Fact[] {
  return projectFleet(signals, asOf)
    .toSorted(
      (a, b) =>
        fleetBases.indexOf(a.basis) - fleetBases.indexOf(b.basis) ||
        fleetScopes.indexOf(a.scope) - fleetScopes.indexOf(b.scope),
    )
    .flatMap((series): Fact[] => {
      const reading = latestReading(series)
      if (!reading) return []
      const { operator, place, basis, scope } = series
      const { precision, date, confidence, signalId } = reading
      const label = `${scopeLabels[scope]}, ${basisLabels[basis].toLowerCase()}`
      const figure = `fleet-${basis}` as const
      const value = formatRange(reading)
      const words = `${basisLabels[basis].toLowerCase()} count`
      return [
        fact(
          {
            figure,
            topic: 'vehicles',
            operator,
            place,
            label,
            value,
            date: { date, precision },
            basis: words,
            confidence,
            signalId,
          },
          asOf,
        ),
      ]
    })
}

function areaFacts({ signals, places }: KnownInput, asOf: IsoDate): Fact[] {
  const areas = areasAt(signals, places, asOf).map(
    ({ operator, place, areaSqMi, date, precision, confidence, signalId, boundary }) =>
      fact(
        {
          figure: 'area',
          topic: 'area',
          operator,
          place,
          label: 'Service area',
          value: formatArea(areaSqMi),
          date: { date, precision },
          basis: boundary ? 'as reported, boundary recorded' : 'as reported',
          confidence,
          signalId,
        },
        asOf,
      ),
  )
  const capacity = projectCoverage(signals, asOf).map(
    ({ operator, place, area, fleet, basis, vehiclesPer100SqKm }): Fact => {
      const older = area.date < fleet.date ? area : fleet
      return {
        key: [operator, place, 'Capacity'].join('/'),
        topic: 'area',
        figure: null,
        operator,
        place,
        label: 'Vehicles per 100 km²',
        value: formatRange(vehiclesPer100SqKm),
        status: null,
        date: { date: older.date, precision: older.precision },
        basis: `${basisLabels[basis].toLowerCase()} count over reported area`,
        confidence: older.confidence,
        signalId: fleet.signalId,
        freshness: olderOf(freshnessOf('area', area, asOf), freshnessOf(`fleet-${basis}`, fleet, asOf)),
      }
    },
  )
  return [...areas, ...capacity]
}

/** A figure of a period is as old as the period's end, where that end has come. */
function metricFacts(signals: readonly Signal[], asOf: IsoDate): Fact[] {
  const bySubject = groupBy(projectMetrics(signals, asOf), ({ operator, place, metric }) =>
    [operator, place ?? '', metric].join('/'),
  )
  return [...bySubject.values()]
    .flatMap((series): Fact[] => {
      const newest = series
        .flatMap(({ readings, ...rest }) => readings.slice(-1).map((reading) => ({ ...rest, reading })))
        .toSorted(
          (a, b) => spanRank(a.reading) - spanRank(b.reading) || compareText(a.reading.date, b.reading.date),
        )
        .at(-1)
      if (!newest) return []
      const { operator, place, metric, unit, reading } = newest
      const { value, periodStart, periodEnd, confidence, signalId, date, precision } = reading
      const ended = periodEnd !== null && periodEnd <= asOf
      return [
        fact(
          {
            figure: `metric-${metric}`,
            topic: metric === 'crashes' || metric === 'incidents' ? 'safety' : 'use',
            operator,
            place,
            label: metricLabels[metric],
            value: formatQuantity(value, unit),
            date: ended ? { date: periodEnd, precision: 'day' } : { date, precision },
            basis: describePeriod(periodStart, periodEnd) ?? 'period not stated',
            confidence,
            signalId,
          },
          asOf,
        ),
      ]
    })
    .toSorted((a, b) => labelRank(a) - labelRank(b))
}

/** One event of one day says less of a service than a figure over a stretch of time, so it gives way to one. */
function spanRank({ periodStart, periodEnd }: MetricReading): number {
  return periodStart !== null && periodStart === periodEnd ? 0 : 1
}

const metricOrder = serviceMetrics.map((metric) => metricLabels[metric])
const labelRank = ({ label }: Fact) => metricOrder.indexOf(label)

const permitTypesHeld: readonly PermitType[] = [
  'testing-with-driver',
  'driverless-testing',
  'driverless-deployment',
  'ride-hail-network',
  'vehicle-exemption',
  'type-approval',
]

/** True for a permit that was granted on uncontested accounts and is in force. */
export function isPermitHeld({ filing, stage, steps, open }: FilingState): boolean {
  return (
    permitTypesHeld.includes(filing.permitType) &&
    (stage === 'granted' || stage === 'amended') &&
    steps.some((step) => step.stage === 'granted') &&
    !open
  )
}

/**
 * Filings on the subject itself, and the permits of the regions and countries around it, held or asked for by operators
 * that are at work in it. An inquiry into a whole country's fleet is told on that country.
 */
function filingsAbout(
  subject: KnowledgeSubject,
  { signals, places, filings }: KnownInput,
  asOf: IsoDate,
): FilingState[] {
  const atWork = new Set(
    projectDeployments(signals, places, asOf)
      .filter((one) => one.phase !== 'ended' && isAbout(subject, one))
      .map(({ operator }) => operator),
  )
  return projectFilings(signals, filings, asOf).filter(
    ({ filing }) =>
      isAbout(subject, filing) ||
      (subject.around.has(filing.place) &&
        permitTypesHeld.includes(filing.permitType) &&
        atWork.has(filing.operator)),
  )
}

function filingFacts(subject: KnowledgeSubject, input: KnownInput, asOf: IsoDate): Fact[] {
  return filingsAbout(subject, input, asOf).flatMap((state): Fact[] => {
    const { filing, steps, contested, stage, open } = state
    const last = steps.at(-1) ?? contested.at(-1)
    const held = isPermitHeld(state)
    // A recall report asks for no answer, so that it is never waiting for one.
    if (!last || !(held || (open && filing.permitType !== 'recall'))) return []
    return [
      {
        ...fact(
          {
            figure: held ? 'permit' : 'open-filing',
            topic: 'permits',
            operator: filing.operator,
            place: filing.place,
            label: filing.title,
            value: stageLabels[stage],
            date: dateOf(last),
            basis: `${permitTypeLabels[filing.permitType].toLowerCase()}, ${held ? 'held' : 'open proceeding'}`,
            confidence: last.confidence,
            signalId: last.id,
          },
          asOf,
        ),
        key: filing.slug,
      },
    ]
  })
}
