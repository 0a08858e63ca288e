import type { ClaimedRate, EvidencedRate } from '@/domain/projection/production-record'
import { formatNumber } from '@/domain/shared/range'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { ChartFigure } from '@/ui/charts/chart-figure'
import { OpenEnd } from '@/ui/charts/chart-mark'
import { At, down, PlotFrame, plotSize } from '@/ui/charts/plot-frame'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'
import { rateModel } from './rate-model'

const plotHeight = 240

type Row = { key: string; kind: string; rate: string; units: string } & Pick<
  ClaimedRate,
  'signalId' | 'date' | 'precision' | 'headline'
>

/** Rates that were stated, hollow, against rates that counts of finished units show. */
export function RateFigure({
  claimed,
  evidenced,
  asOf,
}: {
  claimed: readonly ClaimedRate[]
  evidenced: readonly EvidencedRate[]
  asOf: IsoDate
}) {
  const model = rateModel(claimed, evidenced, asOf)
  const rows = toRows(claimed, evidenced)
  if (!model) {
    return (
      <>
        <p className="measure mb-4">
          No rate has been stated, and no count of finished units with a start of production is on record.
        </p>
        {rows.length > 0 ? <RateTable rows={rows} /> : null}
      </>
    )
  }
  const size = plotSize(model.y, plotHeight)
  return (
    <ChartFigure
      sentence={model.sentence}
      caption={
        <>
          Hollow diamonds: rates stated by the company or reported as its plan. Full dots with an arrow: units
          counted as finished, × 365.25 ÷ days since the first came off the line, a lower bound, because a
          count can miss units. Vertical axis: units a year, each step ten times the one below. The two are
          not joined. As of {formatDay(asOf)}.
        </>
      }
      table={<RateTable rows={rows} />}
      tableLabel={`Show the ${rows.length} rates and counts`}
    >
      <div className="@container">
        <PlotFrame size={size} x={model.x} y={model.y} label={model.sentence}>
          {model.evidenced.map((mark) => (
            <At key={mark.key} x={mark.x} y={down(mark.y, size)}>
              <circle r={4} fill="var(--series-observed)" stroke="var(--paper)" />
              <OpenEnd color="var(--series-observed)" />
            </At>
          ))}
          {model.claimed.map((mark) => (
            <At key={mark.key} x={mark.x} y={down(mark.y, size)}>
              <path
                d="M0 -5.5 L5.5 0 L0 5.5 L-5.5 0 Z"
                fill="var(--paper)"
                stroke="var(--series-claimed)"
                strokeWidth={1.75}
              />
            </At>
          ))}
        </PlotFrame>
      </div>
    </ChartFigure>
  )
}

function toRows(claimed: readonly ClaimedRate[], evidenced: readonly EvidencedRate[]): Row[] {
  const stated = claimed.map(({ unitsPerYear, ...one }) => ({
    ...one,
    key: `claimed-${one.signalId}`,
    kind: 'Stated',
    rate: formatNumber(unitsPerYear),
    units: '—',
  }))
  const seen = evidenced.map(({ perYear, units, ...one }) => ({
    ...one,
    key: `evidenced-${one.signalId}`,
    kind: 'Counted',
    rate: perYear ? `at least ${formatNumber(Math.round(perYear.low))}` : 'no rate',
    units: formatNumber(units),
  }))
  return [...stated, ...seen].sort((a, b) => a.date.localeCompare(b.date))
}

function RateTable({ rows }: { rows: readonly Row[] }) {
  return (
    <DataTable
      caption="Rates stated and units counted, oldest first. A count within 30 days of the start, or without a known start, gives no rate."
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      empty="Nothing is on record."
    />
  )
}

const columns: Column<Row>[] = [
  {
    key: 'date',
    header: 'Date',
    cell: ({ date, precision }) => <Interval date={date} precision={precision} />,
  },
  { key: 'kind', header: 'Kind', cell: ({ kind }) => kind },
  {
    key: 'headline',
    header: 'Record',
    rowHeader: true,
    className: 'min-w-52',
    cell: ({ signalId, headline }) => (
      <Link className="font-normal" href={signalPath(signalId)}>
        {headline}
      </Link>
    ),
  },
  { key: 'units', header: 'Units', numeric: true, cell: ({ units }) => units },
  { key: 'rate', header: 'Units a year', numeric: true, cell: ({ rate }) => rate },
]
