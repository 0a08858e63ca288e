import type { Place } from '../place/schema'
import { type Deployment, type StatusKey, statusKey } from '../projection/deployments'
import type { FilingState } from '../projection/filings'
import { groupBy } from '../projection/fold'
import { addDays, type IsoDate, intervalEnd } from '../signal/date'
import type { Signal } from '../signal/schema'
import { evidenceFinder } from './status-evidence'

/** Days after which a headline no longer takes a state for granted without a newer record that implies it. */
export const confirmedWithinDays = 365

type World = {
  signals: readonly Signal[]
  places: readonly Place[]
  filings: readonly FilingState[]
  deployments: readonly Deployment[]
}

/** What a headline counts on a day. A city with several operators can be in several of the counts. */
export type ConfirmedCities = {
  /** Cities with a driverless service. */
  driverless: number
  /** Those of them that no record of the past year confirms. */
  unconfirmed: number
  /** Cities in which a person watches or drives in some cars or all of at least one service. */
  monitored: number
  /** Cities in which at least one operator has paused. */
  paused: number
}

/** Whether the newest record that implies the state of a deployment is at most `confirmedWithinDays` old. */
export function confirmedFinder(
  world: Omit<World, 'deployments'>,
  asOf: IsoDate,
): (deployment: Deployment) => boolean {
  const evidenceOf = evidenceFinder(world, asOf)
  const since = addDays(asOf, -confirmedWithinDays)
  return (deployment) => {
    const evidence = evidenceOf(deployment)
    return evidence !== null && intervalEnd(evidence.when) >= since
  }
}

/**
 * Counts the cities that a headline calls driverless. A city is confirmed when at least one of its driverless services is.
 */
export function confirmedCities(world: World, asOf: IsoDate): ConfirmedCities {
  const isConfirmed = confirmedFinder(world, asOf)
  const driverless = world.deployments.filter((one) => statusKey(one) === 'service-driverless')
  const cities = [...groupBy(driverless, ({ place }) => place).values()]
  return {
    driverless: cities.length,
    unconfirmed: cities.filter((services) => !services.some(isConfirmed)).length,
    monitored: citiesWith(world.deployments, ['service-mixed', 'service-supervised']),
    paused: citiesWith(world.deployments, ['paused']),
  }
}

function citiesWith(deployments: readonly Deployment[], keys: readonly StatusKey[]): number {
  return new Set(deployments.filter((one) => keys.includes(statusKey(one))).map(({ place }) => place)).size
}
