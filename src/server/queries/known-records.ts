import 'server-only'
import { db } from '../db'

/** The families of records whose pages depend on the query, by the path of their list. */
const finders = {
  '/filings': (slug: string) => db().filing.findUnique({ where: { slug }, select: { slug: true } }),
  '/production': (slug: string) => db().program.findUnique({ where: { slug }, select: { slug: true } }),
  '/jurisdictions': (slug: string) => db().place.findUnique({ where: { slug }, select: { slug: true } }),
} as const

const isFamily = (list: string): list is keyof typeof finders => Object.hasOwn(finders, list)

/**
 * Whether the last part of an address below one of these lists names a record; true for every other address. One
 * lookup by a unique key, outside the cache of pages, so that it can be asked before a page is begun.
 */
export async function namesKnownRecord(pathname: string): Promise<boolean> {
  const cut = pathname.lastIndexOf('/')
  const list = pathname.slice(0, cut)
  if (!isFamily(list)) return true
  return (await finders[list](pathname.slice(cut + 1))) !== null
}
