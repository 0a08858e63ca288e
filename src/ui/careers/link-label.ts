import { findSkill } from '@/content/skills'
import type { SiteLink } from '@/domain/careers/links'
import { findPath } from '@/domain/careers/paths'
import { findImpact } from '@/domain/impact/catalog'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { pages } from '@/url/pages'

/** What a link from prose is called. */
export function linkLabel(link: SiteLink, names: NameIndex): string {
  switch (link.to) {
    case 'page':
      return pages[link.page].title
    case 'impact':
      return findImpact(link.slug)?.title ?? link.slug
    case 'path':
      return `Path: ${findPath(link.slug)?.title ?? link.slug}`
    case 'skill':
      return findSkill(link.slug)?.title ?? link.slug
    case 'signal':
      return nameOf(names, link.id)
    case 'city':
    case 'operator':
    case 'programme':
    case 'filing':
      return nameOf(names, link.slug)
  }
}
