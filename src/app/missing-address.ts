import 'server-only'
import { recordExists } from '@/server/queries/known-records'
import { isMergeable, mergedInto } from '@/server/queries/merged-records'
import { datedRecord } from '@/url/dated-records'
import { recordFamilies } from '@/url/pages'
import { cityPath } from '@/url/paths'
import { missingRecordPath, type RecordAddress, recordAt } from '@/url/records'

/** What stands in for an address whose record readers do not see. */
export type Instead =
  /** Another record: a city among its like, or the record that this one was merged into. */
  | { kind: 'moved'; to: string }
  /** Nothing: the one page of the family that says so. */
  | { kind: 'missing'; to: string }

/**
 * What answers the address of a record, of today or of a past day, that is not there; null for every other address.
 * @param pathname as written in the request
 */
export async function redirectForMissing(pathname: string): Promise<Instead | null> {
  const record = datedRecord(pathname) ?? recordAt(pathname)
  if (record === null || (await recordExists(record.family, record.slug))) return null
  const moved = (await cityAddress(record)) ?? (await mergedAddress(record))
  return moved === null
    ? { kind: 'missing', to: missingRecordPath(record.family) }
    : { kind: 'moved', to: moved }
}

/** The page of a city that was asked for among the regions and countries. */
async function cityAddress({ family, slug }: RecordAddress): Promise<string | null> {
  return family === 'place' && (await recordExists('city', slug)) ? cityPath(slug) : null
}

/** The address of the record that stands for one that was merged into it. */
async function mergedAddress({ family, slug }: RecordAddress): Promise<string | null> {
  const into = isMergeable(family) ? await mergedInto(family, slug) : null
  return into === null ? null : `${recordFamilies[family].list}/${into}`
}

/** The page that says that the record of an address is not there; null for an address that has a page. */
export async function missingPage(pathname: string): Promise<string | null> {
  const instead = await redirectForMissing(pathname)
  return instead?.kind === 'missing' ? instead.to : null
}
