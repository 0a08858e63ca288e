import type { Signal } from '../signal/schema'
import type { ExplainedContribution } from './breakdown'

/** Whether an event is one of standing still or of a person mapping streets: it may add points, and it shows no demand. */
export function showsNoDemand(signal: Signal): boolean {
  return signal.kind === 'deployment-status' && (signal.phase === 'paused' || signal.supervision === 'manual')
}

/**
 * The events that add most to a score, the oldest first, without those that show no demand; and how many of these
 * would have stood among them.
 *
 * @param contributions the largest first
 */
export function markedEvents(
  contributions: readonly ExplainedContribution[],
  most: number,
): { events: ExplainedContribution[]; leftOut: number } {
  const raising = contributions.filter(({ contribution }) => contribution > 0)
  const kept = raising.filter(({ signal }) => !showsNoDemand(signal)).slice(0, most)
  const last = kept.at(-1)
  const before = last ? raising.slice(0, raising.indexOf(last)) : []
  return {
    events: kept.toSorted((a, b) =>
      a.signal.date < b.signal.date ? -1 : a.signal.date > b.signal.date ? 1 : 0,
    ),
    leftOut: before.filter(({ signal }) => showsNoDemand(signal)).length,
  }
}
