import { type Dispute, disputeReasons, disputeRules } from '@/domain/facts/disputes'
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
export function DisputeList({ disputes, ...shared }: Shared & { disputes: readonly Dispute[] }) {
  const current = disputes.filter((one) => one.current)
  const past = disputes.filter((one) => !one.current)
  const more = current.slice(maxOpen)
  return (
    <>
      {current.length === 0 ? (
        <p className="text-muted">No current figure or status is disputed.</p>
      ) : (
        <ul className="facts-disputes">
          {current.slice(0, maxOpen).map((dispute) => (
            <li key={dispute.key}>
              <DisputeTable dispute={dispute} {...shared} />
            </li>
          ))}
        </ul>
      )}
      {more.length > 0 ? (
        <Disclosure
          className="mt-2"
          summary={`${counted(more.length, 'more dispute', 'more disputes')} about current figures`}
        >
          <DisputeDigest disputes={more} {...shared} />
        </Disclosure>
      ) : null}
      {past.length > 0 ? (
        <Disclosure
          className="mt-2"
          summary={`${counted(past.length, 'earlier dispute', 'earlier disputes')}, since overtaken by newer records`}
        >
          <DisputeDigest disputes={past} {...shared} />
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
const claimsAloneNote = 'Only claims are on record for that time.'

function roleOf({ reason, mainId }: Dispute, { id }: Signal): string {
  if (id === mainId) return accountLabels.main
  return reason === 'values' ? 'Also on record' : accountLabels.alternate
}

function publishersOf({ sources }: Signal, publishers: Record<string, string>): string {
  return [...new Set(sources.map((id) => publishers[id] ?? id))].join(', ')
}

function DisputeTable({ dispute, subjects, publishers }: Shared & { dispute: Dispute }) {
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
    { key: 'role', header: 'Role', cell: (account) => roleOf(dispute, account) },
  ]
  return (
    <DataTable
      caption={`${titleOf(dispute, subjects)}. ${dispute.mainId === null ? `${claimsAloneNote} ` : ''}${disputeRules[dispute.reason]}`}
      columns={columns}
      rows={dispute.accounts}
      rowKey={({ id }) => id}
      empty="No account is on record."
    />
  )
}

/** The same in few words: one line for each account, the rule once for each sort of dispute. */
function DisputeDigest({ disputes, subjects, publishers }: Shared & { disputes: readonly Dispute[] }) {
  return disputeReasons
    .map((reason) => ({ reason, alike: disputes.filter((one) => one.reason === reason) }))
    .filter(({ alike }) => alike.length > 0)
    .map(({ reason, alike }) => (
      <div key={reason}>
        <p className="measure my-3">{disputeRules[reason]}</p>
        <ul className="facts-disputes">
          {alike.map((dispute) => (
            <li key={dispute.key}>
              <b>{titleOf(dispute, subjects)}</b>
              {dispute.mainId === null ? ` ${claimsAloneNote}` : ''}
              <ul>
                {dispute.accounts.map((account) => (
                  <li key={account.id}>
                    <Link href={signalPath(account.id)}>{describeMeasures(account)}</Link>
                    {` ${digestOf(account, publishers)}. ${roleOf(dispute, account)}.`}
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
