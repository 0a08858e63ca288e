import { type FleetSeries, isCounted } from '@/domain/projection/fleet'
import { compareText, groupBy } from '@/domain/projection/fold'
import { leadingFigure } from '@/domain/projection/headline-figure'
import type { Dated } from '@/domain/projection/service-dates'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatRange } from '@/domain/shared/range'
import { formatInterval, type IntervalDate, type IsoDate } from '@/domain/signal/date'
import type { FleetBasis, FleetScope } from '@/domain/signal/kinds'
import { basisLabels, scopeLabels } from '@/domain/signal/labels'
import { timeAt } from './axis'
import { type FleetChartModel, type FleetMark, fleetChartModel } from './fleet-model'
import { toRuns } from './fleet-runs'
import { seriesLabel } from './fleet-text'
import { keepApart } from './keep-apart'

/** The fleet of one operator in one city over time, counted on one basis: one line told of, the others beside it. */
export type CityLine = {
  operator: string
  basis: FleetBasis
  chart: FleetChartModel
  /** The series that is drawn bold, and what it counts. */
  leadKey: string
  leadWords: string
  /** The finding, as a title. */
  title: string
  labels: LineLabel[]
  /** Where the last reading lies; nothing is known after it. */
  end: number
  lastRead: IntervalDate
  /** When the first riders rode with no one watching, where that lies on the axis. */
  first: { x: number; when: IntervalDate } | null
}

/** A label at the newest reading of a series, as pixels from it. */
export type LineLabel = {
  key: string
  value: string
  words: string
  x: number
  y: number
  dx: number
  dy: number
  anchor: 'start' | 'middle' | 'end'
}

/** A line needs as many readings. */
const minReadings = 3
/** The width and height, in pixels, for which labels are kept apart. */
const measured = { width: 640, height: 206 }

const leadScopes: readonly FleetScope[] = ['driverless', 'all', 'supervised']

/**
 * The line of a city: of the operator and basis with most readings there, that of driverless cars if it was read often
 * enough. Single models, parts of the city and cars ever seen are no fleet. Null where nothing was read often enough.
 * @param firstRides when each operator first carried anyone with no one watching
 */
export function cityLine(
  series: readonly FleetSeries[],
  names: NameIndex,
  asOf: IsoDate,
  firstRides: ReadonlyMap<string, Dated>,
): CityLine | null {
  const whole = series.filter(
    (one) => isCounted(one) && one.model === null && one.extent === 'whole' && one.span !== 'cumulative',
  )
  const groups = groupBy(whole, ({ operator, basis }) => `${operator}/${basis}`)
  const readingsOf = (some: readonly FleetSeries[]) => some.flatMap(({ readings }) => readings)
  const [drawn] = [...groups.values()].toSorted(
    (a, b) => readingsOf(b).length - readingsOf(a).length || compareText(a[0]?.key ?? '', b[0]?.key ?? ''),
  )
  const lead = drawn && leadOf(drawn)
  const last = readingsOf(drawn ?? [])
    .toSorted((a, b) => compareText(a.date, b.date))
    .at(-1)
  if (!drawn || !lead || !last) return null
  const { operator, basis } = lead
  const read = drawn.filter(({ readings }) => readings.length > 0)
  const chart = fleetChartModel(read, names, asOf)
  const axis = chart.span
  const firstRide = firstRides.get(operator)
  const firstX = axis && firstRide ? timeAt(axis, firstRide.when.date) : -1
  return {
    operator,
    basis,
    chart,
    leadKey: lead.key,
    leadWords: wordsOf(lead, names),
    title: titleOf(lead, drawn, names),
    labels: placeLabels(chart, read, lead.key, names),
    end: axis ? Number(timeAt(axis, last.date).toFixed(4)) : 1,
    lastRead: last,
    first: firstRide && firstX > 0 && firstX < 1 ? { x: firstX, when: firstRide.when } : null,
  }
}

function leadOf(drawn: readonly FleetSeries[]): FleetSeries | undefined {
  return drawn
    .filter(({ readings }) => readings.length >= minReadings)
    .toSorted(
      (a, b) =>
        leadScopes.indexOf(a.scope) - leadScopes.indexOf(b.scope) || b.readings.length - a.readings.length,
    )[0]
}

const verbs: Record<FleetBasis, string> = {
  observed: 'seen',
  registered: 'registered',
  reported: 'reported',
  claimed: 'claimed',
  authorised: 'authorized',
  requested: 'requested',
}

