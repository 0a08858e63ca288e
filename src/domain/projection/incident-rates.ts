import { garwoodInterval } from '../shared/poisson'
import { addDays, daysBetween, type IsoDate } from '../signal/date'
import type { ServiceMetric } from '../signal/kinds'
import { isEvent, type Signal, type SignalOf } from '../signal/schema'
import { foldOrder } from './fold'

type Metric = SignalOf<'service-metric'>

/** Fewer incidents than this say too little: the exact interval would span more than a factor of 14. */
export const minIncidents = 3

/** Two periods count as the same when the days in both are at least this share of the days in either. */
export const minPeriodOverlap = 0.95

const incidentMetrics: readonly ServiceMetric[] = ['crashes', 'incidents']
const milesMetrics: readonly ServiceMetric[] = ['miles', 'driverless-miles', 'rider-only-miles']

/** Miles for each incident, with the exact 95 % Poisson interval of the count turned into miles. */
export type MilesPerIncident = { estimate: number; low: number; high: number }

/** A count of incidents beside the miles of the same operator, place and period. */
export type IncidentRate = {
  incidents: Metric
  miles: Metric
  /** Days in both periods as a share of the days in either: 1 when they are the same. */
  overlap: number
  /** Null below `minIncidents`. */
  milesPerIncident: MilesPerIncident | null
}

/** Why no miles could be set against a count of incidents. */
export type UnmatchedReason = 'no-period' | 'no-miles' | 'other-period'

export type UnmatchedCount = {
  incidents: Metric
  reason: UnmatchedReason
  /** The miles whose period comes nearest, where there are any; and how near, as an overlap. */
  nearest: { miles: Metric; overlap: number } | null
}

export type IncidentRates = {
  /** Newest count first. */
  rates: IncidentRate[]
  unmatched: UnmatchedCount[]
}

/** True for a count of crashes or incidents; a comparison in percent counts nothing. */
export function isIncidentCount({ metric, unit, value }: Metric): boolean {
  return incidentMetrics.includes(metric) && !unit.startsWith('%') && Number.isInteger(value) && value >= 0
}

function isMiles({ metric, unit }: Metric): boolean {
  return milesMetrics.includes(metric) && !unit.includes('/')
}

/**
 * Miles per incident wherever a count of incidents and a figure of miles speak of the same operator, place and
 * period; every other count with the reason why not. Contested figures and figures that are only said again take
 * no part, and nothing is added up.
 */
export function projectIncidentRates(signals: readonly Signal[], asOf: IsoDate): IncidentRates {
  const metrics = foldOrder(signals, 'service-metric', asOf).filter(isEvent)
  const miles = metrics.filter(isMiles)
  const counts = metrics.filter(isIncidentCount).toReversed()
  const rates: IncidentRate[] = []
  const unmatched: UnmatchedCount[] = []
  for (const incidents of counts) {
    const candidates = miles
      .filter(({ operator, place }) => operator === incidents.operator && place === incidents.place)
      .map((one) => ({ miles: one, overlap: periodOverlap(incidents, one) }))
      .toSorted((a, b) => b.overlap - a.overlap)
    const matches = candidates.filter(({ overlap }) => overlap >= minPeriodOverlap)
    rates.push(
      ...matches.map((match) => ({ incidents, ...match, milesPerIncident: rateOf(incidents, match) })),
    )
    if (matches.length > 0) continue
    const hasPeriod = incidents.periodStart !== null && incidents.periodEnd !== null
    const reason = !hasPeriod ? 'no-period' : candidates.length === 0 ? 'no-miles' : 'other-period'
    unmatched.push({ incidents, reason, nearest: (hasPeriod && candidates[0]) || null })
  }
  return { rates, unmatched }
}

type Period = Pick<Metric, 'periodStart' | 'periodEnd'>

/** Days in both periods as a share of the days in either; 0 where an end is not stated. */
export function periodOverlap(a: Period, b: Period): number {
  if (!a.periodStart || !a.periodEnd || !b.periodStart || !b.periodEnd) return 0
  const starts = [a.periodStart, b.periodStart].toSorted()
  const ends = [addDays(a.periodEnd, 1), addDays(b.periodEnd, 1)].toSorted()
  const [first = '', innerStart = ''] = starts
  const [innerEnd = '', last = ''] = ends
  return Math.max(0, daysBetween(innerStart, innerEnd)) / daysBetween(first, last)
}

function rateOf(incidents: Metric, { miles }: { miles: Metric }): MilesPerIncident | null {
  if (incidents.value < minIncidents) return null
  const { low, high } = garwoodInterval(incidents.value)
  return { estimate: miles.value / incidents.value, low: miles.value / high, high: miles.value / low }
}
