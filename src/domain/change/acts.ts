/** What a list of changes can be narrowed to: what was done to a record, or what sort of act it was. */
export const changeActs = [
  'created',
  'edited',
  'submitted',
  'returned',
  'published',
  'unpublished',
  'retracted',
  'discarded',
  'restored',
  'retired',
  'merged',
  'import',
  'revert',
] as const
export type ChangeAct = (typeof changeActs)[number]

export const changeActLabels: Readonly<Record<ChangeAct, string>> = {
  created: 'Created',
  edited: 'Edited',
  submitted: 'Submitted for review',
  returned: 'Returned to its author',
  published: 'Published',
  unpublished: 'Hidden',
  retracted: 'Retracted',
  discarded: 'Discarded',
  restored: 'Restored',
  retired: 'Retired',
  merged: 'Merged',
  import: 'Data load',
  revert: 'Undo',
}

/** The types of record whose changes are kept. */
export const changedTypes = ['signal', 'operator', 'place', 'agency', 'filing', 'program', 'source'] as const
export type ChangedType = (typeof changedTypes)[number]

export const changedTypeLabels: Readonly<Record<ChangedType, string>> = {
  signal: 'Signals',
  operator: 'Operators',
  place: 'Places',
  agency: 'Agencies',
  filing: 'Filings',
  program: 'Programs',
  source: 'Sources',
}
