import 'server-only'
import { findPath } from '@/domain/careers/paths'
import { findImpact } from '@/domain/impact/catalog'
import type { RecordFamily } from '@/domain/record/families'
import { slugSchema } from '@/domain/shared/slug'
import { db } from '../db'
import { readerVisible } from '../records/reference-rows'

/** Has an entry for every family of src/url/pages.ts, or it does not compile. */
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
  signal: (id: string) =>
    db().signal.findFirst({
      where: { id, status: { in: ['published', 'retracted'] } },
      select: { id: true },
    }),
  source: (id: string) => db().source.findUnique({ where: { ...readerVisible, id }, select: { id: true } }),
} as const satisfies Record<RecordFamily, (slug: string) => Promise<object | null>>

/**
 * Whether readers see a record. One lookup by a unique key, outside the cache of pages, so that it can be asked before
 * a page is begun: what is drawn for an address is kept, and a stranger can think of any number of addresses.
 * @param slug as written in the address; what is no identifier names nothing and asks nothing
 */
export async function recordExists(family: RecordFamily, slug: string): Promise<boolean> {
  return slugSchema.safeParse(slug).success && (await finders[family](slug)) !== null
}

const deskFinders = {
  signal: (id: string) => db().signal.findUnique({ where: { id }, select: { id: true } }),
  changeset: (id: string) => db().changeset.findUnique({ where: { id }, select: { id: true } }),
  operator: (slug: string) => db().operator.findUnique({ where: { slug }, select: { slug: true } }),
  place: (slug: string) => db().place.findUnique({ where: { slug }, select: { slug: true } }),
  agency: (slug: string) => db().agency.findUnique({ where: { slug }, select: { slug: true } }),
  filing: (slug: string) => db().filing.findUnique({ where: { slug }, select: { slug: true } }),
  program: (slug: string) => db().program.findUnique({ where: { slug }, select: { slug: true } }),
  source: (id: string) => db().source.findUnique({ where: { id }, select: { id: true } }),
} as const

/** Whether a record is on file in any state, for the desk alone: the answer tells of drafts. */
export async function isOnDesk(of: keyof typeof deskFinders, id: string): Promise<boolean> {
  return slugSchema.safeParse(id).success && (await deskFinders[of](id)) !== null
}
