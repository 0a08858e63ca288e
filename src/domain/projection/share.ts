import type { Range } from '../shared/range'
import { addDays, type IsoDate } from '../signal/date'
import type { FleetBasis, FleetScope, FleetSpan } from '../signal/kinds'
import type { FleetReading, FleetSeries } from './fleet'
import { compareText, groupBy } from './fold'
import { newestOf, seriesUpTo } from './headline-figure'

/** Both counts of a share must be dated within so many days up to the day of reading. */
export const shareWindowDays = 60

/** Driverless vehicles of all vehicles, from two counts made in the same way. */
export type Share = {
  /** Fractions between 0 and 1. */
  low: number
  high: number
  basis: FleetBasis
  span: FleetSpan | null
  driverless: Range & { signalId: string; date: IsoDate }
  all: Range & { signalId: string; date: IsoDate }
}

/**
 * Bases that count cars which run. What is applied for or permitted runs nowhere yet, a register lists cars whether or
 * not they run, and a claim is not a count.
 */
const counting: readonly FleetBasis[] = ['observed', 'reported']

/**
 * The share of driverless vehicles of an operator in a place on a day: the newest count of driverless vehicles over
 * the newest count of all, of the same basis and span and of no one model, both within `shareWindowDays`. Each is what
 * the chooser of figures gave on the day of the count, so that accounts that disagree make it wider. Null, and so "not
 * known", without such a pair, or where the two contradict each other: more driverless vehicles than vehicles. Of several
 * pairs the one whose older count is the newer.
 */
export function driverlessShare(
  series: readonly FleetSeries[],
  { operator, place }: { operator: string; place: string },
  asOf: IsoDate,
): Share | null {
  const own = series.filter(
    (one) =>
      one.operator === operator &&
      one.place === place &&
      one.model === null &&
      one.extent === 'whole' &&
      counting.includes(one.basis),
  )
  return (
    [...groupBy(own, ({ basis, span }) => `${basis}/${span === 'cumulative'}`).values()]
      .flatMap((alike) => sharesOf(alike, asOf))
      .toSorted((a, b) => compareText(olderDay(b), olderDay(a)))[0] ?? null
  )
}

function olderDay({ driverless, all }: Share): IsoDate {
  return [driverless.date, all.date].toSorted(compareText)[0] ?? all.date
}

/** A figure as it was chosen on the day of its count, where every account of that day counts over one span of time. */
type Chosen = { span: FleetSpan | null; reading: FleetReading }

/** @param alike series of one basis: of vehicles in use, or of vehicles ever seen */
function sharesOf(alike: readonly FleetSeries[], asOf: IsoDate): Share[] {
  const driverless = chosenFigures(alike, 'driverless', asOf)
  const all = chosenFigures(alike, 'all', asOf)
  const spans = new Set(alike.map(({ span }) => span))
  const [basis] = alike.map((one) => one.basis)
  return [...spans].flatMap((span) => {
    const part = driverless.findLast((one) => one.span === span)?.reading
    const whole = all.findLast((one) => one.span === span)?.reading
    if (basis === undefined || !part || !whole) return []
    if (whole.high !== null && part.low > whole.high) return []
    return [
      {
        // An open upper end says nothing of how many more there are.
        low: whole.high === null || whole.high === 0 ? 0 : part.low / whole.high,
        high: part.high === null || whole.low === 0 ? 1 : Math.min(1, part.high / whole.low),
        basis,
        span,
        driverless: reading(part),
        all: reading(whole),
      },
    ]
  })
}

/** The figure of a scope on each day of the window on which one was counted, oldest first. */
function chosenFigures(alike: readonly FleetSeries[], scope: FleetScope, asOf: IsoDate): Chosen[] {
  const own = alike.filter((one) => one.scope === scope)
  const first = addDays(asOf, -shareWindowDays)
  const days = own
    .flatMap(({ readings }) => readings.map(({ date }) => date))
    .filter((date) => date >= first && date <= asOf)
  return [...new Set(days)].toSorted(compareText).flatMap((day): Chosen[] => {
    const figure = newestOf(seriesUpTo(own, day))
    if (!figure) return []
    const counted = new Set(figure.readings.map(({ signalId }) => signalId))
    const [span, ...others] = new Set(
      own
        .filter(({ readings }) => readings.some(({ signalId }) => counted.has(signalId)))
        .map((one) => one.span),
    )
    return span === undefined || others.length > 0 ? [] : [{ span, reading: figure.reading }]
  })
}

const reading = ({ signalId, date, low, high }: FleetReading) => ({ signalId, date, low, high })

/** `11%`, `5% to 20%`. A share above none and below all is never rounded to either. */
export function sharePercent({ low, high }: Pick<Share, 'low' | 'high'>): string {
  const percent = (fraction: number) => {
    if (fraction > 0 && fraction < 0.01) return 'under 1%'
    if (fraction > 0.99 && fraction < 1) return 'over 99%'
    return `${Math.round(fraction * 100)}%`
  }
  const [from, to] = [percent(low), percent(high)]
  return from === to ? from : `${from} to ${to}`
}
