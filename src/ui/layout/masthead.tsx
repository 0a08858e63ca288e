import type { ReactNode } from 'react'
import { SearchLauncher } from '@/ui/search/search-launcher.client'
import { entryLinks } from '@/url/navigation'
import { type PageId, sitePage } from '@/url/pages'
import { ThemeSwitch } from './theme-switch.client'

/**
 * The top of every page of readers: the site's name, its five entries, the search, the day of the page and the theme.
 * In one line on a wide screen; on a phone the entries have a line of their own. Nothing in it waits for a script.
 */
export function Masthead({
  page,
  children,
}: {
  /** The open page, or the one to which it belongs; null for an address that leads nowhere. */
  page: PageId | null
  /** The choice of the day, on pages that have past days. */
  children?: ReactNode
}) {
  const here = page ? sitePage(page) : null
  return (
    <header className={children ? 'masthead masthead-dated' : 'masthead'}>
      <a href="/" className="masthead-name">
        Robotaxi Deployment Tracker
      </a>
      <nav aria-label="Main" className="masthead-entries">
        <ul>
          {entryLinks.map(({ id, href, label }) => (
            <li key={id}>
              <a
                href={href}
                aria-current={id === here?.entry ? (href === here.path ? 'page' : 'true') : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="masthead-search">
        <SearchLauncher />
      </div>
      {children ? <div className="masthead-day">{children}</div> : null}
      <div className="masthead-theme">
        <ThemeSwitch look="icon" />
      </div>
    </header>
  )
}
