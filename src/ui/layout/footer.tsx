import { Link } from '@/ui/kit/link'
import { type NavigationLink, navigation } from '@/url/pages'
import { ThemeSwitch } from './theme-switch.client'

export function Footer() {
  return (
    <footer className="mt-20 border-t border-rule bg-sunken text-note">
      <div className="page-width grid gap-8 py-10 sm:grid-cols-2 md:grid-cols-[2fr_1fr_1fr]">
        <div className="measure text-muted sm:col-span-2 md:col-span-1">
          <p>
            An independent project, not affiliated with any operator. Trademarks belong to their owners. Every
            figure is as good as its sources, which are one click away.
          </p>
          <p className="mt-3">
            Found a mistake? <Link href="/about#corrections">How to report an error</Link>. Data under CC BY
            4.0, code under MIT.
          </p>
        </div>
        <FooterLinks label="All careers pages" links={[...navigation('careers'), ...navigation('index')]} />
        <div className="flex flex-col gap-4">
          <FooterLinks label="About this site" links={navigation('about')} />
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  )
}

function FooterLinks({ label, links }: { label: string; links: readonly NavigationLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className="grid gap-1">
        {links.map((item) => (
          <li key={item.href}>
            <Link look="quiet" className="inline-block py-0.5" href={item.href}>
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
