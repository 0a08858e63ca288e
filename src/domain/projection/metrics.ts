import {
  type DatePrecision,
  datePrecisions,
  type IsoDate,
  intervalEnd,
  isIntervalStart,
} from '../signal/date'
import type { Confidence, ServiceMetric } from '../signal/kinds'
import { isContested, isEvent, type Signal, type SignalOf } from '../signal/schema'
import { compareText, foldOrder, groupBy } from './fold'

type Metric = SignalOf<'service-metric'>

export type MetricReading = {
  signalId: string
  date: IsoDate
  precision: DatePrecision
  value: number
  periodStart: IsoDate | null
  periodEnd: IsoDate | null
  confidence: Confidence
  headline: string
}

/** A figure that says another one again. It corroborates that one and is no reading. */
export type RestatingMetric = MetricReading & { restates: string }

/**
 * The stretch of time that a figure covers: one of a calendar, everything since a day, everything up to its date, or
 * null where it is not stated.
 */
export type MetricPeriod = DatePrecision | { since: IsoDate } | 'to-date' | null

/** Figures of one operator, place, metric, unit and sort of period: the only ones that may stand on one line. */
export type MetricSeries = {
  key: string
  operator: string
  place: string | null
  metric: ServiceMetric
  unit: string
  period: MetricPeriod
  /** In fold order. */
  readings: MetricReading[]
  contested: MetricReading[]
  restating: RestatingMetric[]
}

export const metricGroups = ['miles', 'rides', 'waits', 'availability', 'incidents'] as const
export type MetricGroup = (typeof metricGroups)[number]

/** The metrics of each group; prices and shares are measures of a market and belong to none. */
export const metricsOfGroup: Record<MetricGroup, readonly ServiceMetric[]> = {
  miles: ['miles', 'driverless-miles', 'rider-only-miles'],
  rides: ['rides-per-week', 'rides-per-month', 'rides-per-quarter', 'rides-per-year', 'rides-total'],
  waits: ['wait-minutes'],
  availability: ['availability-pct'],
  incidents: ['crashes', 'incidents'],
}

/** A company's comparison with human drivers, in percent, is a claim about a model and not a measure of service. */
function isComparison({ metric, unit }: Metric): boolean {
  return metricsOfGroup.incidents.includes(metric) && unit.startsWith('%')
}

/** The sort of period that a figure covers: a total since a day grows, a month or a quarter does not. */
export function periodOf({
  periodStart,
  periodEnd,
}: Pick<Metric, 'periodStart' | 'periodEnd'>): MetricPeriod {
  if (periodStart === null) return periodEnd === null ? null : 'to-date'
  const calendar = datePrecisions.find(
    (precision) =>
      isIntervalStart(periodStart, precision) && intervalEnd({ date: periodStart, precision }) === periodEnd,
  )
  return calendar ?? { since: periodStart }
}

function keyOf(metric: Metric): string {
  const period = periodOf(metric)
  const words = typeof period === 'object' && period !== null ? period.since : (period ?? '')
  return [metric.operator, metric.place ?? '', metric.metric, metric.unit, words].join('/')
}

/** Every series of service metrics dated up to `asOf`, comparisons in percent left out, sorted by key. */
export function projectMetrics(signals: readonly Signal[], asOf: IsoDate): MetricSeries[] {
  const metrics = foldOrder(signals, 'service-metric', asOf).filter((signal) => !isComparison(signal))
  return [...groupBy(metrics, keyOf)]
    .flatMap(([key, group]) => toSeries(key, group))
    .sort((a, b) => compareText(a.key, b.key))
}

function toSeries(key: string, group: readonly Metric[]): MetricSeries[] {
  const [first] = group
  if (!first) return []
  const { operator, place, metric, unit } = first
  return [
    {
      key,
      operator,
      place,
      metric,
      unit,
      period: periodOf(first),
      readings: group.filter(isEvent).map(toReading),
      contested: group.filter((signal) => signal.restates === null && isContested(signal)).map(toReading),
      restating: group.flatMap((signal) =>
        signal.restates === null ? [] : [{ ...toReading(signal), restates: signal.restates }],
      ),
    },
  ]
}

function toReading(signal: Metric): MetricReading {
  const { id, date, datePrecision, value, periodStart, periodEnd, confidence, headline } = signal
  return { signalId: id, date, precision: datePrecision, value, periodStart, periodEnd, confidence, headline }
}
