import { PageHeading } from '@/ui/primitives/page-heading'
import { mainNavigation } from '@/url/paths'

export default function NotFound() {
  return (
    <PageHeading kicker="Not found" title="There is no such page">
      <p>
        The address names a city, operator, signal or impact that is not on record, or it has a slip in it.
      </p>
      <ul className="mt-6 flex flex-wrap gap-x-5 gap-y-2 text-base">
        {mainNavigation.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="prose-link">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </PageHeading>
  )
}
