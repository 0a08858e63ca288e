import type { AreaSeries } from '@/domain/projection/area'
import type { CapacitySeries } from '@/domain/projection/capacity'
import { type MetricGroup, type MetricSeries, metricsOfGroup } from '@/domain/projection/metrics'
import { sqKmPerSqMi } from '@/domain/shared/area-units'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber, formatRange } from '@/domain/shared/range'
import { formatDay, formatInterval } from '@/domain/signal/date'
import { basisLabels, metricLabels, scopeLabels } from '@/domain/signal/labels'
import { describePeriod, formatQuantity } from '@/domain/signal/measures'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'
import { type Column, DataTable } from '../kit/data-table'
import { placeName } from './fleet-text'

/** More rows than this are left to the file. */
const defaultRows = 200

type Row = { key: string; date: string; when: string; service: string }

const newestFirst = <R extends Row>(rows: readonly R[]): R[] =>
  rows.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.key < b.key ? -1 : 1))

function Readings<R extends Row>({
  caption,
  columns,
  rows,
  maxRows = defaultRows,
}: {
  caption: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  maxRows: number | undefined
}) {
  return (
    <>
      <DataTable
        caption={caption}
        columns={[
          { key: 'when', header: 'Date', className: 'whitespace-nowrap tabular', cell: (row) => row.when },
          { key: 'service', header: 'Service', rowHeader: true, cell: (row) => row.service },
          ...columns,
        ]}
        rows={newestFirst(rows).slice(0, maxRows)}
        rowKey={(row) => row.key}
        empty="No figure is on record here."
      />
      {rows.length > maxRows ? (
        <p className="mt-2 text-sm text-muted">
          The newest {maxRows} of {formatNumber(rows.length)}. The CSV file has them all.
        </p>
      ) : null}
    </>
  )
}

function serviceName(
  names: NameIndex,
  { operator, place }: { operator: string; place: string | null },
): string {
  return `${nameOf(names, operator)}, ${placeName(names, place)}`
}

function Source({ id, children }: { id: string; children: string }) {
  return <Link href={signalPath(id)}>{children}</Link>
}

type Table = {
  names: NameIndex
  /** More rows than this are left to the file. */
  maxRows?: number
}

export function AreaReadings({ series, names, maxRows }: Table & { series: readonly AreaSeries[] }) {
  const rows = series.flatMap((one) =>
    [...one.readings, ...one.contested].map((reading) => ({
      key: reading.signalId,
      date: reading.date,
      when: formatInterval(reading),
      service: serviceName(names, one),
      reading,
      contested: one.contested.includes(reading),
    })),
  )
  return (
    <Readings
      caption="Service areas as reported, newest first"
      rows={rows}
      maxRows={maxRows}
      columns={[
        { key: 'mi', header: 'mi²', numeric: true, cell: ({ reading }) => formatNumber(reading.areaSqMi) },
        {
          key: 'km',
          header: 'km²',
          numeric: true,
          cell: ({ reading }) => formatNumber(Math.round(reading.areaSqMi * sqKmPerSqMi)),
        },
        {
          key: 'signal',
          header: 'Signal',
          cell: ({ reading, contested }) => (
            <>
              <Source id={reading.signalId}>{reading.headline}</Source>
              {contested ? ' (disputed)' : null}
            </>
          ),
        },
      ]}
    />
  )
}

export function CapacityReadings({ series, names, maxRows }: Table & { series: readonly CapacitySeries[] }) {
  const rows = series.flatMap((one) =>
    one.readings.map((reading) => ({
      key: `${one.operator}/${one.place}/${reading.date}`,
      date: reading.date,
      when: formatDay(reading.date),
      service: serviceName(names, one),
      reading,
    })),
  )
  return (
    <Readings
      caption="Vehicles per 100 km², each with the count and the area behind it, newest first"
      rows={rows}
      maxRows={maxRows}
      columns={[
        {
          key: 'density',
          header: 'Per 100 km²',
          numeric: true,
          cell: ({ reading }) => formatRange(reading.vehiclesPer100SqKm),
        },
        {
          key: 'fleet',
          header: 'Vehicles',
          cell: ({ reading: { fleet, basis, scope } }) => (
            <Source id={fleet.signalId}>
              {`${formatRange(fleet)}, ${scopeLabels[scope].toLowerCase()}, ${basisLabels[basis].toLowerCase()}, ${formatInterval(fleet)}`}
            </Source>
          ),
        },
        {
          key: 'area',
          header: 'Service area',
          cell: ({ reading: { area } }) => (
            <Source
              id={area.signalId}
            >{`${formatNumber(area.areaSqMi)} mi², ${formatInterval(area)}`}</Source>
          ),
        },
      ]}
    />
  )
}

export function MetricReadings({
  group,
  series,
  names,
  maxRows,
}: Table & { group: MetricGroup; series: readonly MetricSeries[] }) {
  const rows = series
    .filter(({ metric }) => metricsOfGroup[group].includes(metric))
    .flatMap((one) =>
      [...one.readings, ...one.contested].map((reading) => ({
        key: reading.signalId,
        date: reading.date,
        when: formatInterval(reading),
        service: serviceName(names, one),
        one,
        reading,
        contested: one.contested.includes(reading),
      })),
    )
  return (
    <Readings
      caption="Figures as reported, newest first"
      rows={rows}
      maxRows={maxRows}
      columns={[
        { key: 'metric', header: 'Measure', cell: ({ one }) => metricLabels[one.metric] },
        {
          key: 'value',
          header: 'Figure',
          cell: ({ one, reading, contested }) => (
            <>
              <Source id={reading.signalId}>{formatQuantity(reading.value, one.unit)}</Source>
              {contested ? ' (disputed)' : null}
            </>
          ),
        },
        {
          key: 'period',
          header: 'Period',
          cell: ({ reading }) => describePeriod(reading.periodStart, reading.periodEnd) ?? 'Not stated',
        },
      ]}
    />
  )
}
