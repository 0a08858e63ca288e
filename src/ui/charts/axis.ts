import { addDays, daysBetween, formatDay, formatMonthDay, type IsoDate } from '@/domain/signal/date'

/** Positions on an axis are fractions: 0 is its start (left, or bottom), 1 its end. */

export type AxisTick = {
  at: number
  label: string
  /** Shown at any width; the others only where there is room. */
  major: boolean
}

/** A time axis from `start` to `end`, both days included in the domain. */
export type TimeAxis = { start: IsoDate; end: IsoDate; ticks: AxisTick[] }

export type ValueScale = 'linear' | 'log'

/** An axis of values, linear from 0 or logarithmic from a power of ten. */
export type ValueAxis = {
  min: number
  max: number
  /** Left out for linear. */
  scale?: ValueScale
  ticks: { at: number; value: number; label: string }[]
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const monthSteps = [1, 3, 6, 12, 24, 60, 120] as const
const maxTicks = 9

/** Where a day lies on the axis; below 0 or above 1 outside it. */
export function timeAt(axis: Pick<TimeAxis, 'start' | 'end'>, date: IsoDate): number {
  return daysBetween(axis.start, date) / Math.max(1, daysBetween(axis.start, axis.end))
}

/** Where a value lies on the axis. A logarithmic axis has no 0: what is below its start lies at its start. */
export function axisPosition(
  { min, max, scale }: Pick<ValueAxis, 'min' | 'max' | 'scale'>,
  value: number,
): number {
  if (scale !== 'log') return (value - min) / (max - min)
  return Math.log(Math.max(value, min) / min) / Math.log(max / min)
}

const monthNumber = (date: IsoDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

function monthStart(month: number): IsoDate {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

/** The first day of the calendar quarter that holds `date`: a quiet place for an axis to begin. */
export function quarterStart(date: IsoDate): IsoDate {
  const month = monthNumber(date)
  return monthStart(month - (month % 3))
}

/**
 * An axis that begins with the quarter of the first of `dates`, and at least a year before `end`, with ticks on
 * calendar months. `start` overrides where it begins.
 */
export function timeAxis(dates: readonly IsoDate[], end: IsoDate, start?: IsoDate): TimeAxis {
  const earliest = [addDays(end, -365), ...dates].toSorted()[0] ?? end
  const from = start ?? quarterStart(earliest)
  return { start: from, end, ticks: timeTicks(from, end) }
}

/** A shorter axis has ticks on the 1st and the 15th. */
const shortAxisDays = 100

function halfMonthTicks(start: IsoDate, end: IsoDate): AxisTick[] {
  const months = Array.from({ length: monthNumber(end) - monthNumber(start) + 1 }, (_, index) =>
    monthStart(monthNumber(start) + index),
  )
  return months
    .flatMap((first) => [first, addDays(first, 14)])
    .filter((date) => date >= start && date <= end)
    .map((date, index) => ({
      at: timeAt({ start, end }, date),
      label: index === 0 ? formatDay(date) : formatMonthDay(date),
      major: index % 2 === 0,
    }))
}

function timeTicks(start: IsoDate, end: IsoDate): AxisTick[] {
  if (daysBetween(start, end) <= shortAxisDays) return halfMonthTicks(start, end)
  const first = monthNumber(start) + (start.endsWith('-01') ? 0 : 1)
  const last = monthNumber(end)
  const step = monthSteps.find((months) => (last - first) / months < maxTicks) ?? 120
  const months: number[] = []
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) months.push(month)
  const sparse = months.length > 5
  // A year is the better landmark, so where every second label is dropped, keep those that carry one.
  const parity = sparse
    ? Math.max(
        0,
        months.findIndex((month) => month % 12 === 0),
      ) % 2
    : 0
  const firstMajor = sparse ? parity : 0
  return months.map((month, index) => ({
    at: timeAt({ start, end }, monthStart(month)),
    label: tickLabel(month, step, index === firstMajor || index === 0),
    major: !sparse || index % 2 === parity,
  }))
}

function tickLabel(month: number, step: number, namesYear: boolean): string {
  const year = Math.floor(month / 12)
  if (step >= 12) return String(year)
  const name = months[month % 12]
  return namesYear || month % 12 === 0 ? `${name} ${year}` : String(name)
}

const wholeNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** A step of 1, 2 or 5 times a power of ten that divides `span` into at most `count` parts. */
function niceStep(span: number, count: number): number {
  const rough = span / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10
  return factor * power
}

/**
 * A linear axis that holds 0 and every value, with round ticks. `wholeSteps` keeps ticks of counts on whole
 * numbers.
 */
export function valueAxis(
  values: readonly number[],
  { count = 4, wholeSteps = true }: { count?: number; wholeSteps?: boolean } = {},
): ValueAxis {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const span = high - low || 1
  const step = wholeSteps ? Math.max(1, niceStep(span, count)) : niceStep(span, count)
  const from = Math.floor(low / step + 1e-9)
  const to = Math.max(from + 1, Math.ceil(high / step - 1e-9))
  const [min, max] = [from * step, to * step]
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => {
    const value = Number(((from + index) * step).toPrecision(12))
    return {
      at: axisPosition({ min, max }, value),
      value,
      label: wholeNumber.format(value).replace('-', '−'),
    }
  })
  return { min, max, ticks }
}

/** Up to this many powers of ten, a logarithmic axis also has ticks at 2 and 5 times each. */
const fineDecades = 2

/**
 * A logarithmic axis from the power of ten at or below the smallest positive value to the one at or above the largest.
 * `decadesOnly` leaves out the ticks between powers of ten; `label` writes the values.
 */
export function logAxis(
  values: readonly number[],
  {
    decadesOnly = false,
    label = wholeNumber.format,
  }: { decadesOnly?: boolean; label?: (value: number) => string } = {},
): ValueAxis {
  const positive = values.filter((value) => value > 0)
  const known = positive.length > 0 ? positive : [1]
  const first = Math.floor(Math.log10(Math.min(...known)) + 1e-9)
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...known)) - 1e-9))
  const [min, max] = [10 ** first, 10 ** last]
  const factors = !decadesOnly && last - first <= fineDecades ? [1, 2, 5] : [1]
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index))
    .flatMap((power) => factors.map((factor) => Number((factor * power).toPrecision(12))))
    .filter((value) => value <= max)
    .map((value) => ({ at: axisPosition({ min, max, scale: 'log' }, value), value, label: label(value) }))
  return { min, max, scale: 'log', ticks }
}

