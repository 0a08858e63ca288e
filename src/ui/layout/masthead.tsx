import { Link } from '@/ui/kit/link'
import { SearchLauncher } from '@/ui/search/search-launcher.client'
import { navigation } from '@/url/pages'

const sections = navigation('main')

/** The site's name and its sections. On a phone the sections fold into a disclosure that needs no script. */
export function Masthead() {
  return (
    <header className="border-b border-rule">
      <div className="page-width flex flex-wrap items-center justify-end gap-x-2 py-3 lg:flex-nowrap lg:gap-x-6 lg:py-4">
        <a
          href="/"
          className="mr-auto flex-1 basis-20 font-serif text-lg leading-tight font-semibold tracking-tight lg:flex-none lg:text-xl"
        >
          Robotaxi Deployment Tracker
        </a>
        <nav aria-label="Sections" className="hidden lg:block">
          <ul className="flex gap-5 text-note">
            {sections.map((item) => (
              <li key={item.href}>
                <Link look="quiet" className="py-2" href={item.href}>
                  {item.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <SearchLauncher />
        <details className="group relative lg:hidden">
          <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 px-2 text-note [&::-webkit-details-marker]:hidden">
            Menu
            <svg viewBox="0 0 12 12" className="size-3 group-open:rotate-180" aria-hidden="true">
              <path d="M1 3.5 6 8.5 11 3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </summary>
          <nav
            aria-label="Sections"
            className="absolute right-0 z-30 w-56 max-w-[calc(100vw-2rem)] border border-rule-strong bg-paper py-2 shadow-lg"
          >
            <ul>
              {sections.map((item) => (
                <li key={item.href}>
                  <Link look="quiet" className="flex min-h-11 items-center px-4" href={item.href}>
                    {item.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </details>
      </div>
    </header>
  )
}
