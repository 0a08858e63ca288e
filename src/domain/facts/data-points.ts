import type { Place } from '../place/schema'
import { areasAt } from '../projection/areas-at'
import { projectCoverage } from '../projection/coverage'
import type { Deployment } from '../projection/deployments'
import { countedWords } from '../projection/figure-text'
import { type FleetInput, projectFleet } from '../projection/fleet'
import { compareText, groupBy } from '../projection/fold'
import { type HeadlineFigure, headlineFigures } from '../projection/headline-figure'
import { statusKeyLabels } from '../projection/labels'
import { type MetricReading, projectMetrics } from '../projection/metrics'
import { statusKey } from '../projection/status-key'
import type { Program } from '../record/schemas'
import { type NameIndex, nameIndex } from '../shared/names'
import { formatRange } from '../shared/range'
import { type IsoDate, whenOf } from '../signal/date'
import { fleetBases, fleetScopes, serviceMetrics } from '../signal/kinds'
import { accessLabels, basisLabels, metricLabels, scopeLabels, supervisionLabels } from '../signal/labels'
import { describePeriod, formatArea, formatQuantity } from '../signal/measures'
import type { Signal, SignalOf } from '../signal/schema'
import type { Cadenced } from './cadence'
import { type Fact, fact, topics } from './fact'
import { freshnessOf, olderOf } from './freshness'
import { type DeploymentsAndFilings, filingFacts } from './permit-facts'
import { evidenceFinder, type StatusEvidence } from './status-evidence'
import { type FactSubject, isAbout } from './subject'

/** What facts are read from; services and filings as they stand on the day asked for. */
export type KnownInput = DeploymentsAndFilings & {
  signals: readonly Signal[]
  places: readonly Place[]
  programs: readonly Pick<Program, 'slug' | 'name'>[]
}

/**
 * Everything that is known of a subject on a day: the state of each service, the headline figure of each basis, scope
 * and model, areas, capacity, the newest figure of each service metric, permits held and open proceedings. Contested accounts
 * state nothing here. By topic, then place, operator and figure.
 */
export function knownFacts(subject: FactSubject, input: KnownInput, asOf: IsoDate): Fact[] {
  const { signals, deployments } = input
  const evidenceOf = evidenceFinder(input, asOf)
  const endings = new Map(
    deployments
      .filter(({ phase }) => phase === 'ended')
      .map(({ operator, place, since }) => [`${operator}/${place}`, since.date]),
  )
  const facts = [
    ...deployments.flatMap((one) => stateFacts(one, evidenceOf(one), asOf)),
    ...fleetFacts(input, asOf),
    ...areaFacts(input, asOf),
    ...metricFacts(signals, asOf),
  ].filter(
    // What was counted before a service ended is history and says nothing of the day.
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

type StatusSignal = SignalOf<'deployment-status'>

/**
 * The state as of the last signal that moved or stated it, and as fresh as the newest record that implies it; who
 * watches and who may ride as of the last signal that said so, whether or not it was the first to.
 */
function stateFacts(deployment: Deployment, evidence: StatusEvidence | null, asOf: IsoDate): Fact[] {
  const { operator, place, events, signalIds, corroboratingIds, supervision, access, phase } = deployment
  const of = (ids: readonly string[]) => {
    const counted = new Set(ids)
    return events.map(({ signal }) => signal).filter(({ id }) => counted.has(id))
  }
  const own = of(signalIds)
  const spoken = of([...signalIds, ...corroboratingIds])
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
        date: whenOf(signal),
        basis,
        confidence: signal.confidence,
        signalId: signal.id,
      },
      asOf,
    )
  const key = statusKey(deployment)
  const basis = own.length === 1 ? 'one status signal' : `from ${own.length} status signals`
  const state = { ...stated('state', 'Status', statusKeyLabels[key], last, basis), status: key }
  if (phase === 'ended') return [{ ...state, freshness: null }]
  const watched = spoken.findLast((signal) => signal.supervision === supervision)
  const opened = spoken.findLast((signal) => signal.access === access)
  const newer = evidence && evidence.signalId !== last.id ? evidence : null
  return [
    newer ? { ...state, evidence: newer, freshness: freshnessOf('state', newer.when, asOf) } : state,
    ...(supervision !== 'unknown' && watched
      ? [stated('supervision', 'Supervision', supervisionLabels[supervision], watched, 'last stated')]
      : []),
    ...(access !== null && opened
      ? [stated('access', 'Access', accessLabels[access], opened, 'last stated')]
      : []),
  ]
}

/** What the vehicle counts are read from: the registers among the filings stand beside the counts. */
function fleetInput({ signals, filings }: KnownInput): FleetInput {
  return { signals, filings: filings.map(({ filing }) => filing) }
}

function fleetFacts(input: KnownInput, asOf: IsoDate): Fact[] {
  const names = nameIndex(input.programs)
  return headlineFigures(projectFleet(fleetInput(input), asOf))
    .toSorted(
      (a, b) =>
        fleetBases.indexOf(a.basis) - fleetBases.indexOf(b.basis) ||
        fleetScopes.indexOf(a.scope) - fleetScopes.indexOf(b.scope) ||
        Number(a.cumulative) - Number(b.cumulative) ||
        compareText(a.model ?? '', b.model ?? ''),
    )
    .map((figure) => fleetFact(figure, names, asOf))
}

function fleetFact(figure: HeadlineFigure, names: NameIndex, asOf: IsoDate): Fact {
  const { operator, place, basis, scope, model, cumulative, extent, reading } = figure
  const isWhole = model === null && !cumulative && extent === 'whole'
  const { precision, date, confidence, signalId } = reading
  const what = isWhole ? scopeLabels[scope] : countedWords(figure, names)
  const words = `${basisLabels[basis].toLowerCase()} count`
  return fact(
    {
      figure: `fleet-${basis}`,
      topic: 'vehicles',
      operator,
      place,
      label: `${what.charAt(0).toUpperCase()}${what.slice(1)}, ${basisLabels[basis].toLowerCase()}`,
      value: formatRange(reading),
      date: { date, precision },
      basis: figure.disagree ? `${words}, sources disagree` : words,
      confidence,
      signalId,
    },
    asOf,
  )
}

function areaFacts(input: KnownInput, asOf: IsoDate): Fact[] {
  const { signals, places } = input
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
  const capacity = projectCoverage(fleetInput(input), asOf).map(
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
        evidence: null,
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
