import type { Place } from '../place/schema'
import { projectDeployments } from '../projection/deployments'
import { projectFilings } from '../projection/filings'
import type { Filing } from '../record/schemas'
import type { IsoDate } from '../signal/date'
import type { Signal } from '../signal/schema'

type World = { signals: readonly Signal[]; places: readonly Place[]; filings: readonly Filing[] }

/** For tests only: a world in which services and filings are folded up to a day, the rest of it as given. */
export function foldedAt<W extends World>(world: W, asOf: IsoDate) {
  const { signals, places, filings } = world
  return {
    ...world,
    deployments: projectDeployments(signals, places, asOf),
    filings: projectFilings(signals, filings, asOf),
  }
}
