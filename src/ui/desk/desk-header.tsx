import type { ReactNode } from 'react'
import { Link } from '@/ui/kit/link'
import { ThemeSwitch } from '@/ui/layout/theme-switch.client'

/**
 * The top of editors' pages, with the way to the public site. Plain links lead there: it is another root layout.
 * @param children the navigation of the desk, for those who are signed in
 */
export function DeskHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="border-b border-rule bg-sunken">
      <div className="page-width py-3">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
          <p className="font-serif text-lg leading-tight font-semibold tracking-tight">
            <Link look="quiet" href="/">
              Robotaxi Deployment Tracker
            </Link>
            <span className="ml-2 font-sans text-sm font-normal text-muted">Editors’ desk</span>
          </p>
          {/* As high as the switch, which the script adds. */}
          <div className="flex min-h-8 flex-wrap items-center gap-x-5">
            <Link look="quiet" className="inline-flex min-h-8 items-center text-sm text-muted" href="/">
              Public site
            </Link>
            <ThemeSwitch />
          </div>
        </div>
        {children}
      </div>
    </header>
  )
}

export function DeskNavigation({ people, children }: { people: boolean; children: ReactNode }) {
  const links = [
    { href: '/admin', label: 'Start' },
    { href: '/admin/signals', label: 'Signals' },
    { href: '/admin/signals/new', label: 'New signal' },
    { href: '/admin/records', label: 'Records' },
    { href: '/admin/changes', label: 'Changes' },
    ...(people ? [{ href: '/admin/people', label: 'People' }] : []),
    { href: '/admin/account', label: 'Account' },
  ]
  return (
    <nav aria-label="Desk">
      <ul className="flex flex-wrap items-center gap-x-5 gap-y-1 text-note">
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link look="quiet" className="inline-block py-2" href={href}>
              {label}
            </Link>
          </li>
        ))}
        <li>{children}</li>
      </ul>
    </nav>
  )
}
