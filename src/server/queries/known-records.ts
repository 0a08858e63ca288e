import 'server-only'
import { findPath } from '@/domain/careers/paths'
import { findImpact } from '@/domain/impact/catalog'
import { db } from '../db'
import { readerVisible } from '../records/reference-rows'

const finders = {
  city: (slug: string) =>
    db().place.findFirst({ where: { ...readerVisible, slug, kind: 'city' }, select: { slug: true } }),
  place: (slug: string) =>
    db().place.findFirst({
      where: { ...readerVisible, slug, kind: { not: 'city' } },
      select: { slug: true },
    }),
  operator: (slug: string) =>
    db().operator.findUnique({ where: { ...readerVisible, slug }, select: { slug: true } }),
  filing: (slug: string) =>
    db().filing.findUnique({ where: { ...readerVisible, slug }, select: { slug: true } }),
  programme: (slug: string) =>
    db().program.findUnique({ where: { ...readerVisible, slug }, select: { slug: true } }),
  impact: async (slug: string) => findImpact(slug) ?? null,
  jurisdiction: (slug: string) =>
    db().place.findUnique({ where: { ...readerVisible, slug }, select: { slug: true } }),
  path: async (slug: string) => findPath(slug) ?? null,
} as const
type Family = keyof typeof finders

/**
 * Whether readers see a record. One lookup by a unique key, outside the cache of pages, so that it can be asked before
 * a page is begun.
 */
export async function isOnRecord(family: Family, slug: string): Promise<boolean> {
  return (await finders[family](slug)) !== null
}
