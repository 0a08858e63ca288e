import { navigation, type PageId, sitePage } from '@/url/pages'

/** The pages of the careers half, beside one another; the one that is open, or to which the open one belongs, says so. */
export function CareersNav({
  here,
  within = false,
}: {
  here: PageId
  /** The open page is one of those below that one. */
  within?: boolean
}) {
  const current = within ? 'true' : 'page'
  return (
    <nav aria-label="Careers" className="mb-7 border-b border-rule">
      <ul className="flex flex-wrap gap-x-6 text-note">
        {navigation('careers').map(({ href, label }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={href === sitePage(here).path ? current : undefined}
              className="-mb-px inline-block border-b-2 border-transparent py-2 hover:underline aria-[current]:border-ink aria-[current]:font-semibold"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
