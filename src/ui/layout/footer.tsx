import { Link } from '@/ui/kit/link'
import { footerLinks } from '@/url/navigation'

export function Footer() {
  return (
    <footer className="mt-20 border-t border-rule bg-sunken text-note">
      <div className="page-width flex flex-wrap justify-between gap-x-10 gap-y-6 py-10">
        <div className="measure text-muted">
          <p>
            An independent project, not affiliated with any operator. Trademarks belong to their owners. Every
            figure links to its sources.
          </p>
          <p className="mt-3">
            Found a mistake? <Link href="/about#corrections">How to report an error</Link>. Data under CC BY
            4.0, code under MIT.
          </p>
        </div>
        <nav aria-label="Footer">
          <ul className="flex flex-wrap gap-x-6">
            {footerLinks.map(({ href, label }) => (
              <li key={href}>
                <Link look="quiet" className="inline-block py-0.5" href={href}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
