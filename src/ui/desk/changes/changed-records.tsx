import { Link } from '@/ui/kit/link'
import { deskPathOf } from '../change-list'
import { compareSnapshots } from './compare-records'

export type ChangedRecordRow = {
  type: string
  id: string
  action: string
  name: string
  version: number
  before: unknown
  after: unknown
}

/** Each record that an act of change touched, with the fields that it changed. */
export function ChangedRecords({ records }: { records: readonly ChangedRecordRow[] }) {
  return (
    <ul className="border-b border-rule">
      {records.map((record) => {
        const href = deskPathOf(record.type, record.id)
        return (
          <li
            key={`${record.type}/${record.id}/${record.version}`}
            className="grid gap-x-8 gap-y-1 border-t border-rule py-3 text-note leading-snug md:grid-cols-[2fr_3fr]"
          >
            <div className="min-w-0 break-words">
              {href ? <Link href={href}>{record.name}</Link> : record.name}
              <p className="text-muted">
                {record.type}, {record.action}, version {record.version}
              </p>
            </div>
            <Fields record={record} />
          </li>
        )
      })}
    </ul>
  )
}

function Fields({ record: { type, before, after } }: { record: ChangedRecordRow }) {
  if (before === null) return <p className="text-muted">The first version.</p>
  const differences = compareSnapshots(type, before, after)
  if (differences === null) return <p className="text-muted">The two versions cannot be compared.</p>
  if (differences.length === 0) return <p className="text-muted">No field changed.</p>
  return (
    <ul className="grid min-w-0 gap-1 break-words">
      {differences.map(({ key, label, before: was, after: is }) => (
        <li key={key}>
          {label}: <del className="text-muted">{was}</del> → <ins className="no-underline">{is}</ins>
        </li>
      ))}
    </ul>
  )
}
