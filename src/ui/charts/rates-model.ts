import { type IncidentRates, minIncidents, type UnmatchedCount } from '@/domain/projection/incident-rates'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { describePeriod } from '@/domain/signal/measures'
import { axisPosition, type ValueAxis, valueAxis } from './axis'
import { placeName } from './fleet-text'

/** Miles per incident of one service in one period. Positions are fractions of the axis. */
export type RateRow = {
  key: string
  service: string
  /** The count of incidents. */
  n: number
  period: string
  miles: string
  milesPeriod: string
  /** How the two periods differ, or null when they are the same. */
  mismatch: string | null
  incidentsSignal: string
  milesSignal: string
  /** Null when the count is too small. */
  rate: { text: string; interval: string; low: number; middle: number; high: number } | null
}

export type UnmatchedRow = {
  key: string
  service: string
  n: number
  period: string
  why: string
  signal: string
}

export type RatesModel = { axis: ValueAxis; rows: RateRow[]; unmatched: UnmatchedRow[]; sentence: string }

const whole = (value: number) => formatNumber(Math.round(value))
// Three figures at most: the count behind a rate carries no more.
const rounded = (value: number) => formatNumber(Number(value.toPrecision(3)))

/** Miles per incident with exact intervals on one axis from 0, and the counts that no miles answer. */
export function ratesModel({ rates, unmatched }: IncidentRates, names: NameIndex): RatesModel {
  const serviceOf = ({ operator, place }: { operator: string; place: string | null }) =>
    `${nameOf(names, operator)}, ${placeName(names, place)}`
  const axis = valueAxis(rates.flatMap(({ milesPerIncident }) => milesPerIncident?.high ?? []))
  const rows = rates.map(({ incidents, miles, overlap, milesPerIncident }): RateRow => {
    const period = describePeriod(incidents.periodStart, incidents.periodEnd) ?? 'Not stated'
    return {
      key: `${incidents.id}/${miles.id}`,
      service: serviceOf(incidents),
      n: incidents.value,
      period,
      miles: whole(miles.value),
      milesPeriod: describePeriod(miles.periodStart, miles.periodEnd) ?? 'Not stated',
      mismatch:
        overlap === 1
          ? null
          : `the two periods share ${formatNumber(overlap * 100)}% of their days, and the interval does not cover the rest`,
      incidentsSignal: incidents.id,
      milesSignal: miles.id,
      rate: milesPerIncident && {
        text: rounded(milesPerIncident.estimate),
        interval: `${rounded(milesPerIncident.low)}–${rounded(milesPerIncident.high)}`,
        low: axisPosition(axis, milesPerIncident.low),
        middle: axisPosition(axis, milesPerIncident.estimate),
        high: axisPosition(axis, milesPerIncident.high),
      },
    }
  })
  return {
    axis,
    rows,
    unmatched: unmatched.map((one) => ({
      key: one.incidents.id,
      service: serviceOf(one.incidents),
      n: one.incidents.value,
      period: describePeriod(one.incidents.periodStart, one.incidents.periodEnd) ?? 'Not stated',
      why: sayWhy(one),
      signal: one.incidents.id,
    })),
    sentence: ratesSentence(rows, unmatched.length),
  }
}

function sayWhy({ reason, nearest }: UnmatchedCount): string {
  if (reason === 'no-period') return 'The count names no period.'
  if (reason === 'no-miles' || !nearest) return 'No miles are on record for this operator and place.'
  const period = describePeriod(nearest.miles.periodStart, nearest.miles.periodEnd)
  if (period === null || nearest.overlap === 0) return 'No miles are on record for this period.'
  return `The nearest miles cover ${period}; the two periods share ${formatNumber(nearest.overlap * 100)}% of their days.`
}

function ratesSentence(rows: readonly RateRow[], unmatched: number): string {
  const first = rows.find(({ rate }) => rate !== null)
  const alone = `${unmatched} ${unmatched === 1 ? 'count is' : 'counts are'} without miles of the same operator, place and period.`
  if (!first?.rate) {
    const few = rows.length > 0 ? ` No rate is given below ${minIncidents} incidents.` : ''
    return unmatched + rows.length === 0
      ? 'No count of incidents is on record here.'
      : `No rate can be given.${few}${unmatched > 0 ? ` ${alone}` : ''}`
  }
  return `${first.service}: ${first.rate.text} miles for each incident reported, n = ${first.n}, ${first.period}${first.mismatch ? ` (miles: ${first.milesPeriod})` : ''}; the exact 95% interval runs from ${first.rate.interval.replace('–', ' to ')} miles.${unmatched > 0 ? ` ${alone}` : ''}`
}
