import { type NameIndex, nameOf } from '@/domain/shared/names'
import { confidenceLabels, kindLabels } from '@/domain/signal/labels'
import type { Signal } from '@/domain/signal/schema'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { operatorPath, signalPath } from '@/url/paths'

/** The signals that rest on a source, in the order given. */
export function CitingSignals({ signals, names }: { signals: readonly Signal[]; names: NameIndex }) {
  const columns: Column<Signal>[] = [
    {
      key: 'date',
      header: 'Date',
      cell: ({ date, datePrecision }) => <Interval date={date} precision={datePrecision} />,
    },
    {
      key: 'headline',
      header: 'Signal',
      rowHeader: true,
      className: 'min-w-64',
      cell: ({ id, headline }) => (
        <Link className="font-normal" href={signalPath(id)}>
          {headline}
        </Link>
      ),
    },
    {
      key: 'operator',
      header: 'Operator',
      cell: ({ operator }) => <Link href={operatorPath(operator)}>{nameOf(names, operator)}</Link>,
    },
    { key: 'place', header: 'Place', cell: ({ place }) => (place ? nameOf(names, place) : '–') },
    { key: 'kind', header: 'Kind', cell: ({ kind }) => kindLabels[kind] },
    {
      key: 'confidence',
      header: 'Confidence',
      cell: ({ confidence, alternateOf, restates }) => (
        <>
          {confidenceLabels[confidence]}
          {restates ? <span className="block text-sm text-muted">repeats another signal</span> : null}
          {alternateOf ? <span className="block text-sm text-muted">another account</span> : null}
        </>
      ),
    },
  ]
  return (
    <DataTable
      caption={`${signals.length} published ${signals.length === 1 ? 'signal cites' : 'signals cite'} this source, newest first.`}
      columns={columns}
      rows={signals}
      rowKey={({ id }) => id}
      empty="No published signal cites this source today."
    />
  )
}
