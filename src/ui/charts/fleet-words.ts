import { type FleetReading, type FleetSeries, latestReading } from '@/domain/projection/fleet'
import { compareText } from '@/domain/projection/fold'
import { formatRange } from '@/domain/shared/range'
import { formatInterval, type IntervalDate } from '@/domain/signal/date'
import type { FleetBasis, FleetScope } from '@/domain/signal/kinds'
import { basisLabels, scopeLabels } from '@/domain/signal/labels'
import { isCutOff, isRival } from './fleet-runs'

/** Names of the operators and places that series point at. Records with more fields serve as they are. */
export type ChartNames = {
  operators: readonly { slug: string; name: string }[]
  places: readonly { slug: string; name: string }[]
}

type Names = { operator: (slug: string) => string; place: (slug: string | null) => string }

/** Looks names up by slug; a slug without a record is shown as it is. */
export function nameLookup({ operators, places }: ChartNames): Names {
  const operatorNames = new Map(operators.map(({ slug, name }) => [slug, name]))
  const placeNames = new Map(places.map(({ slug, name }) => [slug, name]))
  return {
    operator: (slug) => operatorNames.get(slug) ?? slug,
    place: (slug) => (slug === null ? 'No place named' : (placeNames.get(slug) ?? slug)),
  }
}

/** Best founded first; what was allowed or asked for comes last, since it counts no cars. */
export const basisOrder: readonly FleetBasis[] = [
  'observed',
  'registered',
  'reported',
  'claimed',
  'authorised',
  'requested',
]
export const scopeOrder: readonly FleetScope[] = ['driverless', 'supervised', 'all']

/** The order in which series are drawn and listed: operator and place as given, then basis, then scope. */
export function compareSeries(a: FleetSeries, b: FleetSeries): number {
  return (
    basisOrder.indexOf(a.basis) - basisOrder.indexOf(b.basis) ||
    scopeOrder.indexOf(a.scope) - scopeOrder.indexOf(b.scope) ||
    compareText(a.key, b.key)
  )
}

/** `Observed, driverless vehicles`, preceded by operator and place where the chart holds several. */
export function seriesLabel(
  series: Pick<FleetSeries, 'operator' | 'place' | 'basis' | 'scope'>,
  names: Names,
  several: { operators: boolean; places: boolean },
): string {
  const what = `${basisLabels[series.basis]}, ${scopeLabels[series.scope].toLowerCase()}`
  const where = [
    several.operators ? names.operator(series.operator) : null,
    several.places ? names.place(series.place) : null,
  ].filter((part) => part !== null)
  return where.length > 0 ? `${where.join(', ')}: ${what.toLowerCase()}` : what
}

const statements: Record<FleetBasis, string> = {
  observed: 'an independent count saw',
  registered: 'an official register listed',
  reported: 'press reports gave',
  claimed: 'the company stated',
  authorised: 'a permit allowed',
  requested: 'a filing asked for',
}

const scopeAdjectives: Record<FleetScope, string> = {
  all: '',
  driverless: 'driverless ',
  supervised: 'supervised ',
}

/** `on 20 Aug 2026`, `in Aug 2026`, `in Q3 2026`, `in 2026`. */
function onDate(when: IntervalDate): string {
  return `${when.precision === 'day' ? 'on' : 'in'} ${formatInterval(when)}`
}

/** `in Austin`, `in the United States`. */
export function inPlace(name: string): string {
  return /^(United|European|Middle|Emirate|District|Netherlands)/.test(name) ? `in the ${name}` : `in ${name}`
}

type Fact = { series: FleetSeries; reading: FleetReading }

/** The newest reading of each basis, of the narrowest scope where several are as new; in the order of `basisOrder`. */
function leadingFacts(series: readonly FleetSeries[]): Fact[] {
  return basisOrder.flatMap((basis) => {
    const facts = series
      .filter((one) => one.basis === basis)
      .flatMap((one): Fact[] => {
        const reading = latestReading(one)
        return reading ? [{ series: one, reading }] : []
      })
      .toSorted(
        (a, b) =>
          compareText(b.reading.date, a.reading.date) ||
          scopeOrder.indexOf(a.series.scope) - scopeOrder.indexOf(b.series.scope),
      )
    return facts.slice(0, 1)
  })
}

/** What a reader must know before setting the newest reading beside the others; empty when there is nothing. */
function cautionAbout({ readings }: FleetSeries, newest: FleetReading): string {
  const rivals = readings.filter((reading) => reading !== newest && isRival(reading, newest)).map(formatRange)
  if (rivals.length > 0) return ` (${rivals.join(' and ')} in another count of that date)`
  return isCutOff(readings) ? ' (not comparable with the count before)' : ''
}

function sayFact({ series, reading }: Fact, names: Names, before: Fact | undefined): string {
  const single = reading.low === 1 && reading.high === 1
  const operator = names.operator(series.operator)
  const noun = `${scopeAdjectives[series.scope]}${operator} ${single ? 'vehicle' : 'vehicles'}`
  const samePlace = before?.series.place === series.place
  const where = series.place === null || samePlace ? '' : ` ${inPlace(names.place(series.place))}`
  const when = onDate({ date: reading.date, precision: reading.precision })
  const caution = cautionAbout(series, reading)
  return `${when} ${statements[series.basis]} ${formatRange(reading)} ${noun}${where}${caution}`
}

/** One sentence with the newest figure of up to three bases, each with its date. Contested counts are left out. */
export function fleetSentence(series: readonly FleetSeries[], names: Names): string {
  const facts = leadingFacts(series).slice(0, 3)
  if (facts.length === 0) {
    const contested = series.reduce((count, one) => count + one.contested.length, 0)
    if (contested === 0) return 'No vehicle count is on record here.'
    return 'Every vehicle count on record here is contested: it is a company’s word alone, or another account.'
  }
  const text = facts.map((fact, index) => sayFact(fact, names, facts[index - 1])).join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
