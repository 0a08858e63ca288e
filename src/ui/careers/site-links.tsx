import { findSkill } from '@/content/skills'
import type { SiteLink } from '@/domain/careers/links'
import type { NameIndex } from '@/domain/shared/names'
import { Link } from '@/ui/kit/link'
import { skillPath } from '@/url/paths'
import { siteHref } from '@/url/site-links'
import { linkLabel } from './link-label'

const noNames: NameIndex = new Map()

/** Where to read on, after a piece of prose. */
export function SiteLinks({
  links,
  label,
  names = noNames,
}: {
  links: readonly SiteLink[]
  /** What the list is called for those who hear it. */
  label: string
  /** Needed where a link goes to a record. */
  names?: NameIndex
}) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-note" aria-label={label}>
      {links.map((link) => (
        <li key={siteHref(link)}>
          <Link tap href={siteHref(link)}>
            {linkLabel(link, names)}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Skills or impacts as a line of links, each by its title. */
export function TitleLinks({
  items,
  label,
}: {
  items: readonly { href: string; title: string }[]
  label: string
}) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-note" aria-label={label}>
      {items.map(({ href, title }) => (
        <li key={href}>
          <Link tap href={href}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Skills by slug, each as a link to its entry. */
export function SkillLinks({ slugs, label }: { slugs: readonly string[]; label: string }) {
  return (
    <TitleLinks
      label={label}
      items={slugs.map((slug) => ({ href: skillPath(slug), title: findSkill(slug)?.title ?? slug }))}
    />
  )
}