/** `14–25 driverless Tesla Robotaxi vehicles seen, May 25 to Aug 12, 2026; 8 of all seen, Sep 22, 2026`. */
function titleOf(lead: FleetSeries, drawn: readonly FleetSeries[], names: NameIndex): string {
  const run = toRuns(lead.readings).at(-1) ?? []
  const [first, last] = [run.at(0), run.at(-1)]
  if (!first || !last) return ''
  const open = run.some(({ high }) => high === null)
  const range = {
    low: Math.min(...run.map(({ low }) => low)),
    high: open ? null : Math.max(...run.map(({ low, high }) => high ?? low)),
  }
  const scope = lead.scope === 'all' ? 'vehicles' : scopeLabels[lead.scope].toLowerCase()
  const days =
    run.length === 1 ? formatInterval(first) : `${formatInterval(first)} to ${formatInterval(last)}`
  const found = `${nameOf(names, lead.operator)}: ${formatRange(range)} ${scope} ${verbs[lead.basis]}, ${days}`
  const newest = leadingFigure(drawn)
  if (!newest || newest.reading.date <= last.date) return found
  const what = newest.scope === lead.scope ? '' : newest.scope === 'all' ? ' in all' : ` ${newest.scope}`
  return `${found}; ${formatRange(newest.reading)}${what}, ${formatInterval(newest.reading)}`
}

/** The counts that are drawn: contested ones are left to the table. */
export function drawnMarks(marks: readonly FleetMark[]): FleetMark[] {
  return marks.filter(({ kind }) => kind !== 'contested')
}

/** How far two links stand apart at least, as shares of the plot: a finger's width on a phone. */
const linkGap = { x: 0.14, y: 0.125 }

/**
 * The counts that lead to their records from the drawing, the newest first and then whatever stands far enough from all
 * of those; the table leads to every one.
 */
export function linkedMarks<T extends { marks: readonly FleetMark[] }>(
  series: readonly T[],
): { of: T; mark: FleetMark }[] {
  const all = series
    .flatMap((of) => drawnMarks(of.marks).map((mark) => ({ of, mark })))
    .toSorted((a, b) => b.mark.x - a.mark.x)
  return keepApart(
    all,
    ({ mark: one }, { mark: other }) =>
      Math.abs(one.x - other.x) < linkGap.x && Math.abs(one.y - other.y) < linkGap.y,
  )
}

type Box = { left: number; right: number; top: number; bottom: number }

const near = [
  { dx: 8, dy: 4, anchor: 'start' },
  { dx: 0, dy: -10, anchor: 'end' },
  { dx: 0, dy: 20, anchor: 'end' },
  { dx: 0, dy: -10, anchor: 'start' },
  { dx: 0, dy: 20, anchor: 'start' },
  { dx: -8, dy: 4, anchor: 'end' },
] as const
/** Only what is bold may be named from further off: any other line's name would seem to be that of the next one. */
const far = [
  { dx: 0, dy: -26, anchor: 'middle' },
  { dx: 0, dy: -26, anchor: 'end' },
  { dx: 0, dy: -42, anchor: 'end' },
] as const
type Side = (typeof near | typeof far)[number]

/** The label of the bold line first; one that would cover another, or a mark, is put on another side or left out. */
function placeLabels(
  chart: FleetChartModel,
  read: readonly FleetSeries[],
  leadKey: string,
  names: NameIndex,
): LineLabel[] {
  const points = chart.series.flatMap(({ marks }) =>
    drawnMarks(marks).map(({ x, y }) => ({ x: x * measured.width, y: (1 - y) * measured.height })),
  )
  const placed: Box[] = []
  const lead = chart.series.filter(({ key }) => key === leadKey)
  return [...lead, ...chart.series.filter(({ key }) => key !== leadKey)].flatMap((one): LineLabel[] => {
    const own = read.find(({ key }) => key === one.key)
    const mark = drawnMarks(one.marks).at(-1)
    if (!own || !mark) return []
    const isLead = one.key === leadKey
    const words = isLead ? scopeLabels[own.scope].toLowerCase() : wordsOf(own, names)
    const at = { x: mark.x * measured.width, y: (1 - mark.y) * measured.height }
    const width = (mark.vehicles.length + words.length + 1) * 6.6
    const boxOf = ({ dx, dy, anchor }: Side): Box => {
      const left = at.x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)
      return { left, right: left + width, top: at.y + dy - 13, bottom: at.y + dy + 4 }
    }
    const sides: readonly Side[] = isLead ? [...near, ...far] : near
    const side = sides.find((candidate) => {
      const box = boxOf(candidate)
      const isInside =
        box.left >= 0 && box.right <= measured.width && box.top >= -8 && box.bottom <= measured.height
      return (
        isInside &&
        placed.every((other) => !overlaps(box, other)) &&
        !points.some((point) => holds(box, point))
      )
    })
    if (!side) return []
    placed.push(boxOf(side))
    return [{ key: one.key, value: mark.vehicles, words, x: mark.x, y: mark.y, ...side }]
  })
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function holds({ left, right, top, bottom }: Box, { x, y }: { x: number; y: number }): boolean {
  return x > left - 4 && x < right + 4 && y > top - 3 && y < bottom + 3
}

/** What a series counts, without the basis that all of the chart share: `driverless vehicles, in use`. */
function wordsOf(series: FleetSeries, names: NameIndex): string {
  return seriesLabel(series, names, { operators: false, places: false })
    .slice(basisLabels[series.basis].length + 2)
    .replace(/^./, (letter) => letter.toLowerCase())
}
