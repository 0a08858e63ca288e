import { type NextItem, nextKindLabels } from '@/domain/rules/up-next'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { filingPath, signalPath } from '@/url/paths'

/** What is still to come, as kind, day, title, operator and place. */
export function UpNextTable({ items, names }: { items: readonly NextItem[]; names: NameIndex }) {
  return (
    <DataTable
      caption="Up next: dates passed without an outcome, pending filings, then plans, nearest first"
      captionHidden
      stacks
      columns={[
        {
          key: 'kind',
          header: 'Status',
          className: 'md:w-32',
          cell: ({ kind }) => <span className="font-semibold">{nextKindLabels[kind]}</span>,
        },
        {
          key: 'when',
          header: 'Date',
          className: 'md:w-40',
          cell: ({ when, isDue }) => (
            <span className="text-muted">
              {isDue ? 'by' : 'since'} <Interval {...when} />
            </span>
          ),
        },
        {
          key: 'title',
          header: 'What',
          rowHeader: true,
          cell: ({ title, filing, signalId }) => (
            <Link href={filing ? filingPath(filing) : signalPath(signalId ?? '')}>{title}</Link>
          ),
        },
        { key: 'operator', header: 'Operator', cell: ({ operator }) => nameOf(names, operator) },
        {
          key: 'place',
          header: 'Place',
          cell: ({ place }) =>
            place === null ? <span className="text-muted">Not tied to a place</span> : nameOf(names, place),
        },
      ]}
      rows={items}
      rowKey={({ filing, signalId }) => filing ?? signalId ?? ''}
      empty="Nothing is ahead on this day."
    />
  )
}
