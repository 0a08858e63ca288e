import type { ExplainedContribution } from '@/domain/impact/breakdown'
import { exactSum } from '@/domain/impact/demand-index'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { confidenceLabels } from '@/domain/signal/labels'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'

/** Index points as they are added up: four decimals and a true minus sign. */
export function points(value: number): string {
  return `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(4)}`
}

/** The largest contributions to an index, each with every factor, and the sum that they are part of. */
export function ContributionTable({
  largest,
  rest,
  index,
  names,
  listHref,
}: {
  largest: readonly ExplainedContribution[]
  rest: { count: number; sum: number }
  index: number
  names: NameIndex
  /** Where the whole list is. */
  listHref: string
}) {
  const shown = exactSum(largest.map(({ contribution }) => contribution))
  return (
    <>
      <DataTable
        caption={`The ${largest.length} largest contributions. Contribution = direction × strength × evidence × decay.`}
        columns={columnsFor(names)}
        rows={largest}
        rowKey={({ signalId }) => signalId}
        stacks
        empty="No signal contributes to this score."
      />
      {largest.length > 0 ? (
        <DefinitionList look="sum" className="mt-4 max-w-md">
          <Definition term={`The ${largest.length} largest add`}>{points(shown)}</Definition>
          <Definition term={`and ${rest.count} more that add`}>{points(rest.sum)}</Definition>
          <Definition term="which is the score, exactly">{points(index)}</Definition>
        </DefinitionList>
      ) : null}
      <p className="mt-3 text-note text-muted">
        The whole list is available <Link href={listHref}>as JSON from the API</Link>; what the factors mean
        is in <Link href="/methodology#index">the methodology</Link>.
      </p>
    </>
  )
}

function columnsFor(names: NameIndex): Column<ExplainedContribution>[] {
  return [
    {
      key: 'signal',
      header: 'Signal',
      rowHeader: true,
      className: 'min-w-44 md:min-w-60',
      cell: ({ signal }) => (
        <>
          <Link href={signalPath(signal.id)}>{signal.headline}</Link>
          <span className="block text-sm font-normal text-muted">
            {[signal.operator, signal.place].flatMap((slug) => (slug ? nameOf(names, slug) : [])).join(', ')}
            <span className="md:hidden">
              , <Interval date={signal.date} precision={signal.datePrecision} />
            </span>
          </span>
        </>
      ),
    },
    {
      key: 'date',
      header: 'Date',
      className: 'hidden md:table-cell',
      cell: ({ signal }) => <Interval date={signal.date} precision={signal.datePrecision} />,
    },
    {
      key: 'contribution',
      header: 'Contribution',
      numeric: true,
      cell: ({ contribution }) => <strong className="font-semibold">{points(contribution)}</strong>,
    },
    {
      key: 'direction',
      header: 'Direction',
      numeric: true,
      cell: ({ direction }) => (
        <span className={`whitespace-nowrap ${direction > 0 ? 'text-ink' : 'text-ink-soft'}`}>
          <span aria-hidden="true">{direction > 0 ? '▲ ' : '▼ '}</span>
          {direction > 0 ? '+1' : '−1'}
        </span>
      ),
    },
    { key: 'strength', header: 'Strength', numeric: true, cell: ({ strength }) => strength },
    {
      key: 'evidence',
      header: 'Evidence',
      numeric: true,
      cell: ({ evidence, signal }) => (
        <>
          {evidence}{' '}
          <span className="text-sm text-muted md:block">
            {confidenceLabels[signal.confidence].toLowerCase()}
          </span>
        </>
      ),
    },
    { key: 'decay', header: 'Decay', numeric: true, cell: ({ decay }) => decay.toFixed(3) },
    {
      key: 'mechanism',
      header: 'Mechanism',
      className: 'min-w-64',
      cell: ({ mechanism }) => <span className="text-ink-soft">{mechanism}</span>,
    },
  ]
}
