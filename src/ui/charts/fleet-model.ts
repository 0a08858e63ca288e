import { type FleetReading, type FleetSeries, latestReading } from '@/domain/projection/fleet'
import { formatNumber, formatRange, midpoint } from '@/domain/shared/range'
import { formatInterval, type IsoDate, intervalEnd } from '@/domain/signal/date'
import type { FleetBasis, FleetScope } from '@/domain/signal/kinds'
import { type TimeAxis, timeAt, timeAxis, type ValueAxis, valueAt, valueAxis } from './axis'
import { isDefinitionBreak, toRuns } from './fleet-runs'
import { type ChartNames, compareSeries, fleetSentence, nameLookup, seriesLabel } from './fleet-words'

/** A mark's shape tells the scope: who sits in the car. */
export type MarkShape = 'disc' | 'half' | 'diamond'

/** How a series looks. Colour tells the basis; dash and shape tell series of one basis apart. */
export type SeriesLook = { color: string; dash: string; shape: MarkShape; hollow: boolean }

/** One reading on the chart. Positions are fractions of the axes; `y` is null above an axis that stops short. */
export type FleetMark = {
  signalId: string
  date: IsoDate
  when: string
  vehicles: string
  headline: string
  /** `at-least` has an open upper end; `contested` moves nothing and is never joined to a line. */
  kind: 'count' | 'at-least' | 'contested'
  low: number
  high: number | null
  x: number
  /** Where the interval of the reading's date ends; equal to `x` for a day. */
  untilX: number
  y: number
  lowY: number
  highY: number
  /** The figure lies above the axis, which is scaled to the uncontested readings. */
  offScale: boolean
}

export type DrawnSeries = {
  key: string
  basis: FleetBasis
  label: string
  look: SeriesLook
  marks: FleetMark[]
  /** Runs of readings that a line may join; a single reading makes none. */
  runs: { x: number; y: number; lowY: number; highY: number; date: IsoDate }[][]
  /** The newest uncontested figure in words, or null. */
  latest: string | null
  /** Where a label beside the chart would like to stand. */
  end: { x: number; y: number }
}

export type FleetRow = {
  key: string
  signalId: string
  date: IsoDate
  when: string
  operator: string
  place: string
  basis: FleetBasis
  scope: FleetScope
  vehicles: string
  confidence: FleetReading['confidence']
  contested: boolean
  headline: string
}

/** What is drawn; the table and the sentence beside it are in `FleetChartModel`. */
export type FleetDrawing = {
  x: TimeAxis
  y: ValueAxis
  series: DrawnSeries[]
  /** Where, in time, the thing counted changed so much that the line stops: fractions of the x axis. */
  breaks: number[]
}

export type FleetChartModel = FleetDrawing & { sentence: string; rows: FleetRow[] }

const dashes = ['5 3', '1.5 3', '9 3 1.5 3', '3 6'] as const
const shapes: Record<FleetScope, MarkShape> = { driverless: 'disc', supervised: 'half', all: 'diamond' }

/** A contested figure may stretch the value axis by this much before it is shown at its edge instead. */
const CONTESTED_STRETCH = 1.5

/** Marks of one break nearer than this are drawn as one rule. */
const MIN_BREAK_DISTANCE = 0.015

/**
 * From series of vehicle counts to a drawable chart: one linear axis from 0, one mark a reading, a band where a
 * reading is a range, and a line only within a run of readings that count the same thing. `start` overrides the
 * first day of the time axis.
 */
export function fleetChartModel(
  series: readonly FleetSeries[],
  names: ChartNames,
  asOf: IsoDate,
  start?: IsoDate,
): FleetChartModel {
  const lookup = nameLookup(names)
  const ordered = series.toSorted(compareSeries)
  const several = {
    operators: new Set(ordered.map(({ operator }) => operator)).size > 1,
    places: new Set(ordered.map(({ place }) => place)).size > 1,
  }
  const dates = ordered.flatMap(({ readings, contested }) =>
    [...readings, ...contested].map(({ date }) => date),
  )
  const x = timeAxis(dates, asOf, start)
  const y = fleetValueAxis(ordered)
  const looks = seriesLooks(ordered)
  return {
    x,
    y,
    series: ordered.map((one, index) =>
      drawSeries(one, seriesLabel(one, lookup, several), looks[index], x, y),
    ),
    breaks: definitionBreaks(ordered, x),
    sentence: fleetSentence(ordered, lookup),
    rows: fleetRows(ordered, names),
  }
}

