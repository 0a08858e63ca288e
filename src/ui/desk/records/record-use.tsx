import { type ReferenceType, referenceWords } from '@/domain/record/types'
import { recordStatuses } from '@/domain/signal/kinds'
import { recordStatusLabels } from '@/domain/signal/labels'
import { Link } from '@/ui/kit/link'
import { editSignalPath } from '@/url/desk'
import { recordPath } from '@/url/desk-records'
import { type ReferenceStatus, referenceStatusWord } from './status-mark'

export type Use = {
  signals: readonly { id: string; headline: string; date: string; status: string; discarded: boolean }[]
  signalCount: number
  records: readonly { type: ReferenceType; id: string; name: string; status: ReferenceStatus }[]
}

/** What rests on a reference record, each with a link. */
export function RecordUse({ use: { signals, signalCount, records } }: { use: Use }) {
  if (signalCount === 0 && records.length === 0) return <p className="text-muted">Nothing uses it.</p>
  return (
    <div className="grid gap-6">
      {records.length > 0 ? (
        <div>
          <h3 className="mb-2 text-lg">Records</h3>
          <ul className="grid gap-1.5 text-note">
            {records.map(({ type, id, name, status }) => (
              <li key={`${type}/${id}`}>
                <Link href={recordPath(type, id)}>{name}</Link>{' '}
                <span className="text-muted">
                  {referenceWords[type].one}
                  {status === 'published' ? '' : `, ${referenceStatusWord(status).toLowerCase()}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {signalCount > 0 ? (
        <div>
          <h3 className="mb-2 text-lg">
            {signalCount > signals.length
              ? `Signals: the newest ${signals.length} of ${signalCount}`
              : 'Signals'}
          </h3>
          <ul className="grid gap-1.5 text-note">
            {signals.map(({ id, headline, date, status, discarded }) => (
              <li key={id}>
                <Link href={editSignalPath(id)}>{headline}</Link>{' '}
                <span className="tabular text-muted">
                  {date}
                  {status === 'published' ? '' : `, ${statusWord(status)}`}
                  {discarded ? ', discarded' : ''}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}

function statusWord(status: string): string {
  const known = recordStatuses.find((one) => one === status)
  return known ? recordStatusLabels[known].toLowerCase() : status
}
