import type { RecordStatus } from './kinds'

/** The life of a signal at one moment. */
export type SignalLife = {
  status: RecordStatus
  /** A draft that was thrown away and can still be brought back. */
  discarded: boolean
}

/** What undoing an act of change does to one signal. */
export const undoSteps = [
  'retract',
  'publish',
  'discard',
  'restore',
  'put-back',
  'hide',
  'show',
  'keep',
] as const
export type UndoStep = (typeof undoSteps)[number]

export type UndoneSignal = SignalLife & {
  step: UndoStep
  /** Whether what it says becomes what it said before; otherwise it stays as it reads now. */
  content: 'before' | 'now'
}

/**
 * How a signal is to stand once an act of change is undone. What readers have seen never becomes a draft again: it is
 * retracted, so that its page says what became of it.
 * @param before as it stood before the act; null when the act made it
 * @param now as it stands, `seen` when readers have ever seen it
 */
export function undoneSignal(before: SignalLife | null, now: SignalLife & { seen: boolean }): UndoneSignal {
  if (now.seen && (before === null || before.status === 'draft' || before.status === 'in-review')) {
    return { status: 'retracted', discarded: false, step: 'retract', content: 'now' }
  }
  if (before === null) return { status: now.status, discarded: true, step: 'discard', content: 'now' }
  return { ...before, step: stepBetween(now, before), content: 'before' }
}

function stepBetween(now: SignalLife, after: SignalLife): UndoStep {
  if (after.discarded !== now.discarded) return after.discarded ? 'discard' : 'restore'
  if (after.status === now.status) return 'put-back'
  if (after.status === 'published') return 'publish'
  return after.status === 'retracted' ? 'retract' : 'put-back'
}