const compactNumber = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 })

/** `1,000`, `100k`, `2.5m`: thousands in full, more than that cut short. */
export function shortNumber(value: number): string {
  return Math.abs(value) < 10_000 ? wholeNumber.format(value) : compactNumber.format(value).toLowerCase()
}

const daySteps = [30, 60, 90, 180, 360, 720, 1800] as const

/** Ticks on round numbers of days since a day 0, over an axis from `first` to `last`. */
export function dayTicks(first: number, last: number): AxisTick[] {
  const step = daySteps.find((days) => (last - first) / days < maxTicks) ?? 3600
  const from = Math.ceil(first / step)
  const count = Math.floor(last / step) - from + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const day = (from + index) * step
    return {
      at: (day - first) / Math.max(1, last - first),
      label: wholeNumber.format(day).replace('-', '−'),
      major: count <= 5 || (from + index) % 2 === 0,
    }
  })
}

/**
 * Tops for labels that want to stand at `wanted` (their middles) and have these heights, moved as little as
 * keeps them apart and inside `total`. Same unit throughout; the order of the input is kept in the result.
 */
export function spreadLabels(labels: readonly { wanted: number; height: number }[], total: number): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.wanted - b.wanted)
  const tops = new Array<number>(labels.length).fill(0)
  let floor = 0
  for (const { wanted, height, index } of order) {
    const top = Math.max(floor, wanted - height / 2)
    tops[index] = top
    floor = top + height
  }
  let ceiling = total
  for (const { height, index } of order.toReversed()) {
    const top = Math.min(tops[index] ?? 0, ceiling - height)
    tops[index] = top
    ceiling = top
  }
  return tops
}