/** Every reading of the series as a row, newest first, contested ones included and said to be so. */
export function fleetRows(series: readonly FleetSeries[], names: ChartNames): FleetRow[] {
  const lookup = nameLookup(names)
  return series
    .flatMap((one) =>
      [...one.readings, ...one.contested].map((reading) => ({
        key: `${one.key}/${reading.signalId}`,
        signalId: reading.signalId,
        date: reading.date,
        when: formatInterval(reading),
        operator: lookup.operator(one.operator),
        place: lookup.place(one.place),
        basis: one.basis,
        scope: one.scope,
        vehicles: formatRange(reading),
        confidence: reading.confidence,
        contested: one.contested.includes(reading),
        headline: reading.headline,
      })),
    )
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.key < b.key ? -1 : 1))
}

const upper = ({ low, high }: FleetReading) => high ?? low

function fleetValueAxis(series: readonly FleetSeries[]): ValueAxis {
  const counted = series.flatMap(({ readings }) => readings.map(upper))
  const contested = series.flatMap((one) => one.contested.map(upper))
  const limit = counted.length > 0 ? Math.max(...counted) * CONTESTED_STRETCH : Number.POSITIVE_INFINITY
  return valueAxis([...counted, ...contested.filter((value) => value <= limit)])
}

function seriesLooks(series: readonly FleetSeries[]): SeriesLook[] {
  const used = new Map<FleetBasis, number>()
  return series.map(({ basis, scope }) => {
    const variant = used.get(basis) ?? 0
    used.set(basis, variant + 1)
    return {
      color: `var(--series-${basis})`,
      dash: dashes[variant % dashes.length] ?? dashes[0],
      shape: shapes[scope],
      // Vehicles asked for or allowed are a plan, and plans are hollow.
      hollow: basis === 'requested' || basis === 'authorised',
    }
  })
}

const plainLook: SeriesLook = { color: 'var(--ink)', dash: dashes[0], shape: 'disc', hollow: false }

function drawSeries(
  series: FleetSeries,
  label: string,
  look: SeriesLook = plainLook,
  x: TimeAxis,
  y: ValueAxis,
): DrawnSeries {
  const inView = (reading: FleetReading) => reading.date >= x.start && reading.date <= x.end
  const readings = series.readings.filter(inView)
  const marks = [
    ...readings.map((reading) => drawMark(reading, reading.high === null ? 'at-least' : 'count', x, y)),
    ...series.contested.filter(inView).map((reading) => drawMark(reading, 'contested', x, y)),
  ]
  const latest = latestReading(series)
  const last = marks[readings.length - 1] ?? marks.at(-1)
  return {
    key: series.key,
    basis: series.basis,
    label,
    look,
    marks,
    runs: toRuns(readings)
      .filter((run) => run.length > 1)
      .map((run) =>
        run.map((reading) => {
          const { date, x: at, y: middle, lowY, highY } = drawMark(reading, 'count', x, y)
          return { date, x: at, y: middle, lowY, highY }
        }),
      ),
    latest: latest ? `${formatRange(latest)}, ${formatInterval(latest)}` : null,
    end: { x: last?.x ?? 0, y: last?.y ?? 0 },
  }
}

function drawMark(reading: FleetReading, kind: FleetMark['kind'], x: TimeAxis, y: ValueAxis): FleetMark {
  const { signalId, date, headline, low, high } = reading
  const offScale = upper(reading) > y.max
  const at = timeAt(x, date)
  const height = (value: number) => Math.min(1, valueAt(y, value))
  return {
    signalId,
    date,
    when: formatInterval(reading),
    vehicles: formatRange(reading),
    headline,
    kind,
    low,
    high,
    x: at,
    untilX: Math.min(1, timeAt(x, intervalEnd(reading))),
    y: height(midpoint(reading) ?? low),
    lowY: height(low),
    highY: height(upper(reading)),
    offScale,
  }
}

function definitionBreaks(series: readonly FleetSeries[], x: TimeAxis): number[] {
  const found = series
    .flatMap(({ readings }) =>
      readings.flatMap((reading, index) => {
        const previous = readings[index - 1]
        if (!previous || previous.date === reading.date || !isDefinitionBreak(previous, reading)) return []
        return [(timeAt(x, previous.date) + timeAt(x, reading.date)) / 2]
      }),
    )
    .filter((at) => at > 0 && at < 1)
    .toSorted((a, b) => a - b)
  return found.filter((at, index) => index === 0 || at - (found[index - 1] ?? 0) > MIN_BREAK_DISTANCE)
}

/** How many readings are in view, for a caption: `27 readings in 3 series`. */
export function countReadings(series: readonly FleetSeries[]): string {
  const readings = series.reduce((count, one) => count + one.readings.length + one.contested.length, 0)
  const noun = readings === 1 ? 'reading' : 'readings'
  return `${formatNumber(readings)} ${noun} in ${formatNumber(series.length)} series`
}
