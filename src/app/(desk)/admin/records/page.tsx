import type { Metadata } from 'next'
import { referenceTypes, referenceWords } from '@/domain/record/types'
import { countDeskRecords } from '@/server/queries/desk-records'
import { capitalized } from '@/ui/desk/records/type-links'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { newRecordPath, recordListPath } from '@/url/desk-records'
import { orLeave } from '../../require-page'

export const instant = false

export const metadata: Metadata = { title: 'Records' }

export default async function RecordsPage() {
  const counts = orLeave(await countDeskRecords(), '/admin/records')
  return (
    <>
      <PageHeading title="Records">What signals point at.</PageHeading>
      <ul className="grid max-w-xl">
        {referenceTypes.map((type) => (
          <li
            key={type}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-3"
          >
            <Link className="text-lg" href={recordListPath(type)}>
              {capitalized(referenceWords[type].many)}
            </Link>
            <span className="flex items-baseline gap-6 text-note">
              <span className="tabular text-muted">{counts[type]} in use</span>
              <Link className="py-1" href={newRecordPath(type)}>
                New {referenceWords[type].one}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
