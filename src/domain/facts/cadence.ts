import type { FleetBasis, ServiceMetric } from '../signal/kinds'

/** A figure that ages: what readers should expect a newer reading of, and how often. */
export type Cadenced =
  | 'state'
  | 'supervision'
  | 'access'
  | `fleet-${FleetBasis}`
  | 'area'
  | `metric-${ServiceMetric}`
  | 'permit'
  | 'open-filing'

/** How often a newer reading can be expected, in days, with the reason readers are given. */
export type Cadence = { days: number; reason: string }

const quarterly = 'Companies and press repeat it with quarterly results.'
const quarterOfRides =
  'One figure a quarter, which appears a month or so after the quarter has ended: a quarter and 30 days.'
const sampled = 'Independent trackers sample the app every day and publish within the month.'
const miles = 'Cumulative miles are given with quarterly results, and more often by trackers.'
const price = 'Fares change about twice a year.'
const reports =
  'Crash reports to the federal regulator are published every month, for the month before: two months.'

/**
 * The expected cadence of every figure that ages. Judgments from how the publications behind each figure appear,
 * not estimates from data; the methodology page prints this table.
 */
export const cadences: Record<Cadenced, Cadence> = {
  state: {
    days: 90,
    reason: 'An operator mentions each of its cities at least with its quarterly results.',
  },
  supervision: { days: 90, reason: 'Reports on a service usually say whether a safety monitor rides along.' },
  access: { days: 90, reason: 'Reports on a service usually say who may ride.' },
  'fleet-requested': {
    days: 365,
    reason: 'It is named once in an application and holds until the decision.',
  },
  'fleet-authorised': { days: 365, reason: 'A permit names it once and runs for a year or more.' },
  'fleet-registered': {
    days: 90,
    reason: 'Registries are kept continuously, but extracts are published about every quarter.',
  },
  'fleet-observed': { days: 30, reason: 'Those who count cars on the road publish weekly to monthly.' },
  'fleet-claimed': { days: 90, reason: quarterly },
  'fleet-reported': { days: 90, reason: quarterly },
  area: { days: 180, reason: 'A growing service redraws its map about twice a year.' },
  'metric-miles': { days: 90, reason: miles },
  'metric-driverless-miles': { days: 90, reason: miles },
  'metric-rider-only-miles': { days: 90, reason: miles },
  'metric-rides-per-week': { days: 90, reason: quarterly },
  'metric-rides-per-month': { days: 90, reason: quarterly },
  'metric-rides-per-quarter': { days: 120, reason: quarterOfRides },
  'metric-rides-per-year': {
    days: 400,
    reason: 'One figure a year, which appears a month or so after the year has ended.',
  },
  'metric-rides-total': { days: 90, reason: quarterly },
  'metric-crashes': { days: 60, reason: reports },
  'metric-incidents': { days: 60, reason: reports },
  'metric-wait-minutes': { days: 30, reason: sampled },
  'metric-availability-pct': { days: 30, reason: sampled },
  'metric-price-usd-per-mile': { days: 180, reason: price },
  'metric-price-usd-per-month': { days: 180, reason: price },
  'metric-price-premium-pct': { days: 180, reason: price },
  'metric-ride-share-pct': { days: 90, reason: 'Market panels publish every quarter.' },
  'metric-orders-per-vehicle-day': { days: 90, reason: quarterly },
  'metric-live-cities': { days: 90, reason: quarterly },
  permit: { days: 730, reason: 'Permits are given for years; where a term is named, two years are common.' },
  'open-filing': {
    days: 180,
    reason: 'A filing without news for half a year has stalled or was decided unnoticed.',
  },
}

/** Every figure that ages, in the order in which readers are shown them. */
export const cadenced = Object.keys(cadences).filter((key): key is Cadenced => key in cadences)
