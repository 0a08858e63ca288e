import type { ReactNode } from 'react'
import { type FleetSeries, isCounted } from '@/domain/projection/fleet'
import type { NameIndex } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import type { IsoDate } from '@/domain/signal/date'
import type { Alignment } from '@/domain/timeline/align'
import type { Compared } from '@/domain/timeline/compare'
import type { TimeWindow } from '@/domain/timeline/window'
import { EmptyState } from '@/ui/kit/empty-state'
import { spreadLabels, type ValueScale } from './axis'
import { ChartFigure } from './chart-figure'
import { type ChartSource, ChartTools } from './chart-tools'
import { FleetCaption } from './fleet-caption'
import {
  countReadings,
  type DrawnSeries,
  type FleetChartModel,
  fleetChartModel,
  fleetTableRows,
} from './fleet-model'
import { type FleetPanel, fleetFrame, fleetPanels } from './fleet-panels'
import { FleetTable } from './fleet-table'
import { fleetSentence, seriesLabel } from './fleet-text'
import { LazyFleetChart } from './lazy-chart.client'
import { type PlotSize, plotBottom, plotSize, plotTop } from './plot-frame'

const plotHeight = { one: 300, panel: 220, sparse: 150 }

/** Fewer readings than this need no tall chart. */
const sparsePoints = 4

/**
 * Vehicle counts as charts, sentence and table. Up to eight series share one chart; more are split into one small
 * chart for each operator and place, each on its own axes. Counts on different bases are never joined or added.
 */
export function FleetFigure({
  series: all,
  names,
  asOf,
  start,
  scale,
  compared = [],
  alignment,
  bounds,
  source,
  maxRows = 200,
  empty = 'No vehicle count is on record here.',
}: {
  series: readonly FleetSeries[]
  names: NameIndex
  asOf: IsoDate
  /** First day of every time axis; left out, each follows its readings. */
  start?: IsoDate
  scale?: ValueScale
  /** One chart for each of these, on common scales. */
  compared?: readonly Compared[]
  /** Sets the series against days since the first public ride; those left out of it are named. */
  alignment?: Alignment
  /** The days that a reader may zoom within. */
  bounds?: TimeWindow
  source?: ChartSource
  /** More rows than this are left to the file. */
  maxRows?: number
  empty?: ReactNode
}) {
  const series = all.filter(isCounted)
  if (series.length === 0) return <EmptyState>{empty}</EmptyState>
  const drawable = alignment ? alignment.aligned.map((one) => one.series).filter(isCounted) : series
  const split = fleetPanels(drawable, names, compared)
  const { panels } = split
  const single = panels.length === 1
  const readings = series.reduce((count, one) => count + one.readings.length + one.contested.length, 0)
  const tall = single ? plotHeight.one : plotHeight.panel
  const frame = fleetFrame({ start, scale, compared, alignment, panels: split })
  const charts = panels.map((panel) => ({
    panel,
    model: fleetChartModel(panel.series, names, asOf, frame),
  }))
  const rows = fleetTableRows(all, names)
  return (
    <ChartFigure
      sentence={fleetSentence(series, names)}
      caption={
        <FleetCaption
          series={series}
          split={split}
          asOf={asOf}
          outside={charts.reduce((count, { model }) => count + model.outside, 0)}
          leftOut={(alignment?.leftOut ?? []).map((one) =>
            seriesLabel(one, names, { operators: true, places: true }),
          )}
          drawn={charts.flatMap(({ model }) => model.series)}
          common={compared.length > 0}
          sameTime={start !== undefined || alignment !== undefined}
          log={scale === 'log'}
          zoomable={bounds !== undefined && !alignment}
        />
      }
      table={
        <>
          <FleetTable rows={rows.slice(0, maxRows)} asOf={asOf} />
          {rows.length > maxRows ? (
            <p className="mt-2 text-sm text-muted">
              The newest {maxRows} of {formatNumber(rows.length)} counts. The CSV file has them all; choose a
              place or an operator for a shorter list.
            </p>
          ) : null}
        </>
      }
      tableLabel={`Show the numbers (${countReadings(all)})`}
      tools={source ? <ChartTools {...source} /> : null}
    >
      {alignment ? <p className="mb-2 text-sm text-muted">Days since the first public ride</p> : null}
      <div className={single ? 'grid gap-y-8' : 'grid gap-x-12 gap-y-10 xl:grid-cols-2'}>
        {charts.map(({ panel, model }) => (
          <Panel
            key={panel.key}
            panel={panel}
            model={model}
            height={readings < sparsePoints ? plotHeight.sparse : tall}
            bounds={alignment ? undefined : bounds}
          />
        ))}
      </div>
    </ChartFigure>
  )
}

/** Lines of text that a label beside the chart needs, at about 21 characters a line, plus the figure's own. */
function labelHeight({ label, latest }: DrawnSeries): number {
  const lines = Math.ceil(label.length / 21) + Math.ceil((latest ?? 'Disputed figures only').length / 22)
  return lines * 18 + 6
}

/** Where the labels beside the chart stand; null when they do not all fit. */
function labelTops(series: readonly DrawnSeries[], { height }: PlotSize): number[] | null {
  const room = plotTop + height + plotBottom
  const labels = series.map((one) => ({
    wanted: plotTop + (1 - one.end.y) * height,
    height: labelHeight(one),
  }))
  const needed = labels.reduce((sum, label) => sum + label.height, 0)
  return needed <= room ? spreadLabels(labels, room) : null
}

function Panel({
  panel,
  model,
  height,
  bounds,
}: {
  panel: FleetPanel
  model: FleetChartModel
  height: number
  bounds: TimeWindow | undefined
}) {
  const { rows: _, outside: __, breakNotes, sentence, ...drawing } = model
  const size = plotSize(drawing.y, height)
  return (
    <div className="@container min-w-0">
      <p className="mb-1 flex flex-wrap items-baseline gap-x-2 text-note">
        {panel.title ? <strong className="font-semibold">{panel.title}</strong> : null}
        <span className="text-sm text-muted">
          {drawing.series.length === 0 ? 'No vehicle count is on record' : 'Vehicles'}
        </span>
      </p>
      <LazyFleetChart
        drawing={drawing}
        size={size}
        tops={labelTops(drawing.series, size)}
        label={`Chart of vehicle counts${panel.title ? `: ${panel.title}` : ''}. ${sentence}`}
        bounds={bounds}
      />
      {breakNotes.length > 0 ? (
        <ol className="mt-2 text-label leading-snug text-muted">
          {breakNotes.map(({ label, text }) => (
            <li key={label}>
              <b className="tabular">{label}</b> Not comparable. {text}.
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}
