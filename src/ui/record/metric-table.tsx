import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { formatDay, formatDays } from '@/domain/signal/date'
import { confidenceLabels, metricLabels } from '@/domain/signal/labels'
import type { SignalOf } from '@/domain/signal/schema'
import type { SourcingFinder } from '@/domain/source/sourcing'
import { type Column, DataTable, sectionRows } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { SaidAgain } from '@/ui/signal/said-again'
import { SourcingLine } from '@/ui/signal/sourcing-note'
import { operatorPath, signalPath } from '@/url/paths'

type Metric = SignalOf<'service-metric'>

function period({ periodStart, periodEnd }: Metric): string {
  if (periodStart && periodEnd) return formatDays(periodStart, periodEnd)
  if (periodEnd) return `to ${formatDay(periodEnd)}`
  return periodStart ? `from ${formatDay(periodStart)}` : 'not stated'
}

/** Service metrics as reported, each with its unit and the period measured. */
export function MetricTable({
  metrics,
  sourcing,
  names,
  showPlace,
  allHref,
}: {
  metrics: readonly Metric[]
  sourcing: SourcingFinder
  names: NameIndex
  showPlace: boolean
  /** The list that has them all. */
  allHref: string
}) {
  const columns: Column<Metric>[] = [
    {
      key: 'date',
      header: 'Date',
      cell: (row) => <Interval date={row.date} precision={row.datePrecision} />,
    },
    {
      key: 'subject',
      header: showPlace ? 'Place' : 'Operator',
      cell: (row) =>
        showPlace ? (
          row.place ? (
            nameOf(names, row.place)
          ) : (
            'Not tied to a place'
          )
        ) : (
          <Link look="quiet" href={operatorPath(row.operator)}>
            {nameOf(names, row.operator)}
          </Link>
        ),
    },
    { key: 'metric', header: 'Measure', cell: (row) => metricLabels[row.metric] },
    {
      key: 'value',
      header: 'Value',
      numeric: true,
      cell: (row) => (
        <>
          {formatNumber(row.value)}
          <span className="block text-sm whitespace-normal text-muted">{row.unit}</span>
        </>
      ),
    },
    { key: 'period', header: 'Period', className: 'text-muted', cell: period },
    {
      key: 'headline',
      header: 'What was stated',
      rowHeader: true,
      className: 'min-w-64',
      cell: (row) => (
        <>
          <Link className="font-normal" href={signalPath(row.id)}>
            {row.headline}
          </Link>
          <SaidAgain of={row.restates} />
          <SourcingLine sourcing={sourcing([row.id])} />
        </>
      ),
    },
    { key: 'confidence', header: 'Confidence', cell: (row) => confidenceLabels[row.confidence] },
  ]
  return (
    <DataTable
      caption="Metrics as reported. Counts of crashes and miles come from different definitions and periods; compare only like with like."
      columns={columns}
      rows={metrics}
      rowKey={(row) => row.id}
      rest={{ most: sectionRows, href: allHref, label: 'Every metric' }}
      empty="No service metric has been published."
    />
  )
}
