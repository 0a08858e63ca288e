import { type RecordFamily, recordFamilyIds } from '../domain/record/families'
import { pageIds, recordFamilies, sitePage } from './pages'

/** An address of a family that no record has. */
export const missingRecordPath = (family: RecordFamily) => `${recordFamilies[family].list}/not-found`

const pagePaths = new Set(pageIds.map((id) => sitePage(id).path))

/** Whether a name below the list of a family is that of another page. */
export const isBeside = (family: RecordFamily, name: string) =>
  pagePaths.has(`${recordFamilies[family].list}/${name}`)

export type RecordAddress = { family: RecordFamily; slug: string }

/** What the address of a record of today names, as it is written; null for every other address. */
export function recordAt(pathname: string): RecordAddress | null {
  const cut = pathname.lastIndexOf('/')
  const slug = pathname.slice(cut + 1)
  const family = recordFamilyIds.find((one) => recordFamilies[one].list === pathname.slice(0, cut))
  return family && slug !== '' && !isBeside(family, slug) ? { family, slug } : null
}
