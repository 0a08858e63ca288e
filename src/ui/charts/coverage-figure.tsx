import type { CoveragePicture } from '@/domain/projection/coverage'
import { coverageAgeDays, coverageApartDays } from '@/domain/projection/coverage-limits'
import type { NameIndex } from '@/domain/shared/names'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import type { Sourcing, SourcingFinder } from '@/domain/source/sourcing'
import { Disclosure } from '@/ui/kit/disclosure'
import { Link } from '@/ui/kit/link'
import { sourcingWords } from '@/ui/signal/sourcing-note'
import { signalPath } from '@/url/paths'
import { type Column, DataTable, sectionRows } from '../kit/data-table'
import type { ValueAxis } from './axis'
import { ChartFigure } from './chart-figure'
import { type CoverageGapRow, type CoverageRow, coverageChartModel, coverageGapRows } from './coverage-model'
import { At, across } from './plot-frame'

const rowGrid = 'grid gap-x-4 @lg:grid-cols-[13rem_minmax(0,1fr)]'
const trackGrid = 'grid grid-cols-[minmax(0,1fr)_5.5rem] items-center gap-3 pl-1.5'

/** Services drawn one under the other; the table goes on. */
const maxDrawn = 20

/** Vehicles per 100 km² of service area, by operator and place: sentence, dot-and-range plot and table. */
export function CoverageFigure({
  coverage,
  sourcing,
  names,
  asOf,
  allHref,
}: {
  coverage: CoveragePicture
  sourcing: SourcingFinder
  names: NameIndex
  asOf: IsoDate
  /** The list that has them all. */
  allHref: string
}) {
  const { axis, rows, sentence } = coverageChartModel(coverage.measured, names)
  const gaps = coverageGapRows(coverage.gaps, names)
  if (rows.length === 0) {
    return (
      <div className="border-y border-rule py-4">
        <p className="text-muted">{sentence}</p>
        <NotMeasured gaps={gaps} />
      </div>
    )
  }
  return (
    <ChartFigure
      sentence={sentence}
      caption={
        <>
          Newest service area and vehicle count, at most {coverageApartDays} days apart and both at most{' '}
          {coverageAgeDays} days old. The color is the source type; a bar is a range, an arrow “at least”.
          Counts of different source types do not compare.
          {rows.length > maxDrawn ? ` The ${maxDrawn} densest of ${rows.length} are drawn.` : ''} As of{' '}
          {formatDay(asOf)}.
        </>
      }
      table={
        <DataTable
          caption="Vehicles per 100 km², and the two figures behind each"
          columns={columnsWith(sourcing)}
          rows={rows}
          rowKey={(row) => row.key}
          rest={{ most: sectionRows, href: allHref, label: 'All of them beside the map' }}
          empty={sentence}
        />
      }
    >
      <div className="@container">
        <p aria-hidden="true" className="border-b border-rule pb-1 text-right text-label text-muted">
          Vehicles per 100 km²
        </p>
        <ul>
          {rows.slice(0, maxDrawn).map((row) => (
            <li key={row.key} className={`${rowGrid} items-center border-b border-rule py-2`}>
              <p className="text-note leading-snug">
                <span className="font-semibold">{row.operatorName}</span>, {row.placeName}
                <span className="block text-label text-muted">
                  {row.fleet}, {row.fleetWhen}; area {row.areaWhen}
                </span>
              </p>
              <div className={trackGrid}>
                <Track row={row} axis={axis} />
                <span className="tabular text-right text-note font-semibold">{row.density}</span>
              </div>
            </li>
          ))}
        </ul>
        <div aria-hidden="true" className={`${rowGrid} text-xs text-muted`}>
          <div className={`${trackGrid} @lg:col-start-2`}>
            <div className="relative h-6">
              {axis.ticks.map((tick) => (
                <span
                  key={tick.value}
                  className="tabular absolute top-1 -translate-x-1/2"
                  style={{ left: across(tick.at) }}
                >
                  {tick.label}
                </span>
              ))}
            </div>
          </div>
        </div>
        <NotMeasured gaps={gaps} />
      </div>
    </ChartFigure>
  )
}

/** The services whose coverage is not measured, each with the reason. */
function NotMeasured({ gaps }: { gaps: readonly CoverageGapRow[] }) {
  if (gaps.length === 0) return null
  return (
    <Disclosure
      summary={
        <>
          Not measured: {gaps.length} {gaps.length === 1 ? 'service' : 'services'}
        </>
      }
      className="mt-3 text-note"
    >
      <ul className="mt-2 grid gap-1 text-sm text-muted">
        {gaps.map((gap) => (
          <li key={gap.key}>
            {gap.operatorName}, {gap.placeName}: {gap.why}.
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** One row's bar; its figure stands beside it as text. */
function Track({ row, axis }: { row: CoverageRow; axis: ValueAxis }) {
  const color = `var(--series-${row.basis})`
  return (
    <svg width="100%" height={24} overflow="visible" className="block overflow-visible" aria-hidden="true">
      {axis.ticks.map((tick) => (
        <line
          key={tick.value}
          x1={across(tick.at)}
          x2={across(tick.at)}
          y1={0}
          y2={24}
          stroke={tick.value === 0 ? 'var(--rule-strong)' : 'var(--rule)'}
        />
      ))}
      <line x1="0" x2={across(row.low)} y1={12} y2={12} stroke={color} strokeOpacity={0.35} />
      <line
        x1={across(row.low)}
        x2={across(row.high)}
        y1={12}
        y2={12}
        stroke={color}
        strokeWidth={7}
        strokeOpacity={0.4}
      />
      <At x={row.middle} y={12}>
        <circle r={5} fill={color} stroke="var(--paper)" strokeWidth={1.5} />
        {row.closed ? null : <path d="M8 -4 L13 0 L8 4" fill="none" stroke={color} strokeWidth={1.75} />}
      </At>
    </svg>
  )
}

/** How well a reading is sourced, without the explanation that tables elsewhere give: there are many of them here. */
function Sourced({ by }: { by: Sourcing | undefined }) {
  return by ? <span className="block text-sm text-muted">{sourcingWords(by)}</span> : null
}

const columnsWith = (sourcing: SourcingFinder): Column<CoverageRow>[] => [
  {
    key: 'where',
    header: 'Service',
    rowHeader: true,
    className: 'min-w-36',
    cell: (row) => `${row.operatorName}, ${row.placeName}`,
  },
  { key: 'density', header: 'Per 100 km²', numeric: true, cell: (row) => row.density },
  {
    key: 'fleet',
    header: 'Vehicles',
    className: 'min-w-44',
    cell: (row) => (
      <>
        <Link href={signalPath(row.fleetSignal)}>
          {row.fleet}, {row.fleetWhen}
        </Link>
        <Sourced by={sourcing([row.fleetSignal])} />
      </>
    ),
  },
  {
    key: 'area',
    header: 'Service area',
    className: 'min-w-40',
    cell: (row) => (
      <>
        <Link href={signalPath(row.areaSignal)}>
          {row.area}, {row.areaWhen}
        </Link>
        <Sourced by={sourcing([row.areaSignal])} />
      </>
    ),
  },
  { key: 'apart', header: 'Days apart', numeric: true, cell: (row) => row.daysApart },
]
