import { slipDays } from '@/domain/projection/promise-statistics'
import type { PromiseEntry } from '@/domain/projection/targets'
import { formatDay } from '@/domain/signal/date'
import { describePromise } from '@/domain/signal/measures'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { PromiseStatusLabel } from '@/ui/lists/promise-status'
import { slipWords } from '@/ui/lists/promise-text'
import { signalPath } from '@/url/paths'

/** Promises about a program: what was planned for when, and what came of it. */
export function PlanTable({ promises, name }: { promises: readonly PromiseEntry[]; name: string }) {
  return (
    <DataTable
      caption={`${promises.length} ${promises.length === 1 ? 'promise' : 'promises'} about ${name}, by due date`}
      columns={columns}
      rows={promises.toSorted((a, b) => (a.target.due ?? '9999').localeCompare(b.target.due ?? '9999'))}
      rowKey={({ target }) => target.id}
      empty={`No dated promise about ${name} is on record.`}
    />
  )
}

const columns: Column<PromiseEntry>[] = [
  {
    key: 'promise',
    header: 'Planned',
    rowHeader: true,
    className: 'min-w-52',
    cell: ({ target }) => (
      <>
        <Link className="font-normal" href={signalPath(target.id)}>
          {target.headline}
        </Link>
        <span className="block text-sm font-normal text-muted">{describePromise(target)}</span>
      </>
    ),
  },
  {
    key: 'announced',
    header: 'Announced',
    numeric: true,
    className: 'hidden sm:table-cell',
    cell: ({ target }) => <Interval date={target.date} precision={target.datePrecision} />,
  },
  {
    key: 'due',
    header: 'Due',
    numeric: true,
    cell: ({ target }) => (target.due ? formatDay(target.due) : 'no date'),
  },
  {
    key: 'actual',
    header: 'Happened',
    numeric: true,
    cell: (entry) => {
      const slip = slipDays(entry)
      if (!entry.keptOn || entry.target.evidence === null) return <span className="text-muted">—</span>
      return (
        <>
          <Link href={signalPath(entry.target.evidence)}>
            <Interval {...entry.keptOn} />
          </Link>
          {slip ? <span className="block text-sm text-muted">{slipWords(slip)}</span> : null}
        </>
      )
    },
  },
  { key: 'status', header: 'Outcome', cell: ({ status }) => <PromiseStatusLabel status={status} /> },
]
