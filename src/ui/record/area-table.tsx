import { boundaryPrecisionLabels } from '@/domain/area/boundary'
import { differenceInWords } from '@/domain/area/enclosed'
import type { AreaReading, AreaSeries } from '@/domain/projection/area'
import { compareText } from '@/domain/projection/fold'
import { sqKmPerSqMi } from '@/domain/shared/area-units'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { confidenceLabels } from '@/domain/signal/labels'
import type { SourcingFinder } from '@/domain/source/sourcing'
import type { Badges } from '@/ui/facts/badges'
import { FreshnessBadge } from '@/ui/facts/freshness-badge'
import { type Column, DataTable, sectionRows } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { SaidAgain } from '@/ui/signal/said-again'
import { SourcingLine } from '@/ui/signal/sourcing-note'
import { signalPath } from '@/url/paths'

type Row = AreaReading & { operator: string; place: string; contested: boolean; restates: string | null }

const boundaryColumn: Column<Row> = {
  key: 'boundary',
  header: 'Boundary',
  className: 'min-w-36',
  cell: ({ boundary }) => (boundary ? <BoundaryText boundary={boundary} /> : 'None recorded'),
}

/** How a boundary came about and what it encloses, with the name of a difference that is one. */
function BoundaryText({ boundary }: { boundary: NonNullable<AreaReading['boundary']> }) {
  const { enclosedKm2, difference, precision } = boundary
  const words = differenceInWords(difference)
  return (
    <>
      {boundaryPrecisionLabels[precision]}, encloses {formatNumber(Math.round(enclosedKm2))} km²
      {words === null ? null : <span className="block text-sm text-muted">{words}</span>}
    </>
  )
}

/** Service areas as reported, newest first, in both units, with what a recorded boundary encloses. */
export function AreaTable({
  series,
  sourcing,
  names,
  by,
  badges,
  allHref,
}: {
  series: readonly AreaSeries[]
  sourcing: SourcingFinder
  names: NameIndex
  by: 'operator' | 'place'
  /** How old the newest area of each series is, where that is shown. */
  badges?: Badges
  /** The list that has them all. */
  allHref: string
}) {
  const rows = series
    .flatMap(({ operator, place, readings, contested, restating }): Row[] => [
      ...readings.map((reading) => ({ ...reading, operator, place, contested: false, restates: null })),
      ...contested.map((reading) => ({ ...reading, operator, place, contested: true, restates: null })),
      ...restating.map((reading) => ({ ...reading, operator, place, contested: false })),
    ])
    .toSorted((a, b) => compareText(b.date, a.date))
  const columns: Column<Row>[] = [
    {
      key: 'date',
      header: 'Date',
      cell: (row) => {
        const age = badges?.ofArea(row.signalId)
        return (
          <>
            <Interval date={row.date} precision={row.precision} />
            {age ? (
              <span className="block">
                <FreshnessBadge freshness={age} short />
              </span>
            ) : null}
          </>
        )
      },
    },
    {
      key: 'subject',
      header: by === 'operator' ? 'Operator' : 'Place',
      cell: (row) => nameOf(names, by === 'operator' ? row.operator : row.place),
    },
    { key: 'mi', header: 'mi²', numeric: true, cell: (row) => formatNumber(row.areaSqMi) },
    {
      key: 'km',
      header: 'km²',
      numeric: true,
      cell: (row) => formatNumber(Math.round(row.areaSqMi * sqKmPerSqMi)),
    },
    {
      key: 'headline',
      header: 'What was stated',
      rowHeader: true,
      className: 'min-w-64',
      cell: (row) => (
        <>
          <Link className="font-normal" href={signalPath(row.signalId)}>
            {row.headline}
          </Link>
          <SaidAgain of={row.restates} />
          <SourcingLine sourcing={sourcing([row.signalId])} />
        </>
      ),
    },
    ...(rows.some(({ boundary }) => boundary !== null) ? [boundaryColumn] : []),
    {
      key: 'confidence',
      header: 'Confidence',
      cell: (row) =>
        row.contested ? `${confidenceLabels[row.confidence]}, disputed` : confidenceLabels[row.confidence],
    },
  ]
  return (
    <DataTable
      caption="Service area as each source gives it; one square mile is 2.589988 km²."
      columns={columns}
      rows={rows}
      rowKey={(row) => row.signalId}
      rest={{ most: sectionRows, href: allHref, label: 'Every service area' }}
      empty="No service area has been published."
    />
  )
}
