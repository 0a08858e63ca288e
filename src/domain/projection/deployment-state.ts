import { type IntervalDate, whenOf } from '../signal/date'
import { type Access, accesses, type Phase, type Supervision } from '../signal/kinds'
import type { SignalOf } from '../signal/schema'
import { isInterrupted, type Pause, pauseBegun, pauseOver } from './interruptions'
import { type Dated, datedBy, noDates, type ServiceDates } from './service-dates'

/** What a fold has reached after some of the signals on one operator in one city. */
export type DeploymentSnapshot = {
  phase: Phase
  supervision: Supervision
  access: Access | null
  /** When the present phase began. A resumption after a pause begins it anew; `dates` say how long a service has run. */
  since: IntervalDate
  /** The signal with which it began. */
  phaseSignalId: string
  /** Signals that moved or restated the state since the deployment began anew, in fold order. */
  signalIds: string[]
  /** Signals that say again what another one said: they corroborate, and move nothing. In fold order. */
  corroboratingIds: string[]
  /** The firsts of the present run. */
  dates: ServiceDates
  /** When the service of the present run first began; null before. Pauses do not begin it anew. */
  serviceSince: Dated | null
  /** Since when the present supervision has held without a change, pauses apart; null while unknown. */
  supervisionSince: Dated | null
  /** Since when the present access has held; null while it is not known. */
  accessSince: Dated | null
  /** The pauses of the service in the present run, oldest first. */
  pauses: readonly Pause[]
}

export type StatusSignal = SignalOf<'deployment-status'>
export type PhaseSignal = StatusSignal & { phase: Phase }

const preServiceRank: Partial<Record<Phase, number>> = { announced: 1, testing: 2, permitted: 3 }

/**
 * One step of the fold: the state after a signal that is an event and bears on the city. Returns `state` itself when
 * the signal does not touch it.
 * @param isOwn whether the signal is on the city itself, which alone can make it known
 */
export function nextDeployment(
  state: DeploymentSnapshot | null,
  signal: PhaseSignal,
  isOwn: boolean,
): DeploymentSnapshot | null {
  const { phase } = signal
  // What stops in a part goes on in the rest.
  if (signal.extent === 'part' && (phase === 'paused' || phase === 'ended')) return state
  if (state === null || state.phase === 'ended') {
    if (phase === 'ended') return state && restate(state, signal)
    // Nothing can be suspended before it has begun.
    return isOwn && phase !== 'paused' ? begin(signal) : state
  }
  if (phase === state.phase) return restate(state, signal)
  if (phase === 'ended') return end(state, signal)
  if (phase === 'paused') return pause(state, signal)
  if (phase === 'service') return startService(state, signal)
  return ranksAbove(phase, state.phase) ? enter(state, signal, signal) : state
}

const nothing = {
  signalIds: [],
  corroboratingIds: [],
  dates: noDates,
  serviceSince: null,
  supervisionSince: null,
  accessSince: null,
  pauses: [],
}

function begin(signal: PhaseSignal): DeploymentSnapshot {
  return enter({ ...nothing, supervision: 'unknown', access: null }, signal, signal)
}

type Before = Omit<DeploymentSnapshot, 'phase' | 'since' | 'phaseSignalId'>
type Held = Pick<DeploymentSnapshot, 'supervision' | 'access'>

/** The phase of the signal, with the supervision and access given. */
function enter(before: Before, signal: PhaseSignal, held: Held): DeploymentSnapshot {
  return {
    ...hold(before, signal, held),
    phase: signal.phase,
    since: whenOf(signal),
    phaseSignalId: signal.id,
    serviceSince: before.serviceSince ?? (signal.phase === 'service' ? datedBy(signal) : null),
  }
}

/** Supervision and access as given, each with the day on which it began to hold. */
function hold<B extends Before>(before: B, signal: PhaseSignal, { supervision, access }: Held): B {
  const since = (isSame: boolean, isKnown: boolean, known: Dated | null) =>
    isKnown ? (isSame && known ? known : datedBy(signal)) : null
  return {
    ...before,
    supervision,
    access,
    supervisionSince: since(
      supervision === before.supervision,
      supervision !== 'unknown',
      before.supervisionSince,
    ),
    accessSince: since(access === before.access, access !== null, before.accessSince),
    signalIds: [...before.signalIds, signal.id],
  }
}

function restate(state: DeploymentSnapshot, signal: PhaseSignal): DeploymentSnapshot {
  const supervision = supervisionAfter(state, signal)
  const access = state.phase === 'ended' ? null : accessAfter(state, signal)
  // A pause keeps what was known; its own record only fills in what was not.
  if (state.phase === 'paused') return hold(state, signal, keptBy(state, signal))
  return hold(state, signal, { supervision, access })
}

function end(state: DeploymentSnapshot, signal: PhaseSignal): DeploymentSnapshot {
  const { supervision } = signal
  return { ...enter(state, signal, { supervision, access: null }), pauses: pauseOver(state.pauses, signal) }
}

function pause(state: DeploymentSnapshot, signal: PhaseSignal): DeploymentSnapshot {
  const paused = enter(state, signal, keptBy(state, signal))
  // Tests can be paused too, but that interrupts no service.
  return state.phase === 'service' ? { ...paused, pauses: pauseBegun(state.pauses, signal) } : paused
}

function keptBy(state: DeploymentSnapshot, signal: PhaseSignal): Held {
  return {
    supervision: state.supervision === 'unknown' ? signal.supervision : state.supervision,
    access: state.access ?? signal.access,
  }
}

/** A service that resumes has what it had. A first one has its own, whoever drove and rode in the tests. */
function startService(state: DeploymentSnapshot, signal: PhaseSignal): DeploymentSnapshot {
  if (!isInterrupted(state.pauses)) return enter(state, signal, signal)
  const held = { supervision: supervisionAfter(state, signal), access: accessAfter(state, signal) }
  return { ...enter(state, signal, held), pauses: pauseOver(state.pauses, signal) }
}

function supervisionAfter(state: DeploymentSnapshot, { supervision, extent }: PhaseSignal): Supervision {
  if (supervision === 'unknown') return state.supervision
  return extent === 'part' ? withPart(state.supervision, supervision) : supervision
}

/**
 * A service of which a part is told: where anyone watches in the one and nobody in the other, or in a part of either,
 * it is mixed. What is not known of the whole cannot become driverless or supervised by a part of it.
 */
function withPart(whole: Supervision, part: Supervision): Supervision {
  if (whole === part) return whole
  return part === 'driverless' || part === 'mixed' || whole === 'driverless' ? 'mixed' : whole
}

/** Access only widens while a deployment runs; an opening in a part opens the whole to nobody. */
function accessAfter(state: DeploymentSnapshot, { access, extent }: PhaseSignal): Access | null {
  if (extent === 'part') return state.access
  if (state.access === null || access === null) return state.access ?? access
  return accesses.indexOf(state.access) >= accesses.indexOf(access) ? state.access : access
}

/** True only between two phases before service: none of them touches a running or paused service. */
function ranksAbove(phase: Phase, present: Phase): boolean {
  const rank = preServiceRank[phase]
  const presentRank = preServiceRank[present]
  return rank !== undefined && presentRank !== undefined && rank > presentRank
}
