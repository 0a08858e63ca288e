import { editSignalPath } from '@/url/admin'
import { Instant } from './instant'

export type ChangeEntry = {
  id: string
  kind: string
  by: string | null
  reason: string
  at: string
  count: number
  records: readonly { type: string; id: string; action: string; name: string }[]
}

/** The newest acts of change: who, what, when and why. */
export function ChangeList({ changes }: { changes: readonly ChangeEntry[] }) {
  if (changes.length === 0) return <p className="text-muted">Nothing has been changed yet.</p>
  return (
    <ol className="grid text-[0.9375rem]">
      {changes.map(({ id, kind, by, reason, at, count, records }) => (
        <li key={id} className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[10rem_1fr]">
          <p className="text-muted">
            <Instant iso={at} />
          </p>
          <div>
            <ul>
              {records.map((record) => (
                <li key={`${record.type}/${record.id}`}>
                  {record.type === 'signal' ? (
                    <a href={editSignalPath(record.id)} className="prose-link">
                      {record.name}
                    </a>
                  ) : (
                    `${record.type} ${record.name}`
                  )}{' '}
                  <span className="text-muted">{record.action}</span>
                </li>
              ))}
              {count > records.length ? (
                <li className="text-muted">and {count - records.length} more records</li>
              ) : null}
            </ul>
            <p className="text-muted">
              {by ?? (kind === 'import' ? 'Data load' : 'Host')}: {reason}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
