import { inflectionWords } from '@/content/inflections'
import type { FiredInflection, Inflection, PendingInflection } from '@/domain/careers/inflection'
import type { FiredOrder, PendingOrder } from '@/domain/careers/inflection-list'
import { type Column, DataTable } from '@/ui/primitives/data-table'
import { Interval } from '@/ui/primitives/interval'
import { ConfidenceWord } from '@/ui/signal/confidence'
import { asOfHref } from '@/url/as-of'
import { signalPath } from '@/url/paths'
import type { EvidenceItem } from './evidence-list'
import { gapWords, inflectionPath, inflectionTitle } from './inflection-words'
import './inflections.css'

type Look = {
  nameOf: (slug: string) => string
  evidence: Readonly<Record<string, EvidenceItem>>
  /** The day as it stands in the address; empty is today. */
  asked: string
}
type Sort = NonNullable<Column<never>['sort']>

/** Points that have fired: when, on which signal, and how well founded that is. */
export function FiredTable({
  rows,
  caption,
  empty,
  sortOf,
  ...look
}: Look & {
  rows: readonly FiredInflection[]
  caption: string
  empty: string
  sortOf: (order: FiredOrder) => Sort
}) {
  const columns: Column<FiredInflection>[] = [
    { ...pointColumn<FiredInflection>(look), sort: sortOf('rule') },
    {
      key: 'operator',
      header: 'Operator',
      sort: sortOf('operator'),
      cell: (row) => look.nameOf(row.operator),
    },
    { key: 'when', header: 'Fired', sort: sortOf('when'), cell: ({ on }) => <Interval {...on} /> },
    {
      key: 'evidence',
      header: 'On what evidence',
      className: 'evidence',
      cell: (row) => evidenceOf(row, look, { isDated: false }),
    },
    { key: 'sure', header: 'Confidence', cell: ({ confidence }) => <ConfidenceWord value={confidence} /> },
  ]
  return <Frame columns={columns} rows={rows} caption={caption} empty={empty} />
}

/** Points that are awaited or set aside: what is missing, and the signal that says how far it has come. */
export function PendingTable({
  rows,
  caption,
  empty,
  sortOf,
  ...look
}: Look & {
  rows: readonly PendingInflection[]
  caption: string
  empty: string
  /** Absent where the list has one order only. */
  sortOf?: (order: PendingOrder) => Sort
}) {
  const sort = (order: PendingOrder) => (sortOf ? { sort: sortOf(order) } : {})
  const columns: Column<PendingInflection>[] = [
    pointColumn<PendingInflection>(look),
    { key: 'operator', header: 'Operator', ...sort('operator'), cell: (row) => look.nameOf(row.operator) },
    {
      key: 'gap',
      header: 'What is missing',
      ...sort('gap'),
      className: 'gap',
      cell: ({ gap }) => gapWords(gap),
    },
    {
      key: 'evidence',
      header: 'How far it has come',
      className: 'evidence',
      cell: (row) => evidenceOf(row, look),
    },
  ]
  return <Frame columns={columns} rows={rows} caption={caption} empty={empty} />
}

function Frame<Row extends Inflection>(table: {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  caption: string
  empty: string
}) {
  return (
    <div className="inflections">
      <DataTable {...table} rowKey={({ id }) => id} />
    </div>
  )
}

function pointColumn<Row extends Inflection>({ nameOf, asked }: Look): Column<Row> {
  return {
    key: 'point',
    header: 'Inflection point',
    rowHeader: true,
    cell: (point) => (
      <>
        <a href={asOfHref(inflectionPath(point), asked)}>{inflectionTitle(point, nameOf)}</a>
        <small>{inflectionWords[point.rule].title}</small>
      </>
    ),
  }
}

function evidenceOf(
  { evidence: ids }: { evidence: readonly string[] },
  { evidence }: Look,
  { isDated = true }: { isDated?: boolean } = {},
) {
  return ids
    .flatMap((id) => evidence[id] ?? [])
    .map(({ id, headline, on }) => (
      <span key={id}>
        <a href={signalPath(id)}>{headline}</a>
        {isDated ? (
          <small>
            <Interval {...on} />
          </small>
        ) : null}
      </span>
    ))
}
