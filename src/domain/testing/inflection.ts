import type { Inflection } from '../careers/inflection-types'

/** For tests only: a city that goes driverless, to change into the point that a test is about. */
export const inflectionOf = (change: Partial<Inflection> = {}): Inflection => ({
  id: 'one',
  rule: 'city-driverless',
  operator: 'tesla',
  place: 'austin-tx',
  filing: null,
  program: null,
  milestone: null,
  basis: null,
  threshold: null,
  ...change,
})
