// Relative: next.config.ts reads this file, and knows no alias.
import { maxSlugLength } from '../domain/shared/slug'

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
  programme: { noun: 'programme', list: '/production', listLabel: 'All programmes' },
  source: { noun: 'source', list: '/data/sources', listLabel: 'All sources' },
} as const
export type RecordFamily = keyof typeof recordFamilies

const isFamily = (name: string): name is RecordFamily => Object.hasOwn(recordFamilies, name)
const families = Object.keys(recordFamilies).filter(isFamily)

/** An address of a family that no record has. */
export const missingRecordPath = (family: RecordFamily) => `${recordFamilies[family].list}/not-found`

/**
 * For an address below a list of records whose last part is longer than any identifier: one of the same family that
 * is short, and that no record has. Null for every other address.
 */
export function insteadOfEndless(pathname: string): string | null {
  const cut = pathname.lastIndexOf('/')
  const list = pathname.slice(0, cut)
  const isEndless = pathname.length - cut - 1 > maxSlugLength
  const family = families.find((one) => recordFamilies[one].list === list)
  return isEndless && family ? missingRecordPath(family) : null
}
