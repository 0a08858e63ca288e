import type { Confidence, SignalKind } from '../signal/kinds'

/** How much a signal counts for by the evidence behind it, from 0 to 1, with the reason readers are given. */
export const evidenceWeights: Record<Confidence, { weight: number; reason: string }> = {
  confirmed: {
    weight: 1,
    reason: 'A regulator, a court or the operator published it and that page is cited, so it counts in full.',
  },
  reported: {
    weight: 0.7,
    reason:
      'Others published it; no page of a regulator, a court or the operator is cited, and details may shift.',
  },
  estimated: {
    weight: 0.5,
    reason: 'Someone worked it out from partial sightings or a model: right in direction, uncertain in size.',
  },
  claimed: {
    weight: 0.3,
    reason:
      'A company’s claim alone. It counts only in a promise or a count of claimed vehicles: it shows intent, and intent alone creates little work.',
  },
}

/** The days after which a signal of a kind counts for half, with the reason readers are given. */
export const halfLives: Record<SignalKind, { days: number; reason: string }> = {
  'deployment-status': {
    days: 365,
    reason:
      'A city that opens or closes shapes local work for a yearly budget or more, until its status changes.',
  },
  'service-area': {
    days: 240,
    reason: 'The work of adding streets is done within months, and a map is usually redrawn within the year.',
  },
  'fleet-estimate': {
    days: 120,
    reason: 'A count of cars is replaced by the next count, so it is out of date sooner than any event.',
  },
  'service-metric': {
    days: 120,
    reason: 'A figure for miles, waits or crashes describes one period and is replaced by the next.',
  },
  filing: {
    days: 365,
    reason:
      'A permit, a probe or a recall brings duties that run for about a year before they are settled or renewed.',
  },
  production: {
    days: 365,
    reason:
      'A line or a part that is set up this year goes on needing the people who tune it through the next.',
  },
  target: {
    days: 180,
    reason: 'Promises are restated or replaced at quarterly reports, so an old one soon says little.',
  },
}

/** The span, in days, over which the change of an index is measured wherever one change is given. */
export const changeWindowDays = 90

/** The spans, in days, over which the page of an impact measures the change of its index. */
export const changeWindows = [30, changeWindowDays, 365] as const
