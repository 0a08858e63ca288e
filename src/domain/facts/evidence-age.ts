import { addDays, type IntervalDate, type IsoDate, intervalEnd } from '../signal/date'
import { confirmedWithinDays } from './confirmed-cities'

/** Days within which a state is as good as new: it is drawn in full. */
export const recentWithinDays = 183

/** How old the newest record is that confirms a state: recent, older than half a year, older than a year. */
export const evidenceAges = ['recent', 'aging', 'old'] as const
export type EvidenceAge = (typeof evidenceAges)[number]

/** The age on a day of a record of an interval, which counts by its last day. */
export function evidenceAge(when: IntervalDate, asOf: IsoDate): EvidenceAge {
  const end = intervalEnd(when)
  if (end >= addDays(asOf, -recentWithinDays)) return 'recent'
  return end >= addDays(asOf, -confirmedWithinDays) ? 'aging' : 'old'
}
