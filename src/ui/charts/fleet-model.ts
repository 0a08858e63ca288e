import type { FleetReading, FleetSeries } from '@/domain/projection/fleet'
import { newestOf } from '@/domain/projection/headline-figure'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber, formatRange, midpoint } from '@/domain/shared/range'
import { addDays, daysBetween, formatInterval, type IsoDate, intervalEnd } from '@/domain/signal/date'
import type { FleetBasis, FleetScope, FleetSpan } from '@/domain/signal/kinds'
import type { Alignment } from '@/domain/timeline/align'
import { thinReadings } from '@/domain/timeline/thin'
import {
  axisPosition,
  dayTicks,
  logAxis,
  type TimeAxis,
  timeAt,
  timeAxis,
  type ValueAxis,
  type ValueScale,
  valueAxis,
} from './axis'
import { type BreakNote, type FleetBreak, fleetBreaks } from './fleet-breaks'
import { toRuns } from './fleet-runs'
import { compareSeries, fleetSentence, placeName, seriesLabel } from './fleet-text'

/** A mark's shape tells the scope: who sits in the car. */
export type MarkShape = 'disc' | 'half' | 'diamond'

/** How a series looks. Color tells the basis; dash and shape tell series of one basis apart. */
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
  /** Readings in view that are left out of the drawing, so that it stays light; the table has them. */
  thinnedBy: number
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
  /** Name of the model counted; empty where all are. */
  model: string
  span: FleetSpan | null
  vehicles: string
  confidence: FleetReading['confidence']
  contested: boolean
  /** Says another record again, and so is no count of its own. */
  restates: boolean
  headline: string
}

/** What is drawn; the table and the sentence beside it are in `FleetChartModel`. */
export type FleetDrawing = {
  x: Pick<TimeAxis, 'ticks'>
  y: ValueAxis
  series: DrawnSeries[]
  breaks: FleetBreak[]
  /** The days that the axis covers; null where it counts days since a first ride. */
  span: Span | null
}

type Span = Pick<TimeAxis, 'start' | 'end'>

export type FleetChartModel = FleetDrawing & {
  sentence: string
  rows: FleetRow[]
  breakNotes: BreakNote[]
  /** Readings that lie outside the axis and so are in the table alone. */
  outside: number
}

/** How a chart is framed; everything left out follows from its series. */
export type FleetFrame = {
  /** First day of the time axis. */
  start?: IsoDate
  scale?: ValueScale
  /** Series of other charts whose values the value axis is to hold too, so that charts can be compared. */
  alongside?: readonly FleetSeries[]
  /** Counts days since the first public ride, in place of dates. */
  alignment?: Alignment
}

/** Readings drawn of one series: a mark for every few pixels of the widest chart. */
const maxReadings = 120

const dashes = ['5 3', '1.5 3', '9 3 1.5 3', '3 6'] as const
const shapes: Record<FleetScope, MarkShape> = { driverless: 'disc', supervised: 'half', all: 'diamond' }

/** A contested figure may stretch the value axis by this much before it is shown at its edge instead. */
const contestedStretch = 1.5

/**
 * From series of vehicle counts to a drawable chart: one linear axis from 0, or a logarithmic one, one mark
 * a reading, a band where a reading is a range, and a line only within a run of readings that count the same thing.
 */
export function fleetChartModel(
  series: readonly FleetSeries[],
  names: NameIndex,
  asOf: IsoDate,
  { start, scale, alongside = [], alignment }: FleetFrame = {},
): FleetChartModel {
  const ordered = series.toSorted(compareSeries)
  const several = {
    operators: new Set(ordered.map(({ operator }) => operator)).size > 1,
    places: new Set(ordered.map(({ place }) => place)).size > 1,
  }
  const dates = ordered.flatMap((one) => everyReading(one).map(({ date }) => date))
  const days = timeAxis(dates, asOf, start)
  const spanOf = alignment ? alignedSpans(alignment) : () => days
  const y = fleetValueAxis([...ordered, ...alongside], scale)
  const looks = seriesLooks(ordered)
  const labelOf = (one: FleetSeries) => seriesLabel(one, names, several)
  const drawn = ordered.map((one, index) => drawSeries(one, labelOf(one), looks[index], spanOf(one), y))
  const { breaks, notes } = fleetBreaks(ordered, labelOf, (one, { date }) => timeAt(spanOf(one), date))
  return {
    x: { ticks: alignment ? dayTicks(alignment.first, alignment.last) : days.ticks },
    y,
    series: drawn,
    breaks,
    span: alignment ? null : { start: days.start, end: days.end },
    sentence: fleetSentence(ordered, names),
    rows: fleetTableRows(ordered, names),
    breakNotes: notes,
    outside: dates.length - drawn.reduce((count, one) => count + one.marks.length + one.thinnedBy, 0),
  }
}

