import { impactSlugs } from '../domain/impact/catalog'
import { type RecordFamily, recordFamilyIds } from '../domain/record/families'
import { asOfHref } from './as-of'
import { recordFamilies } from './pages'
import { isBeside } from './records'

/** The families of which each record can be read as of a past day. */
export const datedFamilies = recordFamilyIds.filter((family) => recordFamilies[family].isDated)

/** What may stand for the slug in a rewrite: where other pages stand among the records, the records by name. */
const slugPattern: Partial<Record<RecordFamily, string>> = { impact: `(${impactSlugs.join('|')})` }

/** What stands for the day in a route where the address has something that no path can hold. */
export const unreadableDay = 'unreadable'

/**
 * Rewrites that give a past day of a record, and of the overview, a route of its own, so that the page of today can be made in
 * advance. Readers see one address, with the day in its query.
 */
export const datedRewrites = [
  ...rewritesOf('/', ''),
  ...datedFamilies.flatMap((family) => {
    const { list } = recordFamilies[family]
    return rewritesOf(`${list}/:slug${slugPattern[family] ?? ''}`, `${list}/:slug`)
  }),
]

/**
 * The framework puts the path that it rewrote to into a header, as it is: letters beyond ASCII are an error there, and a
 * slash or a percent sign makes another path.
 */
function rewritesOf(source: string, page: string) {
  const asOf = (value: string) => [{ type: 'query' as const, key: 'asOf', value }]
  return [
    { source, has: asOf('(?<asOf>[\\w .:+-]{1,40})'), destination: `${page}/as-of/:asOf` },
    { source, has: asOf('[^]+'), destination: `${page}/as-of/${unreadableDay}` },
  ]
}

export type DatedRecord = { family: RecordFamily; slug: string; day: string | null }

/** What the address of a dated record names, with the day where it is the address of that route; else null. */
export function datedRecord(pathname: string): DatedRecord | null {
  for (const family of datedFamilies) {
    const { list } = recordFamilies[family]
    if (!pathname.startsWith(`${list}/`)) continue
    const [slug, mark, day = null, ...more] = pathname.slice(list.length + 1).split('/')
    if (!slug || more.length > 0 || (mark !== undefined && (mark !== 'as-of' || !day))) return null
    return isBeside(family, slug) ? null : { family, slug, day }
  }
  return null
}

/** For the address of such a route, the one that readers see; null for every other address. */
export function publicAddressOf(pathname: string): string | null {
  const overview = /^\/as-of\/([^/]+)$/.exec(pathname)?.[1]
  if (overview) return asOfHref('/', decodeURIComponent(overview))
  const record = datedRecord(pathname)
  if (!record?.day) return null
  return asOfHref(`${recordFamilies[record.family].list}/${record.slug}`, decodeURIComponent(record.day))
}
