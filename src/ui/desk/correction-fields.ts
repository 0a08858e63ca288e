import { mappingChangeSchema } from '@/domain/impact/override'
import type { CorrectionAct } from '@/domain/impact/signal-impacts'
import { reasonSchema } from '@/domain/shared/reason'

/** The fields of the form that corrects the mapping of a signal. */
export const correctionFields = ['impact', 'action', 'direction', 'strength', 'mechanism', 'reason'] as const
export type CorrectionField = (typeof correctionFields)[number]

export const correctionLabels = {
  impact: 'Role',
  action: 'What to do',
  direction: 'Direction',
  strength: 'Strength',
  mechanism: 'Mechanism',
  reason: 'Grounds',
} as const satisfies Record<CorrectionField, string>

/** What can be done with the mapping of an impact, in the order of the form. */
export const correctionActions = {
  add: 'Add a mapping that the rules do not give',
  change: 'Change direction, strength or mechanism',
  remove: 'Remove the mapping',
  withdraw: 'Withdraw the correction: the rules hold again',
} as const satisfies Record<CorrectionAct, string>

export const correctionActs: readonly CorrectionAct[] = ['add', 'change', 'remove', 'withdraw']

export type CorrectionTyped = Readonly<Record<CorrectionField, string>>

/** What is wrong with a field, in words that follow its label. */
export type CorrectionProblem = { field: CorrectionField; message: string }

/**
 * What a correction holds as it was typed. What a removal and a withdrawal do not ask for is left out, whatever was
 * sent: the form hides it.
 */
export function changeTyped({ action, impact, ...effect }: CorrectionTyped) {
  if (action === 'remove' || action === 'withdraw') return { action, impact }
  const { direction, strength, mechanism } = effect
  return { action, impact, direction: Number(direction), strength: Number(strength), mechanism }
}

/** Everything that is wrong with what was typed, in the order of the form. */
export function correctionProblems(typed: CorrectionTyped): CorrectionProblem[] {
  const act = correctionActs.find((one) => one === typed.action)
  // Withdrawn by its impact alone, as a mapping is removed.
  const read = { ...changeTyped(typed), ...(act === 'withdraw' && { action: 'remove' }) }
  // Without an act, the impact alone is looked at: what else is asked depends on the act.
  const change = mappingChangeSchema.safeParse(act ? read : { ...read, action: 'remove' })
  const found = new Map<CorrectionField, string>()
  const add = (name: unknown, message: string) => {
    const field = correctionFields.find((one) => one === name)
    if (field && !found.has(field)) found.set(field, message)
  }
  if (!act) add('action', 'must be chosen')
  for (const { path, message } of change.error?.issues ?? []) add(path[0], message)
  for (const { message } of reasonSchema.safeParse(typed.reason).error?.issues ?? []) add('reason', message)
  return correctionFields.flatMap((field) => {
    const message = found.get(field)
    return message === undefined ? [] : [{ field, message }]
  })
}
