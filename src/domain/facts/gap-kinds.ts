import type { Phase } from '../signal/kinds'

/** What a reader would expect to be known of an operator in a city, and may not be; in the order of a page. */
export const gapKinds = [
  'supervision',
  'access',
  'count',
  'independent-count',
  'driverless-share',
  'area',
  'boundary',
  'ridership',
  'incidents',
  'exposure',
  'permit',
  'outcome',
] as const
export type GapKind = (typeof gapKinds)[number]

export const gapLabels: Record<GapKind, string> = {
  supervision: 'Whether a safety monitor rides along',
  access: 'Who may ride',
  count: 'How many vehicles there are',
  'independent-count': 'An independent count or a registry',
  'driverless-share': 'How many of the vehicles are driverless',
  area: 'How large the service area is',
  boundary: 'The boundary of the service area',
  ridership: 'How many rides or miles are driven',
  incidents: 'How many crashes or incidents there were',
  exposure: 'The miles behind the incidents, over the same period',
  permit: 'The permit it runs under',
  outcome: 'Whether a promise was kept',
}

/** In which phases a reader would expect each to be known. An outcome is asked of every promise past its day. */
export const expectedIn: Record<Exclude<GapKind, 'outcome'>, readonly Phase[]> = {
  supervision: ['testing', 'service'],
  access: ['service'],
  count: ['service', 'paused'],
  'independent-count': ['service', 'paused'],
  'driverless-share': ['service'],
  area: ['service', 'paused'],
  boundary: ['service', 'paused'],
  ridership: ['service'],
  incidents: ['service', 'paused'],
  exposure: ['service', 'paused'],
  permit: ['testing', 'service'],
}
