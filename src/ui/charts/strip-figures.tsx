import type { ReactNode } from 'react'
import type { AreaSeries } from '@/domain/projection/area'
import type { CapacitySeries } from '@/domain/projection/capacity'
import type { MetricGroup, MetricSeries } from '@/domain/projection/metrics'
import type { NameIndex } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { formatDays } from '@/domain/signal/date'
import { EmptyState } from '@/ui/kit/empty-state'
import type { TimeAxis } from './axis'
import { ChartFigure } from './chart-figure'
import { type ChartSource, ChartTools } from './chart-tools'
import { areaStrips, capacityStrips, metricStrips, type StripModel, type StripScale } from './strip-model'
import { AreaReadings, CapacityReadings, MetricReadings } from './strip-tables'
import { Strips } from './strips'

type Framed = StripScale & {
  names: NameIndex
  axis: TimeAxis
  source?: ChartSource
  /** More rows of the table than this are left to the file. */
  maxRows?: number
}

/** Service areas over time: sentence, one line a service, and table. */
export function AreaFigure({
  series,
  axis,
  scale,
  common,
  source,
  maxRows,
  names,
}: Framed & { series: readonly AreaSeries[] }) {
  return (
    <StripFigure
      model={areaStrips(series, names, axis, { scale, common })}
      source={source}
      steps
      table={<AreaReadings series={series} names={names} maxRows={maxRows} />}
    >
      An area holds until the next figure, dashed where none has followed; a cross is disputed.
    </StripFigure>
  )
}

/** Vehicles per 100 km² over time: sentence, one line a service, and a table with the two sources of each. */
export function CapacityFigure({
  series,
  axis,
  scale,
  common,
  source,
  maxRows,
  names,
}: Framed & { series: readonly CapacitySeries[] }) {
  return (
    <StripFigure
      model={capacityStrips(series, names, axis, { scale, common })}
      source={source}
      table={<CapacityReadings series={series} names={names} maxRows={maxRows} />}
    >
      Each mark combines the newest area of its day with the best count of that day: field count, then
      registry, press and company. A bar is a range, an arrow “at least”; the color is the source type. Marks
      are not joined, because different source types do not compare.
    </StripFigure>
  )
}

/** One group of service metrics over time: sentence, one line a series, and table. */
export function MetricFigure({
  group,
  series,
  axis,
  scale,
  source,
  maxRows,
  names,
}: Framed & { group: MetricGroup; series: readonly MetricSeries[] }) {
  return (
    <StripFigure
      model={metricStrips(group, series, names, axis, { scale })}
      source={source}
      table={<MetricReadings group={group} series={series} names={names} maxRows={maxRows} />}
    >
      Figures of different units or periods are kept apart. A bar is the period of a figure; a cross is
      disputed.
    </StripFigure>
  )
}

function StripFigure({
  model,
  source,
  steps = false,
  table,
  children,
}: {
  model: StripModel
  source: ChartSource | undefined
  steps?: boolean
  table: ReactNode
  children: ReactNode
}) {
  if (model.strips.length === 0) return <EmptyState>{model.sentence}</EmptyState>
  const { start, end } = model.axis
  return (
    <ChartFigure
      sentence={model.sentence}
      caption={
        <>
          {children}
          {model.top ? ` The lines share one scale, up to ${model.top}.` : ' Each line has its own scale.'}
          {model.rest > 0 ? ` The other ${formatNumber(model.rest)} series are in the table.` : null}{' '}
          {formatDays(start, end)}.
        </>
      }
      table={table}
      tools={source ? <ChartTools {...source} /> : null}
    >
      <Strips model={model} steps={steps} />
    </ChartFigure>
  )
}
