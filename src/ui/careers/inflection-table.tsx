import { inflectionWords } from '@/content/inflections'
import type { FiredInflection, Inflection, PendingInflection } from '@/domain/careers/inflection'
import type { FiredOrder, PendingOrder } from '@/domain/careers/inflection-list'
import { gapWords, inflectionTitle } from '@/domain/careers/inflection-text'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { type Column, DataTable, type TableRest } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { ConfidenceWord } from '@/ui/signal/confidence'
import { asOfHref } from '@/url/as-of'
import { inflectionPath } from '@/url/inflections'
import { signalPath } from '@/url/paths'
import type { EvidenceItem } from './evidence-list'

type Look = {
  names: NameIndex
  evidence: Readonly<Record<string, EvidenceItem>>
  /** The day as it stands in the address; empty is today. */
  asked: string
}
type Sort = NonNullable<Column<never>['sort']>

type Table<Row, Order> = Look & {
  rows: readonly Row[]
  caption: string
  empty: string
  /** Absent where the list has one order only. */
  sortOf?: (order: Order) => Sort
  /** Where the others are, when only the first rows are shown. */
  rest?: TableRest
}

/** Points that have fired: when, on which signal, and how well founded that is. */
export function FiredTable({ sortOf, names, evidence, asked, ...table }: Table<FiredInflection, FiredOrder>) {
  const look = { names, evidence, asked }
  const sort = (order: FiredOrder) => (sortOf ? { sort: sortOf(order) } : {})
  const columns: Column<FiredInflection>[] = [
    { ...pointColumn<FiredInflection>(look), ...sort('rule') },
    { ...operatorColumn(names), ...sort('operator') },
    { key: 'when', header: 'Reached', brief: true, ...sort('when'), cell: ({ on }) => <Interval {...on} /> },
    {
      key: 'evidence',
      header: 'Evidence',
      className: 'min-w-52',
      cell: (row) => evidenceOf(row, look, { isDated: false }),
    },
    {
      key: 'sure',
      header: 'Confidence',
      brief: true,
      cell: ({ confidence }) => <ConfidenceWord value={confidence} />,
    },
  ]
  return <Frame {...table} columns={columns} />
}

/** Points that are awaited or set aside: what is missing, and the signal that says how far it has come. */
export function PendingTable({
  sortOf,
  names,
  evidence,
  asked,
  ...table
}: Table<PendingInflection, PendingOrder>) {
  const look = { names, evidence, asked }
  const sort = (order: PendingOrder) => (sortOf ? { sort: sortOf(order) } : {})
  const columns: Column<PendingInflection>[] = [
    pointColumn<PendingInflection>(look),
    { ...operatorColumn(names), ...sort('operator') },
    {
      key: 'gap',
      header: 'What has to happen',
      ...sort('gap'),
      className: 'min-w-40 tabular',
      cell: ({ gap }) => gapWords(gap),
    },
    {
      key: 'evidence',
      header: 'Progress',
      className: 'min-w-52',
      cell: (row) => evidenceOf(row, look),
    },
  ]
  return <Frame {...table} columns={columns} />
}

function Frame<Row extends Inflection>(table: {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  caption: string
  empty: string
  rest?: TableRest
}) {
  return <DataTable {...table} rowKey={({ id }) => id} stacks />
}

/** Beside a title that names the operator: on a narrow screen the title says enough. */
function operatorColumn<Row extends Inflection>(names: NameIndex): Column<Row> {
  return {
    key: 'operator',
    header: 'Operator',
    className: 'hidden md:table-cell',
    cell: (row) => nameOf(names, row.operator),
  }
}

function pointColumn<Row extends Inflection>({ names, asked }: Look): Column<Row> {
  return {
    key: 'point',
    header: 'Point',
    rowHeader: true,
    className: 'md:min-w-36',
    cell: (point) => (
      <>
        <Link href={asOfHref(inflectionPath(point), asked)}>{inflectionTitle(point, names)}</Link>
        <small className="block text-sm font-normal text-muted">{inflectionWords[point.rule].title}</small>
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
        <Link href={signalPath(id)}>{headline}</Link>
        {isDated ? (
          <small className="block text-sm font-normal text-muted">
            <Interval {...on} />
          </small>
        ) : null}
      </span>
    ))
}
