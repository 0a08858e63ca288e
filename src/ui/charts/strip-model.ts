import { inPlace } from '@/domain/place/in-place'
import type { AreaSeries } from '@/domain/projection/area'
import type { CapacitySeries } from '@/domain/projection/capacity'
import { type MetricGroup, type MetricSeries, metricsOfGroup } from '@/domain/projection/metrics'
import { sqKmPerSqMi } from '@/domain/shared/area-units'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber, formatRange } from '@/domain/shared/range'
import { formatDay, formatInterval, type IntervalDate, type IsoDate, intervalEnd } from '@/domain/signal/date'
import { basisLabels, metricLabels } from '@/domain/signal/labels'
import { formatQuantity } from '@/domain/signal/measures'
import {
  axisPosition,
  logAxis,
  type TimeAxis,
  timeAt,
  type ValueAxis,
  type ValueScale,
  valueAxis,
} from './axis'
import { placeName } from './fleet-text'

/** One reading on a strip. Positions are fractions of the axes. */
export type StripMark = {
  key: string
  x: number
  /** Where the interval of its date ends. */
  untilX: number
  low: number
  high: number
  /** The upper end is open. */
  open: boolean
  contested: boolean
  color: string
}

/** One series on a line of its own: its name, its readings in time, and the newest figure. */
export type Strip = {
  key: string
  title: string
  note: string
  marks: StripMark[]
  /** The uncontested figure that held when the axis began, as a fraction of the axis of values; null without one. */
  before: number | null
  latest: string
  when: string
}

export type StripModel = {
  axis: TimeAxis
  strips: Strip[]
  /** The value at the top of every strip, in words; null where each has its own. */
  top: string | null
  /** Series without room, left to the table. */
  rest: number
  sentence: string
}

/** The scale of the lines: `common` sets them all on one. */
export type StripScale = { scale?: ValueScale; common?: boolean }

/** More lines than this are a table. */
export const maxStrips = 8

type Reading = IntervalDate & {
  key: string
  low: number
  high: number | null
  contested: boolean
  color: string
}
type Series = Omit<Strip, 'marks' | 'before'> & { readings: Reading[] }

const inkColor = 'var(--ink-soft)'
const shorten = (fraction: number) => Number(fraction.toFixed(4))

function valueAxisOf(readings: readonly Reading[], scale: ValueScale | undefined): ValueAxis {
  const values = readings.flatMap(({ low, high }) => [low, high ?? low])
  return scale === 'log' ? logAxis(values) : valueAxis(values, { wholeSteps: false })
}

function toMarks(readings: readonly Reading[], axis: TimeAxis, y: ValueAxis): StripMark[] {
  return readings
    .filter(({ date }) => date >= axis.start && date <= axis.end)
    .map((reading) => ({
      key: reading.key,
      x: shorten(timeAt(axis, reading.date)),
      untilX: shorten(Math.min(1, timeAt(axis, intervalEnd(reading)))),
      low: shorten(axisPosition(y, reading.low)),
      high: shorten(axisPosition(y, reading.high ?? reading.low)),
      open: reading.high === null,
      contested: reading.contested,
      color: reading.color,
    }))
}

type Look = {
  /** All lines on one scale of values, for comparison; otherwise each has its own. */
  common: boolean
  /** A figure holds until the next one, and so into the axis from before it. */
  steps: boolean
  unit: string
  sentence: string
}

/** The series with most readings within the axis on lines of their own. */
function toModel(
  series: readonly Series[],
  axis: TimeAxis,
  scale: ValueScale | undefined,
  { common, steps, unit, sentence }: Look,
): StripModel {
  const inside = ({ readings }: Series) => readings.filter(({ date }) => date >= axis.start).length
  const chosen = series
    .filter((one) => inside(one) > 0 || (steps && heldBefore(one, axis) !== undefined))
    .toSorted((a, b) => inside(b) - inside(a))
    .slice(0, maxStrips)
  const shared = valueAxisOf(
    chosen.flatMap(({ readings }) => readings),
    scale,
  )
  return {
    axis,
    strips: chosen.map((one) => {
      const { readings, ...strip } = one
      const y = common ? shared : valueAxisOf(readings, scale)
      const held = steps ? heldBefore(one, axis) : undefined
      return {
        ...strip,
        marks: toMarks(readings, axis, y),
        before: held ? shorten(axisPosition(y, held.low)) : null,
      }
    }),
    top: common && chosen.length > 0 ? `${formatNumber(shared.max)} ${unit}` : null,
    rest: series.length - chosen.length,
    sentence,
  }
}

function heldBefore({ readings }: Series, axis: TimeAxis): Reading | undefined {
  return readings.findLast(({ date, contested }) => date < axis.start && !contested)
}

const newest = <R extends { date: IsoDate }>(
  readings: readonly R[],
  contested: readonly R[],
): R | undefined => readings.at(-1) ?? contested.at(-1)

