/** The kinds of record that have a page each: what one is called, and the list that holds them all. */
export const recordFamilies = {
  city: { noun: 'city', list: '/cities', listLabel: 'All cities' },
  place: { noun: 'region or country', list: '/places', listLabel: 'All regions and countries' },
  operator: { noun: 'operator', list: '/operators', listLabel: 'All operators' },
  signal: { noun: 'signal', list: '/signals', listLabel: 'All signals' },
  impact: { noun: 'career impact', list: '/impacts', listLabel: 'The 15 career impacts' },
  path: { noun: 'career path', list: '/paths', listLabel: 'The seven paths' },
  filing: { noun: 'filing', list: '/filings', listLabel: 'All filings' },
  jurisdiction: { noun: 'jurisdiction', list: '/jurisdictions', listLabel: 'All jurisdictions' },
  programme: { noun: 'program', list: '/production', listLabel: 'All programs' },
  source: { noun: 'source', list: '/data/sources', listLabel: 'All sources' },
} as const
export type RecordFamily = keyof typeof recordFamilies

const isFamily = (name: string): name is RecordFamily => Object.hasOwn(recordFamilies, name)
const families = Object.keys(recordFamilies).filter(isFamily)

/** An address of a family that no record has. */
export const missingRecordPath = (family: RecordFamily) => `${recordFamilies[family].list}/not-found`

/** Pages that stand among the records of a family and are none of them. */
const besides: Partial<Record<RecordFamily, readonly string[]>> = {
  impact: ['matrix', 'robustness', 'places'],
}

/** Whether a name below the list of a family is that of another page. */
export const isBeside = (family: RecordFamily, name: string) => besides[family]?.includes(name) ?? false

export type RecordAddress = { family: RecordFamily; slug: string }

/** What the address of a record of today names, as it is written; null for every other address. */
export function recordAt(pathname: string): RecordAddress | null {
  const cut = pathname.lastIndexOf('/')
  const slug = pathname.slice(cut + 1)
  const family = families.find((one) => recordFamilies[one].list === pathname.slice(0, cut))
  return family && slug !== '' && !isBeside(family, slug) ? { family, slug } : null
}
