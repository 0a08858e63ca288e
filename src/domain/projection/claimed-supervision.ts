import type { Phase, Supervision } from '../signal/kinds'
import { isRestatement } from '../signal/schema'
import type { StatusSignal } from './deployment-state'
import { type Dated, datedBy } from './service-dates'

/** An interested party's word that nobody watches, over a service that is on record as watched, mixed or unknown. */
export type ClaimedSupervision = Dated & { supervision: 'driverless' }

type Told = { signal: StatusSignal; effect: string; speaksOfCity: boolean }
type State = { phase: Phase; supervision: Supervision }

/**
 * The claim that still stands beside a service, or null. A claim stands until a record of the whole service says who
 * watches, and falls with the end of the service; what is said of a part, or said again, does not settle it.
 */
export function claimedSupervisionOf(replay: readonly Told[], state: State): ClaimedSupervision | null {
  if ((state.phase !== 'service' && state.phase !== 'paused') || state.supervision === 'driverless')
    return null
  let claim: StatusSignal | null = null
  for (const { signal, effect, speaksOfCity } of replay) {
    if (!speaksOfCity) continue
    if (isClaimOfDriverless(signal, effect)) claim = signal
    else if ((effect === 'moved' || effect === 'restated') && settles(signal)) claim = null
  }
  return claim && { ...datedBy(claim), supervision: 'driverless' }
}

function isClaimOfDriverless(signal: StatusSignal, effect: string): boolean {
  return (
    effect === 'contested' &&
    signal.alternateOf === null &&
    !isRestatement(signal) &&
    signal.phase === 'service' &&
    signal.supervision === 'driverless' &&
    signal.extent === 'whole'
  )
}

function settles({ phase, supervision, extent }: StatusSignal): boolean {
  return phase === 'ended' || (phase === 'service' && extent === 'whole' && supervision !== 'unknown')
}