/** Service areas over time, one line for each operator and place. */
export function areaStrips(
  series: readonly AreaSeries[],
  names: NameIndex,
  axis: TimeAxis,
  { scale, common = false }: StripScale = {},
): StripModel {
  const lines = series.flatMap(({ operator, place, readings, contested }): Series[] => {
    const last = newest(readings, contested)
    if (!last) return []
    const toReading = (isContested: boolean) => (one: (typeof readings)[number]) => ({
      ...one,
      key: one.signalId,
      low: one.areaSqMi,
      high: one.areaSqMi,
      contested: isContested,
      color: inkColor,
    })
    return [
      {
        key: `${operator}/${place}`,
        title: nameOf(names, operator),
        note: placeName(names, place),
        readings: [...readings.map(toReading(false)), ...contested.map(toReading(true))],
        latest: `${formatNumber(last.areaSqMi)} mi² (${formatNumber(Math.round(last.areaSqMi * sqKmPerSqMi))} km²)`,
        when: formatInterval(last),
      },
    ]
  })
  const areas = series.flatMap((one) => {
    const last = one.readings.at(-1)
    return last ? [{ ...one, last }] : []
  })
  const largest = areas.toSorted((a, b) => b.last.areaSqMi - a.last.areaSqMi)[0]
  const sentence = largest
    ? `${areas.length} ${areas.length === 1 ? 'service area is' : 'service areas are'} on record; the largest by its newest figure is that of ${nameOf(names, largest.operator)} ${inPlace(placeName(names, largest.place))}, ${formatNumber(largest.last.areaSqMi)} mi² (${formatInterval(largest.last)}).`
    : 'No service area is on record here.'
  return toModel(lines, axis, scale, { common, steps: true, unit: 'mi²', sentence })
}

/** Vehicles per 100 km² over time, one line for each operator and place. */
export function capacityStrips(
  series: readonly CapacitySeries[],
  names: NameIndex,
  axis: TimeAxis,
  { scale, common = false }: StripScale = {},
): StripModel {
  const lines = series.flatMap(({ operator, place, readings }): Series[] => {
    const last = readings.at(-1)
    if (!last) return []
    return [
      {
        key: `${operator}/${place}`,
        title: nameOf(names, operator),
        note: placeName(names, place),
        readings: readings.map((one) => ({
          key: `${one.date}/${one.fleet.signalId}/${one.area.signalId}`,
          date: one.date,
          precision: 'day',
          ...one.vehiclesPer100SqKm,
          contested: false,
          color: `var(--series-${one.basis})`,
        })),
        latest: formatRange(last.vehiclesPer100SqKm),
        when: `${basisLabels[last.basis].toLowerCase()}, ${formatInterval({ date: last.date, precision: 'day' })}`,
      },
    ]
  })
  const steps = lines.reduce((count, { readings }) => count + readings.length, 0)
  const most = lines.toSorted((a, b) => b.readings.length - a.readings.length)[0]
  const sentence = most
    ? `Vehicles per 100 km² can be computed for ${lines.length} ${lines.length === 1 ? 'service' : 'services'} on ${steps} days; ${most.title} ${inPlace(most.note)} has ${most.latest} vehicles per 100 km².`
    : 'No place has both a service area and a vehicle count on record.'
  return toModel(lines, axis, scale, { common, steps: false, unit: 'vehicles per 100 km²', sentence })
}

const calendarWords = {
  day: ' in a day',
  month: ' in a month',
  quarter: ' in a quarter',
  year: ' in a year',
} as const

function sayPeriod({ metric, period }: MetricSeries): string {
  // A pace names its own stretch of time.
  if (period === null || metric.includes('-per-')) return ''
  if (period === 'to-date') return ' to date'
  return typeof period === 'object' ? ` since ${formatDay(period.since)}` : calendarWords[period]
}

/** The metrics of one group over time, one line for each operator, place, metric, unit and sort of period, each on its own scale. */
export function metricStrips(
  group: MetricGroup,
  series: readonly MetricSeries[],
  names: NameIndex,
  axis: TimeAxis,
  { scale }: StripScale = {},
): StripModel {
  const own = series.filter(({ metric }) => metricsOfGroup[group].includes(metric))
  const lines = own.flatMap((one): Series[] => {
    const last = newest(one.readings, one.contested)
    if (!last) return []
    const toReading = (isContested: boolean) => (reading: (typeof one.readings)[number]) => ({
      key: reading.signalId,
      date: reading.date,
      precision: reading.precision,
      low: reading.value,
      high: reading.value,
      contested: isContested,
      color: inkColor,
    })
    return [
      {
        key: one.key,
        title: nameOf(names, one.operator),
        note: [
          placeName(names, one.place),
          `${metricLabels[one.metric].toLowerCase()}${sayPeriod(one)}`,
        ].join(', '),
        readings: [...one.readings.map(toReading(false)), ...one.contested.map(toReading(true))],
        latest: formatQuantity(last.value, one.unit),
        when: formatInterval(last),
      },
    ]
  })
  const longest = lines.toSorted((a, b) => b.readings.length - a.readings.length)[0]
  const figures = lines.reduce((count, { readings }) => count + readings.length, 0)
  const sentence = longest
    ? `${figures} ${figures === 1 ? 'figure is' : 'figures are'} on record${lines.length > 1 ? ` in ${lines.length} series, the longest` : ''}: ${longest.title}, ${longest.note}, ${longest.latest} latest (${longest.when}).`
    : 'No figure is on record here.'
  return toModel(lines, axis, scale, { common: false, steps: false, unit: '', sentence })
}
