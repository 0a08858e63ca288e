import { maxReason } from '@/domain/shared/reason'
import { normalizeLine, tooLong } from '@/domain/shared/text'
import { type Doubt, keyOfDoubt } from '@/domain/signal/plausibility'

/** How the form asks about what is unlikely, and what it takes for an answer. */

/** Holds the doubts that the form has shown, so that each is asked about once. */
export const doubtedField = 'doubted'

/** Holds why all of them are right. */
export const doubtReasonField = 'doubtReason'

const minReason = 3

/** The doubts as one value of the form, a line for each. */
export function keysOfDoubts(doubts: readonly Doubt[]): string {
  return doubts.map(keyOfDoubt).join('\n')
}

const textOf = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

export type DoubtAnswer =
  /** They have not all been shown to the author yet. */
  | { status: 'ask' }
  /** They have, and no reason was given that can be taken. */
  | { status: 'refused'; problem: string }
  /** The reason of the change with why it is right. */
  | { status: 'answered'; reason: string }

/**
 * What the author has said of the doubts.
 * @param reason of the change, as it is stored without them
 */
export function answerToDoubts(form: FormData, doubts: readonly Doubt[], reason: string): DoubtAnswer {
  const shown = new Set(textOf(form, doubtedField).split(/\r?\n/))
  if (!doubts.every((doubt) => shown.has(keyOfDoubt(doubt)))) return { status: 'ask' }
  const why = normalizeLine(textOf(form, doubtReasonField))
  if (why.length < minReason) {
    return {
      status: 'refused',
      problem: `must be said in at least ${minReason} characters, or the fields corrected`,
    }
  }
  const whole = `${reason.replace(/[.\s]*$/, '')}. Checked: ${why}`
  if (whole.length <= maxReason) return { status: 'answered', reason: whole }
  const room = maxReason - (whole.length - why.length)
  return { status: 'refused', problem: tooLong(why.length, Math.max(room, 0)) }
}
