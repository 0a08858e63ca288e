import { type Place, placeAncestors } from '../place/schema'
import type { Deployment } from '../projection/deployments'
import { type FilingState, isPermit, isPermitHeld } from '../projection/filings'
import { compareText, groupBy } from '../shared/group'
import { type IntervalDate, type IsoDate, intervalEnd, whenOf } from '../signal/date'
import type { FleetBasis, Phase, ServiceMetric } from '../signal/kinds'
import { isEvent, type Signal } from '../signal/schema'

/** Records that a state can be as fresh as. */
export const evidenceKinds = [
  'status',
  'vehicle-count',
  'service-area',
  'service-metric',
  'permit-step',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/**
 * Which records imply that a state still holds, with the reason readers are given. The state is as fresh as the newest
 * of them; the methodology page prints this table. A record that implies a service says nothing of a pause, so that
 * only its own status signals keep a pause fresh.
 */
export const stateEvidence: Record<EvidenceKind, { phases: readonly Phase[]; reason: string }> = {
  status: {
    phases: ['announced', 'testing', 'permitted', 'service', 'paused', 'ended'],
    reason: 'A status signal states the status. A repeat confirms it.',
  },
  'vehicle-count': {
    phases: ['service'],
    reason:
      'Cars that run in the city: observed, reported or given by the operator, not listed, requested or ever seen.',
  },
  'service-area': { phases: ['service'], reason: 'A new area implies a running service.' },
  'service-metric': {
    phases: ['service'],
    reason: 'Rides, fares, waits and availability imply a running service.',
  },
  'permit-step': {
    phases: ['permitted'],
    reason: 'A grant or amendment of a permit that is still held, in the city or the state around it.',
  },
}

const countsInUse: readonly FleetBasis[] = ['observed', 'reported', 'claimed']

/** Tests drive miles and have crashes too, and a running total stands when nothing runs: none of them is here. */
const riderMetrics: readonly ServiceMetric[] = [
  'rider-only-miles',
  'rides-per-week',
  'rides-per-month',
  'rides-per-quarter',
  'wait-minutes',
  'availability-pct',
  'price-usd-per-mile',
  'price-usd-per-month',
  'price-premium-pct',
  'ride-share-pct',
  'orders-per-vehicle-day',
]

/** The newest record that implies a state. */
export type StatusEvidence = { kind: EvidenceKind; signalId: string; headline: string; when: IntervalDate }

type World = { signals: readonly Signal[]; places: readonly Place[]; filings: readonly FilingState[] }

/**
 * Finds the newest record that implies the state of a deployment on a day, by the table above; null only for a
 * deployment without a status signal, which the fold does not make. Contested records and, among figures, restatements
 * imply nothing. By the last day of its date; between equals a status signal, then the later in the order of signals.
 */
export function evidenceFinder(
  { signals, places, filings }: World,
  asOf: IsoDate,
): (deployment: Deployment) => StatusEvidence | null {
  const figures = groupBy(
    signals.filter(({ date }) => date <= asOf),
    ({ operator, place }) => `${operator}/${place}`,
  )
  const permits = filings.filter((state) => isPermit(state.filing) && isPermitHeld(state))
  return (deployment) => {
    const { operator, place, phase, phaseSince } = deployment
    const around = new Set([place, ...placeAncestors(places, place)])
    const all = [
      ...statusesOf(deployment).map((signal) => evidence('status', signal)),
      ...(figures.get(`${operator}/${place}`) ?? []).flatMap((signal) => figureEvidence(signal)),
      ...permits
        .filter(({ filing }) => filing.operator === operator && around.has(filing.place))
        .flatMap(({ steps }) => steps.slice(-1).map((step) => evidence('permit-step', step))),
    ].filter(
      ({ kind, when }) =>
        stateEvidence[kind].phases.includes(phase) && when.date >= phaseSince.date && when.date <= asOf,
    )
    const day = ({ when }: StatusEvidence) => {
      const end = intervalEnd(when)
      return end < asOf ? end : asOf
    }
    return (
      all.toSorted(
        (a, b) =>
          compareText(day(b), day(a)) ||
          Number(b.kind === 'status') - Number(a.kind === 'status') ||
          compareText(b.when.date, a.when.date) ||
          compareText(b.signalId, a.signalId),
      )[0] ?? null
    )
  }
}

function evidence(kind: EvidenceKind, signal: Signal): StatusEvidence {
  return { kind, signalId: signal.id, headline: signal.headline, when: whenOf(signal) }
}

/** Events of the present run that speak of the city, and what says one of those again; of others nothing is implied. */
function statusesOf({ events, signalIds }: Deployment): Signal[] {
  const counted = new Set(signalIds)
  return events.flatMap(({ signal }) =>
    counted.has(signal.id) || (signal.restates !== null && counted.has(signal.restates)) ? [signal] : [],
  )
}

function figureEvidence(signal: Signal): StatusEvidence[] {
  if (!isEvent(signal)) return []
  switch (signal.kind) {
    case 'fleet-estimate':
      return countsInUse.includes(signal.basis) && signal.low > 0 && signal.span !== 'cumulative'
        ? [evidence('vehicle-count', signal)]
        : []
    case 'service-area':
      return [evidence('service-area', signal)]
    case 'service-metric': {
      if (!riderMetrics.includes(signal.metric)) return []
      // A figure of a period speaks of its end, where that is known.
      const when = signal.periodEnd === null ? null : ({ date: signal.periodEnd, precision: 'day' } as const)
      const measured = evidence('service-metric', signal)
      return [when && when.date < signal.date ? { ...measured, when } : measured]
    }
    default:
      return []
  }
}
