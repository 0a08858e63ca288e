import type { ConfirmedCities } from '@/domain/facts/confirmed-cities'
import type { StatusKey } from '@/domain/projection/deployments'
import { formatDay, type IsoDate } from '@/domain/signal/calendar'

/** The state of the field as a headline that says how old its evidence is. */
export function overviewHeadline({
  driverless,
  unconfirmed,
}: Pick<ConfirmedCities, 'driverless' | 'unconfirmed'>): string {
  if (driverless === 0) return 'No city has driverless robotaxi rides'
  const cities = `Driverless rides in ${driverless} ${driverless === 1 ? 'city' : 'cities'}`
  if (unconfirmed === 0) return cities
  if (driverless === 1) return `${cities}, not confirmed within 12 months`
  return `${cities}; ${unconfirmed} of them not confirmed within 12 months`
}

/** The rest of the state: where a safety monitor still rides, what is paused, and what has not begun. */
export function overviewDeck(
  counts: Readonly<Record<StatusKey, number>>,
  { monitored, paused }: Pick<ConfirmedCities, 'monitored' | 'paused'>,
): string {
  const before = counts.permitted + counts.testing + counts.announced
  const cities = (n: number) => `${n} ${n === 1 ? 'city' : 'cities'}`
  const sentences = [
    monitored === 0 ? '' : `In ${cities(monitored)} a safety monitor still rides in some cars or all.`,
    counts['service-unknown'] === 0
      ? ''
      : `In ${cities(counts['service-unknown'])} supervision is not known.`,
    paused === 0 ? '' : `In ${cities(paused)} an operator has paused.`,
    before === 0 ? '' : `${before} more ${before === 1 ? 'is' : 'are'} announced, testing or permitted.`,
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** How far the record reaches, said plainly: `The record runs to Oct 10, 2026.` Null: there is no signal. */
export function recordNote(newest: IsoDate | null): string {
  return newest === null ? 'There is no signal yet.' : `The record runs to ${formatDay(newest)}.`
}
