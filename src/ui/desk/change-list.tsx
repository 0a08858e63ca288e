import { referenceTypes } from '@/domain/record/types'
import { Link } from '@/ui/kit/link'
import { changePath } from '@/url/changes'
import { editSignalPath } from '@/url/desk'
import { recordPath } from '@/url/desk-records'
import { Instant } from './instant'

export type ChangeEntry = {
  id: string
  kind: string
  by: string | null
  reason: string
  at: string
  count: number
  records: readonly { type: string; id: string; action: string; name: string }[]
  reverts: string | null
  undoneBy: string | null
}

/** Who made a change: a person, or a command on the host. */
export function madeBy({ by, kind }: Pick<ChangeEntry, 'by' | 'kind'>): string {
  return by ?? (kind === 'import' ? 'Data load' : 'Host')
}

/** Where the desk shows a record; null where it has no page for its type. */
export function deskPathOf(type: string, id: string): string | null {
  if (type === 'signal') return editSignalPath(id)
  const reference = referenceTypes.find((one) => one === type)
  return reference ? recordPath(reference, id) : null
}

/**
 * Acts of change: who, what, when and why, each with the way to its page.
 * @param brief one record of each, for a short list
 */
export function ChangeList({ changes, brief = false }: { changes: readonly ChangeEntry[]; brief?: boolean }) {
  return (
    <ol className="grid text-note leading-snug">
      {changes.map((change) => {
        const shown = change.records.slice(0, brief ? 1 : 3)
        const rest = change.count - shown.length
        return (
          <li
            key={change.id}
            className={`grid gap-x-6 border-t border-rule py-2 first:border-t-0 ${brief ? '' : 'sm:grid-cols-[9.5rem_1fr]'}`}
          >
            {brief ? null : (
              <p className="text-muted">
                <Link look="quiet" className="inline-block min-h-6" href={changePath(change.id)}>
                  <Instant iso={change.at} />
                </Link>
              </p>
            )}
            <div>
              <ul>
                {shown.map((record) => (
                  <ChangedRecord key={`${record.type}/${record.id}`} {...record} />
                ))}
                {rest > 0 ? (
                  <li>
                    <Link className="inline-block py-0.5" href={changePath(change.id)}>
                      and {rest === 1 ? '1 more record' : `${rest} more records`}
                    </Link>
                  </li>
                ) : null}
              </ul>
              <p className="text-muted">
                {brief ? (
                  <>
                    <Link className="inline-block py-0.5" href={changePath(change.id)}>
                      <Instant iso={change.at} />
                    </Link>{' '}
                    ·{' '}
                  </>
                ) : null}
                {madeBy(change)}: {change.reason}
                <State change={change} />
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function ChangedRecord({ type, id, action, name }: ChangeEntry['records'][number]) {
  const href = deskPathOf(type, id)
  return (
    <li className="break-words">
      {type === 'signal' ? '' : `${type} `}
      {href ? (
        <Link className="inline-block py-0.5" href={href}>
          {name}
        </Link>
      ) : (
        name
      )}{' '}
      <span className="text-muted">{action}</span>
    </li>
  )
}

function State({ change: { reverts, undoneBy } }: { change: ChangeEntry }) {
  return (
    <>
      {reverts ? (
        <>
          {' '}
          ·{' '}
          <Link className="inline-block py-0.5" href={changePath(reverts)}>
            undoes a change
          </Link>
        </>
      ) : null}
      {undoneBy ? (
        <>
          {' '}
          ·{' '}
          <Link className="inline-block py-0.5" href={changePath(undoneBy)}>
            undone
          </Link>
        </>
      ) : null}
    </>
  )
}
