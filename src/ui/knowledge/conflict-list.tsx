import { type Conflict, conflictRules } from '@/domain/knowledge/conflicts'
import { confidenceLabels, kindLabels } from '@/domain/signal/labels'
import { describeMeasures } from '@/domain/signal/measures'
import type { Signal } from '@/domain/signal/schema'
import { type Column, DataTable } from '@/ui/primitives/data-table'
import { Interval } from '@/ui/primitives/interval'
import { accountLabels } from '@/ui/signal/accounts'
import { signalPath } from '@/url/paths'
import type { SubjectNames } from './names'

/** How many disputes stand open; the rest are folded. */
const MOST_OPEN = 4

type Shared = { names: SubjectNames; publishers: Record<string, string> }

/** Every dispute with all its accounts side by side: those that bear on the present first, the settled ones folded. */
export function ConflictList({ conflicts, ...shared }: Shared & { conflicts: readonly Conflict[] }) {
  const current = conflicts.filter((one) => one.current)
  const past = conflicts.filter((one) => !one.current)
  const more = current.slice(MOST_OPEN)
  return (
    <>
      {current.length === 0 ? (
        <p className="not-known">No two accounts of what stands now disagree.</p>
      ) : (
        <Disputes conflicts={current.slice(0, MOST_OPEN)} {...shared} />
      )}
      {more.length > 0 ? (
        <details>
          <summary>{counted(more.length, 'more dispute', 'more disputes')} about what stands now</summary>
          <Disputes conflicts={more} {...shared} />
        </details>
      ) : null}
      {past.length > 0 ? (
        <details>
          <summary>
            {counted(past.length, 'earlier dispute', 'earlier disputes')}, since overtaken by newer records
          </summary>
          <Disputes conflicts={past} {...shared} />
        </details>
      ) : null}
    </>
  )
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

function Disputes({ conflicts, names, publishers }: Shared & { conflicts: readonly Conflict[] }) {
  return (
    <ul className="dispute grid gap-6">
      {conflicts.map((conflict) => (
        <li key={conflict.key}>
          <Dispute conflict={conflict} names={names} publishers={publishers} />
        </li>
      ))}
    </ul>
  )
}

function Dispute({ conflict, names, publishers }: Shared & { conflict: Conflict }) {
  const { reason, accounts, mainId } = conflict
  const [first] = accounts
  const what = first ? kindLabels[first.kind] : ''
  const columns: Column<Signal>[] = [
    {
      key: 'account',
      header: 'Account',
      rowHeader: true,
      className: 'min-w-56',
      cell: ({ id, headline }) => <a href={signalPath(id)}>{headline}</a>,
    },
    { key: 'value', header: 'Value', className: 'min-w-40', cell: describeMeasures },
    {
      key: 'date',
      header: 'Date',
      cell: ({ date, datePrecision }) => <Interval date={date} precision={datePrecision} />,
    },
    { key: 'confidence', header: 'Confidence', cell: ({ confidence }) => confidenceLabels[confidence] },
    {
      key: 'publisher',
      header: 'Published by',
      cell: ({ sources }) => [...new Set(sources.map((id) => publishers[id] ?? id))].join(', '),
    },
    {
      key: 'role',
      header: 'Role',
      cell: ({ id }) =>
        reason === 'values' && id !== mainId
          ? 'Also on record'
          : accountLabels[id === mainId ? 'main' : 'alternate'],
    },
  ]
  return (
    <DataTable
      caption={`${what}, ${names.nameOf(conflict)}. ${
        mainId === null ? 'Nothing but claims is on record of that time. ' : ''
      }${conflictRules[reason]}`}
      columns={columns}
      rows={accounts}
      rowKey={({ id }) => id}
      empty="No account is on record."
    />
  )
}
