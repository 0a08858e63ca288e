import type { StatusKey } from '@/domain/projection/deployments'
import { daysBetween, type IsoDate } from '@/domain/signal/calendar'

/** The state of the field as a headline, from the counts alone. */
export function overviewHeadline(counts: Readonly<Record<StatusKey, number>>): string {
  const driverless = counts['service-driverless']
  const cities = (n: number) => `${n} ${n === 1 ? 'city' : 'cities'}`
  if (driverless === 0) return 'No city has a robotaxi service with nobody at the wheel'
  return `Robotaxis carry riders with nobody at the wheel in ${cities(driverless)}`
}

/** The rest of the state in one sentence: where a person still watches, what is paused, what only exists on paper. */
export function overviewDeck(counts: Readonly<Record<StatusKey, number>>): string {
  const watched = counts['service-supervised'] + counts['service-mixed'] + counts['service-unknown']
  const before = counts.permitted + counts.testing + counts.announced
  const cities = (n: number) => `${n} ${n === 1 ? 'city' : 'cities'}`
  return [
    `In ${cities(watched)} a person still watches some or all of the cars`,
    counts.paused > 0 ? `; service is paused in ${cities(counts.paused)}` : '',
    `; in ${cities(before)} there is a permit, a test or an announcement, but no ride to be had.`,
  ].join('')
}

const STALE_AFTER_DAYS = 21

/** Says that an index fades without news, once the newest signal is three weeks old; otherwise nothing. */
export function freshnessNote(newest: IsoDate | null, asOf: IsoDate): string {
  if (newest === null) return 'There is no signal yet.'
  const age = daysBetween(newest, asOf)
  if (age <= STALE_AFTER_DAYS) return ''
  return `The newest signal is ${age} days old, and evidence fades with age.`
}
