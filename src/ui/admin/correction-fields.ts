import type { OverrideAction } from '@/domain/impact/override'

/** The fields of the form that corrects the mapping of a signal. */
export const correctionFields = ['impact', 'action', 'direction', 'strength', 'mechanism', 'reason'] as const

export const correctionLabels = {
  impact: 'Career impact',
  action: 'What to do',
  direction: 'Direction',
  strength: 'Strength',
  mechanism: 'Mechanism',
  reason: 'Grounds',
} as const satisfies Record<(typeof correctionFields)[number], string>

/** What can be done with the mapping of an impact; to withdraw undoes any of the others. */
export const correctionActions = {
  add: 'Add a mapping that the rules do not give',
  change: 'Change direction, strength or mechanism',
  remove: 'Remove the mapping',
  withdraw: 'Withdraw a correction: the rules hold again',
} as const satisfies Record<OverrideAction | 'withdraw', string>
