import {
  addDays,
  daysBetween,
  formatDays,
  formatInterval,
  formatMonths,
  type IntervalDate,
  type IsoDate,
} from '@/domain/signal/date'
import { type SignalKind, signalKinds } from '@/domain/signal/kinds'
import { kindLabels } from '@/domain/signal/labels'
import { type TimeAxis, timeAt } from './axis'

/** A signal as an event: what it is, when, and where it leads. */
export type LaneEvent = {
  id: string
  kind: SignalKind
  date: IsoDate
  precision: IntervalDate['precision']
  headline: string
}

/** Length of a bin in calendar months. */
export type BinMonths = 1 | 3 | 6 | 12 | 24 | 60

export type LaneBin = {
  kind: SignalKind
  /** First and last day of the bin. */
  date: IsoDate
  until: IsoDate
  label: string
  /** Newest first; never empty. */
  events: LaneEvent[]
  /** Middle of the bin on the axis, between 0 and 1. */
  x: number
}

export type Lane = { kind: SignalKind; label: string; bins: LaneBin[]; count: number }

const binLengths: readonly BinMonths[] = [1, 3, 6, 12, 24, 60]
const monthNumber = (date: IsoDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

function monthStart(month: number): IsoDate {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

/** The shortest calendar bin of which at most `most` fit on the axis. */
export function binMonthsFor({ start, end }: Pick<TimeAxis, 'start' | 'end'>, most: number): BinMonths {
  const months = monthNumber(end) - monthNumber(start) + 1
  return binLengths.find((length) => Math.ceil(months / length) + 1 <= most) ?? 60
}

function binLabel(start: IsoDate, months: BinMonths): string {
  if (months === 1) return formatInterval({ date: start, precision: 'month' })
  if (months === 3) return formatInterval({ date: start, precision: 'quarter' })
  if (months === 12) return formatInterval({ date: start, precision: 'year' })
  const last = monthStart(monthNumber(start) + months - 1)
  return formatMonths(start, last)
}

/** Events within the axis as one lane a kind, in the order of the kinds; kinds without any are left out. */
export function toLanes(events: readonly LaneEvent[], axis: TimeAxis, months: BinMonths): Lane[] {
  return signalKinds.flatMap((kind) => {
    const own = events.filter(
      (event) => event.kind === kind && event.date >= axis.start && event.date <= axis.end,
    )
    if (own.length === 0) return []
    const bins = new Map<number, LaneEvent[]>()
    for (const event of own) {
      const bin = Math.floor(monthNumber(event.date) / months) * months
      bins.set(bin, [...(bins.get(bin) ?? []), event])
    }
    return [
      {
        kind,
        label: kindLabels[kind],
        count: own.length,
        bins: [...bins]
          .sort(([a], [b]) => a - b)
          .map(([bin, inside]) => toBin(kind, bin, inside, axis, months)),
      },
    ]
  })
}

function toBin(
  kind: SignalKind,
  bin: number,
  events: LaneEvent[],
  axis: TimeAxis,
  months: BinMonths,
): LaneBin {
  const date = monthStart(bin)
  // A bin cut off by an end of the axis stands in the middle of what is left of it.
  const from = Math.max(0, timeAt(axis, date))
  const to = Math.min(1, timeAt(axis, monthStart(bin + months)))
  return {
    kind,
    date,
    until: addDays(monthStart(bin + months), -1),
    label: binLabel(date, months),
    events: events.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1)),
    x: (from + to) / 2,
  }
}

/** Diameter in pixels of the disc of a bin: its area grows with the count, between the dot of one and 26. */
export function binDiameter(count: number, largest: number): number {
  if (count === 1) return 9
  return Math.round(17 + 9 * Math.sqrt((count - 1) / Math.max(1, largest - 1)))
}

/** What the lanes show, in one sentence. */
export function lanesSentence(events: readonly LaneEvent[], axis: TimeAxis): string {
  const shown = events.filter(({ date }) => date >= axis.start && date <= axis.end)
  const newest = shown.reduce<LaneEvent | null>(
    (best, event) => (best && best.date >= event.date ? best : event),
    null,
  )
  if (!newest) return `No event is dated ${formatDays(axis.start, axis.end)}.`
  const recent = shown.filter(({ date }) => daysBetween(date, axis.end) <= 90).length
  const total = `${shown.length} ${shown.length === 1 ? 'event' : 'events'}`
  return `${total} since ${formatInterval({ date: axis.start, precision: 'month' })}, ${recent} in the last 90 days; the newest is dated ${formatInterval(newest)}.`
}

/** How many of the events are dated before the axis begins. */
export function countEarlier(events: readonly LaneEvent[], axis: TimeAxis): number {
  return events.filter(({ date }) => date < axis.start).length
}
