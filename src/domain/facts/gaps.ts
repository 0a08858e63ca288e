import { jurisdictionOf } from '../place/jurisdiction'
import { placeAncestors } from '../place/schema'
import { areasAt } from '../projection/areas-at'
import type { Deployment } from '../projection/deployments'
import { isPermitHeld } from '../projection/filings'
import { projectFleet } from '../projection/fleet'
import { compareText, groupBy } from '../projection/fold'
import { isIncidentCount, projectIncidentRates } from '../projection/incident-rates'
import { metricsOfGroup } from '../projection/metrics'
import { projectPromises } from '../projection/targets'
import type { Operator } from '../record/schemas'
import type { IsoDate } from '../signal/date'
import { isEvent, type SignalOf, signalsOfKind } from '../signal/schema'
import type { KnownInput } from './data-points'
import { expectedIn, type GapKind, gapKinds } from './gap-kinds'
import type { Publication, PublicationRule } from './publications'
import { type FactSubject, isAbout } from './subject'

/** Something that a reader would expect to be known and is not, with what would settle it. */
export type DataGap = {
  kind: GapKind
  operator: string
  place: string | null
  /** The promise whose outcome is missing; null for every other kind. */
  target: SignalOf<'target'> | null
  /** Never empty; the one that settles it most directly first. */
  settledBy: Publication[]
}

export type GapInput = KnownInput & {
  operators: readonly Operator[]
  /** The day on which the outcome of a promise was put on record, by signal id. */
  recordedOn: ReadonlyMap<string, IsoDate>
  /** In order of how directly each settles the matter. */
  publicationRules: readonly PublicationRule[]
  /** Places whose law asks for no permit to run driverless cars, each with the law. */
  permitFree: Readonly<Record<string, string>>
}

/** How many publications are named for one gap: the most direct ones. */
export const maxPublications = 3

/**
 * What a reader would expect to be known of a subject on a day and is not: for every deployment what its phase lets
 * one expect, and the outcome of every promise past its day. By kind, then place, then operator.
 */
export function gapsOf(subject: FactSubject, input: GapInput, asOf: IsoDate): DataGap[] {
  const { signals, operators, deployments } = input
  const has = missingFrom(input, asOf)
  const operatorOf = new Map(operators.map((one) => [one.slug, one]))
  const toUnknown = (
    kind: GapKind,
    { operator, place }: { operator: string; place: string | null },
    target: DataGap['target'] = null,
  ): DataGap => ({
    kind,
    operator,
    place,
    target,
    settledBy: settlersOf(kind, operatorOf.get(operator), operator, place, input, asOf),
  })
  const missing = deployments
    .filter((one) => isAbout(subject, one))
    .flatMap((one) => has(one).map((kind) => toUnknown(kind, one)))
  const overdue = projectPromises(signals, asOf, input.recordedOn)
    .filter(({ target, status }) => status === 'overdue' && isAbout(subject, target))
    .map(({ target }) => toUnknown('outcome', target, target))
  return [...missing, ...overdue].toSorted(
    (a, b) =>
      gapKinds.indexOf(a.kind) - gapKinds.indexOf(b.kind) ||
      compareText(a.place ?? '', b.place ?? '') ||
      compareText(a.operator, b.operator),
  )
}

