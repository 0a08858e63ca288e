import type { CitedSource, SourceOrder } from '@/domain/lists/sources'
import { sourceKindLabels } from '@/domain/signal/labels'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { sourcePath } from '@/url/paths'

type Row = CitedSource & { firstOfPublisher: boolean }

const columns: (Column<Row> & { key: SourceOrder })[] = [
  {
    key: 'publisher',
    header: 'Publisher',
    className: 'min-w-32',
    // Named once per run of its documents; a screen reader hears it with each row.
    cell: ({ publisher, firstOfPublisher }) => (
      <span className={firstOfPublisher ? 'font-semibold' : 'sr-only'}>{publisher}</span>
    ),
  },
  {
    key: 'title',
    header: 'Document',
    rowHeader: true,
    className: 'min-w-64',
    cell: ({ id, title, url, note }) => (
      <>
        <Link tap className="font-normal" href={sourcePath(id)}>
          {title}
        </Link>
        {url ? (
          <Link
            look="quiet"
            tap
            className="text-sm font-normal text-muted"
            href={url}
            rel="noopener nofollow"
          >
            {hostOf(url)} <span aria-hidden="true">↗</span>
            <span className="sr-only">, the document itself</span>
          </Link>
        ) : null}
        {note ? <span className="mt-0.5 block text-sm font-normal text-muted">{note}</span> : null}
      </>
    ),
  },
  {
    key: 'kind',
    header: 'Kind',
    className: 'whitespace-nowrap',
    cell: ({ kind }) => sourceKindLabels[kind],
  },
  { key: 'date', header: 'Date', cell: (source) => <PublishedOn source={source} /> },
  {
    key: 'cited',
    header: 'Cited by',
    numeric: true,
    className: 'whitespace-nowrap',
    cell: ({ citedBy }) => citedBy,
  },
]

/** The site that an address leads to. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}

/** The date of a document as precisely as it is known. */
export function PublishedOn({
  source: { publishedOn, publishedPrecision },
}: {
  source: Pick<CitedSource, 'publishedOn' | 'publishedPrecision'>
}) {
  if (publishedOn === null) return <span className="text-muted">Not dated</span>
  return <Interval date={publishedOn} precision={publishedPrecision ?? 'day'} />
}

/** Sources in the order given; a publisher of several in a row is named once. */
export function SourceTable({
  sources,
  caption,
  sortOf,
}: {
  sources: readonly CitedSource[]
  caption: string
  sortOf: (key: SourceOrder) => Column<Row>['sort']
}) {
  const rows = sources.map((source, position) => ({
    ...source,
    firstOfPublisher: source.publisher !== sources[position - 1]?.publisher,
  }))
  return (
    <DataTable
      caption={caption}
      columns={columns.map((column) => ({ ...column, sort: sortOf(column.key) }))}
      rows={rows}
      rowKey={({ id }) => id}
      rowId={({ id }) => id}
      empty="No source is on record."
    />
  )
}
