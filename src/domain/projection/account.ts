import type { Supervision } from '../signal/kinds'
import { isEvent, type Signal } from '../signal/schema'
import type { Source } from '../source/schema'
import { corroboratingSources, sourcingOf } from '../source/sourcing'
import type { Deployment } from './deployments'

/**
 * Whose account it is that nobody watches. `operator`: nothing but publications of companies is cited for it, or it is
 * an interested party's claim over a state that does not say so. `others`: at least one source of another kind is
 * cited. Null where the service is neither on record as driverless, in all or some of its cars, nor claimed to be.
 */
export type DriverlessBy = 'operator' | 'others' | null

export type DriverlessAccount = {
  driverlessBy: DriverlessBy
  /** The signals that say so, in the order of the fold. */
  signalIds: string[]
}

type Cited = Pick<Source, 'id' | 'publisher' | 'kind' | 'derivedFrom'>

const nobody: DriverlessAccount = { driverlessBy: null, signalIds: [] }

/**
 * Whose account the driverless state of a deployment is, from the sources of the signals that state it and of those
 * that say the same again. A claim over the state comes first: it is what a page must not repeat as a fact.
 */
export function accountOf(
  deployment: Pick<Deployment, 'phase' | 'supervision' | 'claimedSupervision' | 'events' | 'signalIds'>,
  signals: readonly Signal[],
  sources: ReadonlyMap<string, Cited>,
): DriverlessAccount {
  const { supervision, claimedSupervision } = deployment
  if (claimedSupervision) return { driverlessBy: 'operator', signalIds: [claimedSupervision.signalId] }
  if (supervision !== 'driverless' && supervision !== 'mixed') return nobody
  const counted = new Set(deployment.signalIds)
  // A mixed service is so by a record that says it, or by one that a part of it is driverless.
  const says = (stated: Supervision) => stated === 'driverless' || stated === supervision
  const stating = deployment.events
    .map(({ signal }) => signal)
    .filter((one) => counted.has(one.id) && isEvent(one) && says(one.supervision))
  const cited = stating.flatMap((one) => corroboratingSources(one, signals))
  if (cited.length === 0) return nobody
  return {
    driverlessBy: sourcingOf(cited, sources).companyOnly ? 'operator' : 'others',
    signalIds: stating.map(({ id }) => id),
  }
}
