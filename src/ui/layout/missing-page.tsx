import type { RecordFamily } from '@/domain/record/families'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { entryLinks } from '@/url/navigation'
import { recordFamilies } from '@/url/pages'

/** What a reader gets for an address that leads nowhere: what was not found, and where to go on. */
export function MissingPage({ family }: { family?: RecordFamily }) {
  if (!family) {
    return (
      <PageHeading kicker="Not found" title="There is no such page">
        <p>No page has this address. Check it for a typo.</p>
        <Sections />
      </PageHeading>
    )
  }
  const { noun, list, listLabel } = recordFamilies[family]
  return (
    <PageHeading kicker="Not found" title={`There is no such ${noun}`}>
      <p>
        We don’t have that {noun}. Check the address for a typo. <Link href={list}>{listLabel}</Link>
      </p>
      <Sections />
    </PageHeading>
  )
}

function Sections() {
  return (
    <ul className="mt-6 flex flex-wrap gap-x-5 gap-y-2 text-base">
      {entryLinks.map(({ href, label }) => (
        <li key={href}>
          <Link href={href}>{label}</Link>
        </li>
      ))}
    </ul>
  )
}
