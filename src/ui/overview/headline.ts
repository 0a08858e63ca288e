import type { StatusKey } from '@/domain/projection/deployments'
import { formatLongDay, type IsoDate } from '@/domain/signal/calendar'

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

/** How far the record reaches, said plainly: `The record runs to 10 October 2026.` Null: there is no signal. */
export function recordNote(newest: IsoDate | null): string {
  return newest === null ? 'There is no signal yet.' : `The record runs to ${formatLongDay(newest)}.`
}
