import type { FilingRow } from '@/domain/lists/filings'
import type { PromiseRow } from '@/domain/lists/promises'
import { daysWaiting } from '@/domain/projection/filings'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { stageLabels } from '@/domain/signal/labels'
import { describePromise } from '@/domain/signal/measures'
import { waitWords } from '@/ui/filing/gap-text'
import { DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { PromiseStatusLabel } from '@/ui/lists/promise-status'
import { filingPath, signalPath } from '@/url/paths'

/** Rows of each list; the lists have them all. */
const most = 20

/** Unkept promises by their day. */
export function PlanPromises({
  rows,
  until,
  allHref,
}: {
  rows: readonly PromiseRow[]
  until: IsoDate
  allHref: string
}) {
  return (
    <DataTable
      caption={`${rows.length} open promises due by ${formatDay(until)}, overdue or without a date, soonest first.`}
      columns={[
        {
          key: 'promise',
          header: 'Promise',
          rowHeader: true,
          className: 'min-w-48',
          cell: ({ target, operatorName, placeName }) => (
            <>
              <Link className="font-normal" href={signalPath(target.id)}>
                {target.headline}
              </Link>
              <span className="block text-sm font-normal text-muted">
                {[operatorName, placeName].filter(Boolean).join(' · ')}
              </span>
            </>
          ),
        },
        {
          key: 'what',
          header: 'What was promised',
          className: 'hidden md:table-cell',
          cell: ({ target }) => describePromise(target),
        },
        {
          key: 'due',
          header: 'Due',
          numeric: true,
          cell: ({ target }) => (target.due ? formatDay(target.due) : 'no date'),
        },
        {
          key: 'status',
          header: 'Status',
          brief: true,
          cell: ({ status }) => <PromiseStatusLabel status={status} />,
        },
      ]}
      rows={rows}
      rowKey={({ target }) => target.id}
      rest={{ most, href: allHref, label: 'All promises' }}
      stacks
      empty="No promise that matters to this plan is open."
    />
  )
}

/** Open filings, the longest wait for an answer first. */
export function PlanFilings({
  rows,
  asOf,
  allHref,
  hrefOf = filingPath,
}: {
  rows: readonly FilingRow[]
  asOf: IsoDate
  allHref: string
  /** Where the page of a filing is: with the day of reading, where that is not today. */
  hrefOf?: (slug: string) => string
}) {
  return (
    <DataTable
      caption={`${rows.length} pending filings, the longest wait first. A dash: not submitted, or the day is not known.`}
      columns={[
        {
          key: 'filing',
          header: 'Filing',
          rowHeader: true,
          className: 'min-w-48',
          cell: ({ filing, operatorName, agencyName }) => (
            <>
              <Link className="font-normal" href={hrefOf(filing.slug)}>
                {filing.title}
              </Link>
              <span className="block text-sm font-normal text-muted">
                {operatorName} · {agencyName}
              </span>
            </>
          ),
        },
        { key: 'stage', header: 'Stage', brief: true, cell: ({ stage }) => stageLabels[stage] },
        { key: 'since', header: 'Since', numeric: true, cell: ({ since }) => <Interval {...since} /> },
        {
          key: 'waiting',
          header: 'Waiting',
          numeric: true,
          cell: (row) => {
            const waiting = daysWaiting(row, asOf)
            return waiting ? waitWords(waiting) : <span className="text-muted">—</span>
          },
        },
      ]}
      rows={rows}
      rowKey={({ filing }) => filing.slug}
      rest={{ most, href: allHref, label: 'All filings' }}
      stacks
      empty="No filing that matters to this plan is pending."
    />
  )
}