const everyReading = ({ readings, contested }: FleetSeries) => [...readings, ...contested]

/** The days that an axis in days since the first ride covers for each series. */
function alignedSpans({ aligned, first, last }: Alignment): (series: FleetSeries) => Span {
  const launches = new Map(aligned.map(({ series, launch }) => [series.key, launch.date]))
  return ({ key }) => {
    const launch = launches.get(key)
    if (launch === undefined) throw new Error(`Series ${key} has no first public ride`)
    return { start: addDays(launch, first), end: addDays(launch, last) }
  }
}

/** Every reading of the series as a row, newest first; contested ones and restatements included and said to be so. */
export function fleetTableRows(series: readonly FleetSeries[], names: NameIndex): FleetRow[] {
  return series
    .flatMap((one) =>
      [...one.readings, ...one.contested, ...one.restating].map((reading) => ({
        key: `${one.key}/${reading.signalId}`,
        signalId: reading.signalId,
        date: reading.date,
        when: formatInterval(reading),
        operator: nameOf(names, one.operator),
        place: placeName(names, one.place),
        basis: one.basis,
        scope: one.scope,
        model: one.model === null ? '' : nameOf(names, one.model),
        span: one.span,
        vehicles: formatRange(reading),
        confidence: reading.confidence,
        contested: one.contested.includes(reading),
        restates: 'restates' in reading,
        headline: reading.headline,
      })),
    )
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.key < b.key ? -1 : 1))
}

const upper = ({ low, high }: FleetReading) => high ?? low

function fleetValueAxis(series: readonly FleetSeries[], scale: ValueScale | undefined): ValueAxis {
  const counted = series.flatMap(({ readings }) => readings.map(upper))
  const contested = series.flatMap((one) => one.contested.map(upper))
  const limit = counted.length > 0 ? Math.max(...counted) * contestedStretch : Number.POSITIVE_INFINITY
  const values = [...counted, ...contested.filter((value) => value <= limit)]
  if (scale !== 'log') return valueAxis(values)
  return logAxis([...values, ...series.flatMap(({ readings }) => readings.map(({ low }) => low))])
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
  x: Span,
  y: ValueAxis,
): DrawnSeries {
  const inView = (reading: FleetReading) => reading.date >= x.start && reading.date <= x.end
  const inside = series.readings.filter(inView)
  const runs = toRuns(inside)
  const readings = thinReadings(inside, maxReadings, {
    at: ({ date }) => daysBetween(x.start, date),
    low: ({ low }) => low,
    high: upper,
    // Where a line begins or ends, the thing counted changed or a gap opened.
    mustKeep: new Set(runs.flatMap((run) => [run[0], run.at(-1)])),
  })
  const kept = new Set(readings)
  const marks = [
    ...readings.map((reading) => drawMark(reading, reading.high === null ? 'at-least' : 'count', x, y)),
    ...series.contested.filter(inView).map((reading) => drawMark(reading, 'contested', x, y)),
  ]
  const latest = newestOf([series])?.reading
  const last = marks[readings.length - 1] ?? marks.at(-1)
  return {
    key: series.key,
    basis: series.basis,
    label,
    look,
    marks,
    thinnedBy: inside.length - readings.length,
    runs: runs
      .map((run) => run.filter((reading) => kept.has(reading)))
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

// A tenth of a pixel on the widest chart; more digits would only be weight.
const short = (fraction: number) => Number(fraction.toFixed(4))

function drawMark(reading: FleetReading, kind: FleetMark['kind'], x: Span, y: ValueAxis): FleetMark {
  const { signalId, date, headline, low } = reading
  const offScale = upper(reading) > y.max
  const height = (value: number) => short(Math.min(1, axisPosition(y, value)))
  return {
    signalId,
    date,
    when: formatInterval(reading),
    vehicles: formatRange(reading),
    headline,
    kind,
    x: short(timeAt(x, date)),
    untilX: short(Math.min(1, timeAt(x, intervalEnd(reading)))),
    y: height(midpoint(reading) ?? low),
    lowY: height(low),
    highY: height(upper(reading)),
    offScale,
  }
}

/** How many readings a table holds, for its caption: `27 readings in 3 series`. */
export function countReadings(series: readonly FleetSeries[]): string {
  const readings = series.reduce(
    (count, one) => count + one.readings.length + one.contested.length + one.restating.length,
    0,
  )
  const noun = readings === 1 ? 'reading' : 'readings'
  return `${formatNumber(readings)} ${noun} in ${formatNumber(series.length)} series`
}
