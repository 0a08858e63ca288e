import { inPlace } from '@/domain/place/in-place'
import { partsWords } from '@/domain/projection/figure-text'
import type { FleetSeries } from '@/domain/projection/fleet'
import { compareText } from '@/domain/projection/fold'
import { type HeadlineFigure, leadingFigures } from '@/domain/projection/headline-figure'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatRange } from '@/domain/shared/range'
import { formatInterval, type IntervalDate } from '@/domain/signal/date'
import type { FleetBasis, FleetScope } from '@/domain/signal/kinds'
import { basisLabels, scopeLabels, spanLabels } from '@/domain/signal/labels'
import { isCutOff } from './fleet-runs'

/** The name of a place; a series may name none. */
export function placeName(names: NameIndex, slug: string | null): string {
  return slug === null ? 'No place' : nameOf(names, slug)
}

/** Best founded first; what was allowed or asked for comes last, since it counts no cars. */
const basisOrder: readonly FleetBasis[] = [
  'observed',
  'registered',
  'reported',
  'claimed',
  'authorised',
  'requested',
]
const scopeOrder: readonly FleetScope[] = ['driverless', 'supervised', 'all']

/** The order in which series are drawn and listed: operator and place as given, then basis, then scope. */
export function compareSeries(a: FleetSeries, b: FleetSeries): number {
  return (
    basisOrder.indexOf(a.basis) - basisOrder.indexOf(b.basis) ||
    scopeOrder.indexOf(a.scope) - scopeOrder.indexOf(b.scope) ||
    // A whole before its models, and the vehicles in use before those ever seen.
    Number(a.model !== null) - Number(b.model !== null) ||
    Number(a.span === 'cumulative') - Number(b.span === 'cumulative') ||
    compareText(a.key, b.key)
  )
}

/**
 * `Observed, driverless vehicles`, `Registered, Cybercab`, preceded by operator and place where the chart holds several.
 */
export function seriesLabel(
  series: Pick<FleetSeries, 'operator' | 'place' | 'basis' | 'scope' | 'model' | 'span' | 'extent'>,
  names: NameIndex,
  several: { operators: boolean; places: boolean },
): string {
  const scope =
    series.model !== null && series.scope === 'all' ? [] : [scopeLabels[series.scope].toLowerCase()]
  const what = [
    basisLabels[series.basis],
    ...scope,
    ...(series.model === null ? [] : [nameOf(names, series.model)]),
    ...(series.span === null ? [] : [spanLabels[series.span].toLowerCase()]),
    ...(series.extent === 'part' ? ['a part of it'] : []),
  ].join(', ')
  const where = [
    several.operators ? nameOf(names, series.operator) : null,
    several.places ? placeName(names, series.place) : null,
  ].filter((part) => part !== null)
  return where.length > 0 ? `${where.join(', ')}: ${what.charAt(0).toLowerCase()}${what.slice(1)}` : what
}

const statements: Record<FleetBasis, string> = {
  observed: 'an independent count saw',
  registered: 'an official register listed',
  reported: 'press reports gave',
  claimed: 'the company stated',
  authorised: 'a permit allowed',
  requested: 'a filing requested',
}

const scopeAdjectives: Record<FleetScope, string> = {
  all: '',
  driverless: 'driverless ',
  supervised: 'supervised ',
}

/** `on Aug 20, 2026`, `in Aug 2026`, `in Q3 2026`, `in 2026`. */
function onDate(when: IntervalDate): string {
  return `${when.precision === 'day' ? 'on' : 'in'} ${formatInterval(when)}`
}

/** What a reader must know before setting a figure beside the others; empty when there is nothing. */
function cautionAbout({ disagree, readings }: HeadlineFigure, series: readonly FleetSeries[]): string {
  if (disagree) return ' (sources disagree)'
  const line = series.find((one) => readings.some((reading) => one.readings.includes(reading)))
  return line && isCutOff(line.readings) ? ' (not comparable with the count before)' : ''
}

function sayFigure(
  figure: HeadlineFigure,
  series: readonly FleetSeries[],
  names: NameIndex,
  before: HeadlineFigure | undefined,
): string {
  const { reading, place, scope, basis } = figure
  const single = reading.low === 1 && reading.high === 1
  const operator = nameOf(names, figure.operator)
  const noun = `${scopeAdjectives[scope]}${operator} ${single ? 'vehicle' : 'vehicles'}`
  const where = place === null || before?.place === place ? '' : ` ${inPlace(placeName(names, place))}`
  const when = onDate({ date: reading.date, precision: reading.precision })
  const parts = partsWords(figure, names)
  const caution = cautionAbout(figure, series)
  return `${when} ${statements[basis]} ${formatRange(reading)} ${noun}${where}${parts ? `, ${parts}` : ''}${caution}`
}

/**
 * One sentence with the figures that the series are led with on up to three bases, each with its date and its parts.
 * Contested counts, single models and vehicles ever seen never stand for a fleet.
 */
export function fleetSentence(series: readonly FleetSeries[], names: NameIndex): string {
  const figures = leadingFigures(series, basisOrder).slice(0, 3)
  if (figures.length === 0) {
    if (series.some(({ readings }) => readings.length > 0)) {
      return 'Only parts of a fleet, or vehicles ever seen, are counted here. No count of a whole fleet in use is on record.'
    }
    const contested = series.reduce((count, one) => count + one.contested.length, 0)
    if (contested === 0) return 'No vehicle count is on record here.'
    return 'Every vehicle count on record here is disputed, or a company’s claim alone.'
  }
  const text = figures.map((figure, index) => sayFigure(figure, series, names, figures[index - 1])).join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
