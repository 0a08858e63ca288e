import type { DeploymentSnapshot } from './deployment-state'
import type { Dated } from './service-dates'

type DatedState = Pick<
  DeploymentSnapshot,
  'phase' | 'since' | 'phaseSignalId' | 'serviceSince' | 'supervisionSince' | 'accessSince'
>

/**
 * Since when the state that a page draws has stood: for a service, since it has run with who watches now, pauses apart;
 * otherwise since the phase began.
 */
export function statusSinceOf({ phase, since, phaseSignalId, ...state }: DatedState): Dated {
  const began = { when: since, signalId: phaseSignalId }
  if (phase !== 'service') return began
  return latestOf([state.serviceSince, state.supervisionSince]) ?? began
}

/**
 * Since when a service has carried those whom it carries now, watched as it is now, pauses apart; null before any
 * service. While it is paused: since when it had.
 */
export function servedSinceOf({ serviceSince, supervisionSince, accessSince }: DatedState): Dated | null {
  return serviceSince && latestOf([serviceSince, supervisionSince, accessSince])
}

/** The latest of the dates that are known; of several from one day the first given. */
export function latestOf(dates: readonly (Dated | null)[]): Dated | null {
  return dates.reduce(
    (latest, one) => (one && (latest === null || one.when.date > latest.when.date) ? one : latest),
    null,
  )
}
