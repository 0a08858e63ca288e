/**
 * Interval dates. A date in this product is the interval in which something was true: a day, a month, a
 * quarter or a year, stored as its first day plus a precision. Sort by the first day; print exactly what
 * is known and no more. Without Zod, so that the browser can have it too; `date.ts` adds the schema.
 */

export const datePrecisions = ['day', 'month', 'quarter', 'year'] as const
export type DatePrecision = (typeof datePrecisions)[number]

/** A calendar day in the proleptic Gregorian calendar, `YYYY-MM-DD`, without a time zone. */
export type IsoDate = string

export type IntervalDate = { date: IsoDate; precision: DatePrecision }

/** The day of a signal with its precision. */
export function whenOf({
  date,
  datePrecision,
}: {
  date: IsoDate
  datePrecision: DatePrecision
}): IntervalDate {
  return { date, precision: datePrecision }
}

const msPerDay = 86_400_000
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** True for a real calendar day between 1900 and 2100, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** The day in UTC on which an instant falls. */
export function isoDateOf(instant: Date): IsoDate {
  return instant.toISOString().slice(0, 10)
}

function toTime(date: IsoDate): number {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time)) throw new RangeError(`Not a calendar day: ${date}`)
  return time
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDateOf(new Date(toTime(date) + days * msPerDay))
}

/** The same day of a month so many months on or back, or that month's last day where it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const day = new Date(toTime(date))
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return isoDateOf(new Date(Date.UTC(year, month, Math.min(day.getUTCDate(), lastDay))))
}

/** The day itself, or the nearest from `first` to `last`. */
export function clampDay(date: IsoDate, first: IsoDate, last: IsoDate): IsoDate {
  if (date < first) return first
  return date > last ? last : date
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toTime(to) - toTime(from)) / msPerDay)
}

/** True when `date` is the first day of an interval of this precision. */
export function isIntervalStart(date: IsoDate, precision: DatePrecision): boolean {
  const month = Number(date.slice(5, 7))
  const day = date.slice(8, 10)
  if (precision === 'day') return true
  if (day !== '01') return false
  if (precision === 'month') return true
  if (precision === 'quarter') return month % 3 === 1
  return month === 1
}

/** The first day of the interval of this precision that contains `date`. */
export function intervalStart(date: IsoDate, precision: DatePrecision): IsoDate {
  const year = date.slice(0, 4)
  const month = Number(date.slice(5, 7))
  if (precision === 'day') return date
  if (precision === 'month') return `${date.slice(0, 7)}-01`
  if (precision === 'year') return `${year}-01-01`
  const first = month - ((month - 1) % 3)
  return `${year}-${String(first).padStart(2, '0')}-01`
}

/** The last day, inclusive, of the interval of this precision that contains `date`. */
export function intervalEnd({ date, precision }: IntervalDate): IsoDate {
  if (precision === 'day') return date
  const months = precision === 'month' ? 1 : precision === 'quarter' ? 3 : 12
  const start = new Date(toTime(intervalStart(date, precision)))
  const next = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1)
  return isoDateOf(new Date(next - msPerDay))
}

const monthOf = (date: IsoDate) => months[Number(date.slice(5, 7)) - 1]
const yearOf = (date: IsoDate) => date.slice(0, 4)

/** A day without its year, where the year stands beside it: `Jun 15`. */
export function formatMonthDay(date: IsoDate): string {
  return `${monthOf(date)} ${Number(date.slice(8, 10))}`
}

/** What is known and no more: `Jun 15, 2026`, `Jun 2026`, `Q2 2026` or `2026`. */
export function formatInterval({ date, precision }: IntervalDate): string {
  if (precision === 'year') return yearOf(date)
  if (precision === 'quarter') return `Q${Math.ceil(Number(date.slice(5, 7)) / 3)} ${yearOf(date)}`
  if (precision === 'month') return `${monthOf(date)} ${yearOf(date)}`
  return `${formatMonthDay(date)}, ${yearOf(date)}`
}

/** A single day in the same words: `Jun 15, 2026`. */
export function formatDay(date: IsoDate): string {
  return formatInterval({ date, precision: 'day' })
}

/** From a day to a later one: `Jun 5–12, 2026`, `Jun 22 – Aug 3, 2026`, `Dec 30, 2025 – Jan 2, 2026`. */
export function formatDays(from: IsoDate, to: IsoDate): string {
  if (from === to) return formatDay(to)
  if (from.slice(0, 7) === to.slice(0, 7))
    return `${formatMonthDay(from)}–${Number(to.slice(8, 10))}, ${yearOf(to)}`
  return `${yearOf(from) === yearOf(to) ? formatMonthDay(from) : formatDay(from)} – ${formatDay(to)}`
}

/** From the month of a day to that of a later one: `Jun 2026`, `Jun–Aug 2026`, `Dec 2025 – Jan 2026`. */
export function formatMonths(from: IsoDate, to: IsoDate): string {
  const last = formatInterval({ date: to, precision: 'month' })
  if (from.slice(0, 7) === to.slice(0, 7)) return last
  if (yearOf(from) === yearOf(to)) return `${monthOf(from)}–${last}`
  return `${formatInterval({ date: from, precision: 'month' })} – ${last}`
}

/** With its preposition: `on Jun 15, 2026`, `in Jun 2026`, `in Q2 2026`, `in 2026`. */
export function formatWhen(interval: IntervalDate): string {
  return `${interval.precision === 'day' ? 'on' : 'in'} ${formatInterval(interval)}`
}
