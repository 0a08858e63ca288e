/** The kinds of record that have a page each for readers. */
export const recordFamilyIds = [
  'city',
  'place',
  'operator',
  'signal',
  'impact',
  'path',
  'filing',
  'jurisdiction',
  'programme',
  'source',
] as const
export type RecordFamily = (typeof recordFamilyIds)[number]
