import { conflictReasons, conflictRules, type Dispute } from '@/domain/facts/disputes'
import { formatInterval, whenOf } from '@/domain/signal/date'
import { confidenceLabels, kindLabels } from '@/domain/signal/labels'
import { describeMeasures } from '@/domain/signal/measures'
import type { Signal } from '@/domain/signal/schema'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Disclosure } from '@/ui/kit/disclosure'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { accountLabels } from '@/ui/signal/accounts'
import { signalPath } from '@/url/paths'
import type { FactSubjects } from './subjects'

/** How many disputes stand open as tables; the rest are folded. */
const maxOpen = 4

type Shared = { subjects: FactSubjects; publishers: Record<string, string> }

/** Every dispute with all its accounts side by side: those that bear on the present first, the settled ones folded. */
export function ConflictList({ conflicts, ...shared }: Shared & { conflicts: readonly Dispute[] }) {
  const current = conflicts.filter((one) => one.current)
  const past = conflicts.filter((one) => !one.current)
  const more = current.slice(maxOpen)
  return (
    <>
      {current.length === 0 ? (
        <p className="text-muted">No two accounts of what stands now disagree.</p>
      ) : (
        <ul className="facts-disputes">
          {current.slice(0, maxOpen).map((conflict) => (
            <li key={conflict.key}>
              <DisputeTable conflict={conflict} {...shared} />
            </li>
          ))}
        </ul>
      )}
      {more.length > 0 ? (
        <Disclosure
          className="mt-2"
          summary={`${counted(more.length, 'more dispute', 'more disputes')} about what stands now`}
        >
          <DisputeDigest conflicts={more} {...shared} />
        </Disclosure>
      ) : null}
      {past.length > 0 ? (
        <Disclosure
          className="mt-2"
          summary={`${counted(past.length, 'earlier dispute', 'earlier disputes')}, since overtaken by newer records`}
        >
          <DisputeDigest conflicts={past} {...shared} />
        </Disclosure>
      ) : null}
    </>
  )
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

function titleOf({ accounts: [first], ...about }: Dispute, subjects: FactSubjects): string {
  return first ? `${kindLabels[first.kind]}, ${subjects.titleOf(about)}` : subjects.titleOf(about)
}

/** Nothing on record stands against a claim that is alone. */
const claimsAloneNote = 'Nothing but claims is on record of that time.'

function roleOf({ reason, mainId }: Dispute, { id }: Signal): string {
  if (id === mainId) return accountLabels.main
  return reason === 'values' ? 'Also on record' : accountLabels.alternate
}

function publishersOf({ sources }: Signal, publishers: Record<string, string>): string {
  return [...new Set(sources.map((id) => publishers[id] ?? id))].join(', ')
}

function DisputeTable({ conflict, subjects, publishers }: Shared & { conflict: Dispute }) {
  const columns: Column<Signal>[] = [
    {
      key: 'account',
      header: 'Account',
      rowHeader: true,
      cell: ({ id, headline }) => <Link href={signalPath(id)}>{headline}</Link>,
    },
    { key: 'value', header: 'Value', className: 'min-w-40', cell: describeMeasures },
    {
      key: 'date',
      header: 'Date',
      cell: ({ date, datePrecision }) => <Interval date={date} precision={datePrecision} />,
    },
    { key: 'confidence', header: 'Confidence', cell: ({ confidence }) => confidenceLabels[confidence] },
    { key: 'publisher', header: 'Published by', cell: (account) => publishersOf(account, publishers) },
    { key: 'role', header: 'Role', cell: (account) => roleOf(conflict, account) },
  ]
  return (
    <DataTable
      caption={`${titleOf(conflict, subjects)}. ${conflict.mainId === null ? `${claimsAloneNote} ` : ''}${conflictRules[conflict.reason]}`}
      columns={columns}
      rows={conflict.accounts}
      rowKey={({ id }) => id}
      empty="No account is on record."
    />
  )
}

/** The same in few words: one line for each account, the rule once for each sort of dispute. */
function DisputeDigest({ conflicts, subjects, publishers }: Shared & { conflicts: readonly Dispute[] }) {
  return conflictReasons
    .map((reason) => ({ reason, alike: conflicts.filter((one) => one.reason === reason) }))
    .filter(({ alike }) => alike.length > 0)
    .map(({ reason, alike }) => (
      <div key={reason}>
        <p className="measure my-3">{conflictRules[reason]}</p>
        <ul className="facts-disputes">
          {alike.map((conflict) => (
            <li key={conflict.key}>
              <b>{titleOf(conflict, subjects)}</b>
              {conflict.mainId === null ? ` ${claimsAloneNote}` : ''}
              <ul>
                {conflict.accounts.map((account) => (
                  <li key={account.id}>
                    <Link href={signalPath(account.id)}>{describeMeasures(account)}</Link>
                    {` ${digestOf(account, publishers)}. ${roleOf(conflict, account)}.`}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    ))
}

function digestOf(account: Signal, publishers: Record<string, string>): string {
  const when = formatInterval(whenOf(account))
  return `${when}, ${confidenceLabels[account.confidence].toLowerCase()}, ${publishersOf(account, publishers)}`
}
