import type { GapKind } from '@/domain/facts/gap-kinds'
import type { PublicationRule } from '@/domain/facts/publications'
import { type PublicationId, publications } from './publications'

const permitKinds = ['permit', 'supervision'] as const satisfies readonly GapKind[]

function inPlace(place: string, publication: PublicationId, ...kinds: GapKind[]): PublicationRule {
  return { kinds, place, operator: null, publication: publications[publication] }
}

function ofOperator(operator: string, publication: PublicationId, ...kinds: GapKind[]): PublicationRule {
  return { kinds, place: null, operator, publication: publications[publication] }
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
    publication: publications['cpuc-quarterly'],
  },
  {
    kinds: ['count', 'independent-count', 'ridership', 'exposure'],
    place: 'us-ca',
    operator: 'zoox',
    publication: publications['cpuc-quarterly'],
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
  { kinds: ['area', 'boundary'], place: 'us', operator: null, publication: publications['av-map-data'] },
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
