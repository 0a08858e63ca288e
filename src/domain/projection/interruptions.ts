import { daysBetween, type IntervalDate, type IsoDate, whenOf } from '../signal/date'
import type { SignalOf } from '../signal/schema'

type StatusSignal = SignalOf<'deployment-status'>

/** A pause within a service, as far as its records go. */
export type Pause = {
  from: IntervalDate
  /** When service, or the deployment, went on or ended; null while the pause lasts. */
  to: IntervalDate | null
  /** The headline of the signal that paused it. */
  reason: string
  pausedBy: string
  /** The signal that resumed or ended it; null while the pause lasts. */
  resumedBy: string | null
}

export type Interruption = Pause & {
  /**
   * Whole days from the pause to its end, or to the day of reading while it lasts. Null where either end is known less
   * precisely than to the day.
   */
  days: number | null
}

/** The pauses with one more that begins. */
export function pauseBegun(pauses: readonly Pause[], signal: StatusSignal): Pause[] {
  const { id, headline } = signal
  return [...pauses, { from: whenOf(signal), to: null, reason: headline, pausedBy: id, resumedBy: null }]
}

/** The pauses with the running one, if any, closed by a signal. */
export function pauseOver(pauses: readonly Pause[], signal: StatusSignal): readonly Pause[] {
  if (!isInterrupted(pauses)) return pauses
  const to = whenOf(signal)
  return pauses.map((pause) => (pause.to === null ? { ...pause, to, resumedBy: signal.id } : pause))
}

/** Whether the last of the pauses still lasts. */
export function isInterrupted(pauses: readonly Pause[]): boolean {
  return pauses.at(-1)?.to === null
}

/** The pauses as they read on a day. */
export function interruptionsAt(pauses: readonly Pause[], asOf: IsoDate): Interruption[] {
  return pauses.map((pause) => ({ ...pause, days: daysOf(pause, asOf) }))
}

function daysOf({ from, to }: Pause, asOf: IsoDate): number | null {
  const isExact = from.precision === 'day' && (to === null || to.precision === 'day')
  return isExact ? daysBetween(from.date, to?.date ?? asOf) : null
}
