import type { ConfirmedCities } from '@/domain/facts/confirmed-cities'
import type { StatusKey } from '@/domain/projection/deployments'
import { formatLongDay, type IsoDate } from '@/domain/signal/calendar'

/** The state of the field as a headline, from the counts alone. */
export function overviewHeadline(counts: Readonly<Record<StatusKey, number>>): string {
  const driverless = counts['service-driverless']
  const cities = (n: number) => `${n} ${n === 1 ? 'city' : 'cities'}`
  if (driverless === 0) return 'No city has a robotaxi service with nobody at the wheel'
  return `Robotaxis carry riders with nobody at the wheel in ${cities(driverless)}`
}

/**
 * The rest of the state: which of those cities no record of the past year confirms, where a person still watches, what
 * is paused, and what has not begun.
 */
export function overviewDeck(
  counts: Readonly<Record<StatusKey, number>>,
  { driverless, unconfirmed, monitored, paused }: ConfirmedCities,
): string {
  const before = counts.permitted + counts.testing + counts.announced
  const cities = (n: number) => `${n} ${n === 1 ? 'city' : 'cities'}`
  const sentences = [
    unconfirmed === 0 ? '' : `No record of the past year confirms ${unconfirmed} of these ${driverless}.`,
    monitored === 0 ? '' : `In ${cities(monitored)} a safety monitor still rides in some cars or all.`,
    counts['service-unknown'] === 0
      ? ''
      : `In ${cities(counts['service-unknown'])} it is not known whether anyone watches.`,
    paused === 0 ? '' : `In ${cities(paused)} an operator has paused.`,
    before === 0 ? '' : `${before} more ${before === 1 ? 'is' : 'are'} announced, testing or permitted.`,
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** How far the record reaches, said plainly: `The record runs to 10 October 2026.` Null: there is no signal. */
export function recordNote(newest: IsoDate | null): string {
  return newest === null ? 'There is no signal yet.' : `The record runs to ${formatLongDay(newest)}.`
}
