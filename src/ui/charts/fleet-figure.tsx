import type { ReactNode } from 'react'
import { type FleetSeries, latestReading } from '@/domain/projection/fleet'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { spreadLabels } from './axis'
import { ChartFigure } from './chart-figure'
import { countReadings, type DrawnSeries, fleetChartModel, fleetRows } from './fleet-model'
import { type FleetPanel, type FleetPanels, fleetPanels, MIN_READINGS_OF_MANY } from './fleet-panels'
import { BREAK_FACTOR, MAX_GAP_DAYS } from './fleet-runs'
import { FleetTable } from './fleet-table'
import { type ChartNames, fleetSentence, nameLookup } from './fleet-words'
import { LazyFleetChart } from './lazy-chart.client'
import { PLOT_BOTTOM, PLOT_TOP, type PlotSize, plotSize } from './plot-frame'

const HEIGHT = { one: 300, panel: 220, compact: 180, sparse: 150 }

/** Fewer readings than this need no tall chart. */
const SPARSE = 4

/** Panels of a compact figure; the others are named and left to the timeline. */
const COMPACT_PANELS = 2

/**
 * Vehicle counts as charts, sentence and table. Up to eight series share one chart; more are split into one small
 * chart for each operator and place, each on its own axes. Counts on different bases are never joined or added.
 */
export function FleetFigure({
  series,
  operators,
  places,
  asOf,
  start,
  compact = false,
  empty = 'No vehicle count is on record here.',
}: ChartNames & {
  series: readonly FleetSeries[]
  asOf: IsoDate
  /** First day of the time axis of a single chart; left out, it follows the readings. */
  start?: IsoDate
  /** At most two small charts, and the newest reading of each series instead of the whole table. */
  compact?: boolean
  empty?: ReactNode
}) {
  if (series.length === 0) return <p className="border-y border-rule py-6 text-muted">{empty}</p>
  const names = { operators, places }
  const split = fleetPanels(series, names)
  const panels = compact ? split.panels.slice(0, COMPACT_PANELS) : split.panels
  const single = panels.length === 1
  const listed = compact ? series.map(newestOnly) : series
  const readings = series.reduce((count, one) => count + one.readings.length + one.contested.length, 0)
  const tall = single ? HEIGHT.one : compact ? HEIGHT.compact : HEIGHT.panel
  const height = readings < SPARSE ? HEIGHT.sparse : tall
  return (
    <ChartFigure
      sentence={fleetSentence(series, nameLookup(names))}
      caption={<Caption series={series} split={split} shown={panels} asOf={asOf} compact={compact} />}
      table={<FleetTable rows={fleetRows(listed, names)} asOf={asOf} />}
      tableLabel={`Show the numbers (${countReadings(listed)})`}
    >
      <div className={single || compact ? 'grid gap-y-8' : 'grid gap-x-12 gap-y-10 xl:grid-cols-2'}>
        {panels.map((panel) => (
          <Panel
            key={panel.key}
            panel={panel}
            names={names}
            asOf={asOf}
            start={single ? start : undefined}
            height={height}
          />
        ))}
      </div>
    </ChartFigure>
  )
}

/** A series with its newest reading alone; the newest contested one where there is no other. */
function newestOnly(series: FleetSeries): FleetSeries {
  const latest = latestReading(series)
  return latest
    ? { ...series, readings: [latest], contested: [] }
    : { ...series, contested: series.contested.slice(-1) }
}

/** Lines of text that a label beside the chart needs, at about 21 characters a line, plus the figure's own. */
function labelHeight({ label, latest }: DrawnSeries): number {
  const lines = Math.ceil(label.length / 21) + Math.ceil((latest ?? 'Contested figures only').length / 22)
  return lines * 18 + 6
}

/** Where the labels beside the chart stand; null when they do not all fit. */
function labelTops(series: readonly DrawnSeries[], { height }: PlotSize): number[] | null {
  const room = PLOT_TOP + height + PLOT_BOTTOM
  const labels = series.map((one) => ({
    wanted: PLOT_TOP + (1 - one.end.y) * height,
    height: labelHeight(one),
  }))
  const needed = labels.reduce((sum, label) => sum + label.height, 0)
  return needed <= room ? spreadLabels(labels, room) : null
}

function Panel({
  panel,
  names,
  asOf,
  start,
  height,
}: {
  panel: FleetPanel
  names: ChartNames
  asOf: IsoDate
  start: IsoDate | undefined
  height: number
}) {
  const { rows: _, sentence, ...drawing } = fleetChartModel(panel.series, names, asOf, start)
  const size = plotSize(drawing.y, height)
  return (
    <div className="@container min-w-0">
      <p className="mb-1 flex flex-wrap items-baseline gap-x-2 text-[0.9375rem]">
        {panel.title ? <strong className="font-semibold">{panel.title}</strong> : null}
        <span className="text-sm text-muted">Vehicles</span>
      </p>
      <LazyFleetChart
        drawing={drawing}
        size={size}
        tops={labelTops(drawing.series, size)}
        label={`Chart of vehicle counts${panel.title ? `: ${panel.title}` : ''}. ${sentence}`}
      />
    </div>
  )
}

function Caption({
  series,
  split,
  shown,
  asOf,
  compact,
}: {
  series: readonly FleetSeries[]
  split: FleetPanels
  shown: readonly FleetPanel[]
  asOf: IsoDate
  compact: boolean
}) {
  const drawn = shown.reduce((count, panel) => count + panel.series.length, 0)
  const left = series.length - drawn
  return (
    <>
      <HowToRead compact={compact} several={shown.length > 1} />
      {left > 0 ? (
        <span className="mt-1 block">
          {drawn} of {series.length} series are drawn; the other {left}
          {split.tableOnly.length === left ? `, of fewer than ${MIN_READINGS_OF_MANY} readings each,` : ''}{' '}
          are in the table.
        </span>
      ) : null}
      <span className="mt-1 block">
        As of {formatDay(asOf)}. Every figure leads to its signal and source.{' '}
        <a href="/methodology#bases" className="prose-link">
          What the bases mean
        </a>
      </span>
    </>
  )
}

function HowToRead({ compact, several }: { compact: boolean; several: boolean }) {
  if (compact) {
    return (
      <span className="block">
        <b>Disc</b> driverless, <b>half disc</b> supervised, <b>diamond</b> all vehicles, <b>cross</b>{' '}
        contested. Dashed lines only lead the eye; none crosses a long gap or a likely change in what was
        counted.
      </span>
    )
  }
  return (
    <span className="block">
      A mark is a reading: <b>disc</b> driverless, <b>half disc</b> supervised, <b>diamond</b> all vehicles,{' '}
      <b>cross</b> contested, <b>arrow</b> “at least” or beyond the scale; a bar to its right is the month,
      quarter or year that a date stands for. A shaded band is a range. Dashed lines only lead the eye from
      one reading to the next; none crosses a gap of more than {MAX_GAP_DAYS} days, nor a step of{' '}
      {BREAK_FACTOR} times or more, where a dotted rule marks a likely change in what was counted.
      {several ? ' Each chart has its own scales.' : null}
    </span>
  )
}