/** For a deployment, the kinds that its phase lets a reader expect and that no uncontested signal states. */
function missingFrom(
  { signals, places, filings, permitFree }: GapInput,
  asOf: IsoDate,
): (deployment: Deployment) => GapKind[] {
  const key = ({ operator, place }: { operator: string; place: string | null }) => `${operator}/${place}`
  const counts = groupBy(
    projectFleet({ signals, filings: filings.map(({ filing }) => filing) }, asOf).filter(
      ({ readings }) => readings.length > 0,
    ),
    key,
  )
  const areas = new Map(areasAt(signals, places, asOf).map((area) => [key(area), area]))
  const metrics = signalsOfKind(signals, 'service-metric').filter(
    (metric) => metric.date <= asOf && isEvent(metric),
  )
  const used = [...metricsOfGroup.miles, ...metricsOfGroup.rides]
  const ridership = new Set(metrics.filter(({ metric }) => used.includes(metric)).map(key))
  const incidents = new Set(metrics.filter(isIncidentCount).map(key))
  const rated = new Set(projectIncidentRates(signals, asOf).rates.map(({ incidents: one }) => key(one)))
  const permits = filings.filter(isPermitHeld)
  return (one) => {
    const at = key(one)
    const series = counts.get(at) ?? []
    const known: Record<Exclude<GapKind, 'outcome'>, boolean> = {
      supervision: one.supervision !== 'unknown',
      access: one.access !== null,
      count: series.length > 0,
      'independent-count':
        series.length === 0 || series.some(({ basis }) => basis === 'observed' || basis === 'registered'),
      'driverless-share':
        series.length === 0 ||
        one.supervision !== 'mixed' ||
        series.some(({ scope }) => scope === 'driverless'),
      area: areas.has(at),
      boundary: !areas.has(at) || areas.get(at)?.boundary !== null,
      ridership: ridership.has(at),
      incidents: incidents.has(at),
      exposure: !incidents.has(at) || rated.has(at),
      permit:
        // With a person at the wheel, most places ask for no permit.
        (one.phase === 'testing' && one.supervision !== 'driverless') ||
        jurisdictionOf(places, one.place) in permitFree ||
        permits.some(
          ({ filing }) =>
            filing.operator === one.operator &&
            [one.place, ...placeAncestors(places, one.place)].includes(filing.place),
        ),
    }
    return gapKinds.filter(
      (kind) => kind !== 'outcome' && expectedIn[kind].includes(one.phase) && !known[kind],
    )
  }
}

function settlersOf(
  kind: GapKind,
  operator: Operator | undefined,
  slug: string,
  place: string | null,
  { places, publicationRules }: GapInput,
  asOf: IsoDate,
): Publication[] {
  const within = place === null ? [] : [place, ...placeAncestors(places, place)]
  const settling = publicationRules
    .filter(
      (rule) =>
        rule.kinds.includes(kind) &&
        (rule.place === null || within.includes(rule.place)) &&
        (rule.operator === null || rule.operator === slug),
    )
    .map(({ publication }) => publication)
  const named = [...new Set(settling)].filter(({ since }) => since === null || since <= asOf)
  const own = ownPublication(kind, operator?.name ?? slug, operator?.website ?? null)
  if (!ownWord.includes(kind) && named.length > 0) return named.slice(0, maxPublications)
  return [...named.slice(0, maxPublications - 1), own]
}

/** What an operator's own word settles; permits, crashes and independent counts need somebody else's. */
const ownWord: readonly GapKind[] = [
  'supervision',
  'access',
  'count',
  'driverless-share',
  'area',
  'boundary',
  'ridership',
  'exposure',
  'outcome',
]

function ownPublication(kind: GapKind, publisher: string, website: string | null): Publication {
  const onMap = kind === 'area' || kind === 'boundary' || kind === 'access'
  return {
    title: onMap ? 'Company service-area page and app' : 'Company statements',
    publisher,
    rhythm: onMap ? 'as the service changes' : 'irregular',
    link: website === null ? null : { to: 'web', url: website },
    since: null,
  }
}

/** one kind of gap with everything that lacks it, under the publications that would settle it. */
export type GapGroup = {
  kind: GapKind
  count: number
  bySettler: { settledBy: Publication[]; gaps: DataGap[] }[]
}

/** Gaps by kind, and within a kind by what would settle them, those that would settle most first. */
export function groupGaps(gaps: readonly DataGap[]): GapGroup[] {
  return [...groupBy(gaps, ({ kind }) => kind)].map(([kind, ofKind]) => ({
    kind,
    count: ofKind.length,
    bySettler: [...groupBy(ofKind, ({ settledBy }) => settledBy.map(titleKey).join('|')).values()]
      .map((group) => ({ settledBy: group[0]?.settledBy ?? [], gaps: group }))
      .toSorted((a, b) => b.gaps.length - a.gaps.length),
  }))
}

const titleKey = ({ publisher, title }: Publication) => `${publisher}: ${title}`
