import { entryLabels, footerLinks, pagesOf } from '@/url/navigation'
import { type PageId, sitePage } from '@/url/pages'

/** The pages beside one another under an entry of the header: one quiet row, with the open page marked. */
export function SiblingNav({
  page,
  within,
}: {
  page: PageId
  /** The open page is one of those below that one. */
  within: boolean
}) {
  const { path, entry, inFooter } = sitePage(page)
  const links = entry ? pagesOf(entry) : inFooter ? footerLinks : []
  if (links.length === 0) return null
  return (
    <nav aria-label={entry ? `${entryLabels[entry]} pages` : 'About this site'} className="sibling-nav">
      <ul className="sibling-nav-list">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={href === path ? (within ? 'true' : 'page') : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
