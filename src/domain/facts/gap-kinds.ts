import type { Phase } from '../signal/kinds'
import type { PublicationId } from './publications'

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

export const unknownLabels: Record<GapKind, string> = {
  supervision: 'Whether anyone watches in the car',
  access: 'Who may ride',
  count: 'How many vehicles there are',
  'independent-count': 'A count that is not the operator’s own word or the press’s',
  'driverless-share': 'How many of the vehicles run with nobody watching',
  area: 'How large the service area is',
  boundary: 'Where the edge of the service area runs',
  ridership: 'How many rides or miles are driven',
  incidents: 'How many crashes or incidents there were',
  exposure: 'The miles behind the incidents, over the same period',
  permit: 'Under which permit it runs',
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

/** States whose law asks for no permit to run driverless cars, so that none can be missing there. */
export const permitFree: Record<string, string> = {
  'us-fl': 'section 316.85 of the Florida Statutes',
  'us-ga': 'section 40-8-11 of the Code of Georgia',
  'us-tn': 'title 55, chapter 30 of the Tennessee Code',
}

/** Which publication would settle which unknowns; `place` and `operator` narrow it, null leaves it open. */
export type PublicationRule = {
  kinds: readonly GapKind[]
  /** A place; the rule holds in everything inside it. */
  place: string | null
  operator: string | null
  publication: PublicationId
}

const permitKinds = ['permit', 'supervision'] as const satisfies readonly GapKind[]

function inPlace(place: string, publication: PublicationId, ...kinds: GapKind[]): PublicationRule {
  return { kinds, place, operator: null, publication }
}

function ofOperator(operator: string, publication: PublicationId, ...kinds: GapKind[]): PublicationRule {
  return { kinds, place: null, operator, publication }
}

/** In order of how directly each settles the matter; the first of those that apply is named first. */
export const publicationRules: readonly PublicationRule[] = [
  inPlace('us-tx', 'tx-register', 'permit', 'count', 'independent-count'),
  inPlace('us-ca', 'cpuc-permits', ...permitKinds),
  inPlace('us-ca', 'ca-dmv-permits', ...permitKinds),
  {
    kinds: ['count', 'independent-count', 'driverless-share', 'ridership', 'exposure'],
    place: 'us-ca',
    operator: 'waymo',
    publication: 'cpuc-quarterly',
  },
  {
    kinds: ['count', 'independent-count', 'ridership', 'exposure'],
    place: 'us-ca',
    operator: 'zoox',
    publication: 'cpuc-quarterly',
  },
  inPlace('us-ca', 'ca-dmv-collisions', 'incidents'),
  inPlace('us-ca', 'ca-dmv-disengagements', 'count', 'independent-count', 'exposure'),
  inPlace('us-az', 'az-certifications', ...permitKinds),
  inPlace('us-nv', 'nv-nta', 'permit', 'count', 'independent-count'),
  inPlace('us-nv', 'nv-dmv', ...permitKinds),
  inPlace('us-pa', 'pa-penndot', ...permitKinds),
  ofOperator('waymo', 'waymo-safety-hub', 'ridership', 'exposure', 'incidents'),
  inPlace('us', 'nhtsa-sgo', 'incidents'),
  ofOperator('tesla', 'robotaxi-tracker', 'count', 'independent-count', 'driverless-share'),
  ofOperator('tesla', 'crashla-miles', 'ridership', 'exposure'),
  inPlace('us', 'nhtsa-recalls', 'count', 'independent-count'),
  ofOperator('tesla', 'robotaxi-tracker-areas', 'area', 'boundary'),
  { kinds: ['area', 'boundary'], place: 'us', operator: null, publication: 'av-map-data' },
  ofOperator('tesla', 'tesla-quarterly', 'outcome', 'ridership'),
  ofOperator('waymo', 'alphabet-quarterly', 'outcome'),
  ofOperator('apollo-go', 'baidu-quarterly', 'ridership', 'outcome'),
  ofOperator('pony-ai', 'pony-quarterly', 'count', 'ridership', 'outcome'),
  ofOperator('weride', 'weride-quarterly', 'count', 'ridership', 'outcome'),
  ofOperator('mobileye', 'mobileye-quarterly', 'outcome'),
  inPlace('cn-bj', 'cn-bj', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('cn-sh', 'cn-sh', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('shenzhen-cn', 'cn-sz', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('cn', 'cn-miit', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('ae-az', 'abu-dhabi-itc', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('ae-du', 'dubai-rta', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('be', 'be-mobility', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('de', 'de-kba', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('gb', 'uk-dft', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('hk', 'hk-td', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('hr', 'hr-transport', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('sa', 'sa-tga', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('sg', 'sg-lta', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('il', 'il-mot', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('jp', 'jp-mlit', ...permitKinds, 'incidents', 'independent-count'),
  inPlace('no', 'no-npra', ...permitKinds, 'incidents', 'independent-count'),
]
