'use client'

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  usePlotArea,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts'
import { basisNotes } from '@/domain/signal/labels'
import type { TimeWindow } from '@/domain/timeline/window'
import { SeriesSwatch } from './chart-mark'
import { ChartZoom } from './chart-zoom.client'
import type { FleetBreak } from './fleet-breaks'
import { type ChartMoment, chartMoments, pointOfRun } from './fleet-interaction'
import { BreakRules, FleetMarks } from './fleet-marks'
import type { DrawnSeries, FleetDrawing } from './fleet-model'
import { type PlotSize, plotBottom, plotTop } from './plot-frame'

export type InteractiveFleetChartProps = {
  drawing: FleetDrawing
  size: PlotSize
  label: string
  /** Keys of the series that are switched off. */
  hidden: ReadonlySet<string>
  /** Width of the box at take-over, in pixels, so that the first frame is complete. */
  width: number
  /** The days that a reader may zoom within; left out where the page has no window of time. */
  bounds?: TimeWindow
}

const tick = { fill: 'var(--muted)', fontSize: 12 }

/** The chart of `FleetPlot` with a tooltip, arrow keys, switchable series and a zoom. Fetched on demand only. */
export function InteractiveFleetChart({ bounds, ...props }: InteractiveFleetChartProps) {
  const { span } = props.drawing
  if (!bounds || !span) return <Chart {...props} />
  return (
    <ChartZoom window={{ from: span.start, to: span.end }} bounds={bounds} size={props.size}>
      <Chart {...props} zoomable />
    </ChartZoom>
  )
}

const zoomHint = ' Plus and minus zoom in time; Shift with an arrow key moves the window.'

// Everything is placed by fractions of the axes, so that one drawing serves every scale.
function Chart({
  drawing,
  size,
  label,
  hidden,
  width,
  zoomable = false,
}: Omit<InteractiveFleetChartProps, 'bounds'> & { zoomable?: boolean }) {
  const shown = drawing.series.filter(({ key }) => !hidden.has(key))
  const moments = chartMoments(shown)
  const height = plotTop + size.height + plotBottom
  const { x, y } = drawing
  const xTicks = x.ticks.filter(({ major }) => major || width >= 512)
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width, height }}>
      <ComposedChart
        data={moments}
        margin={{ top: plotTop, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer
        aria-label={`${label} Use the left and right arrow keys to step through the dates with a count.${zoomable ? zoomHint : ''}`}
      >
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis
          dataKey="x"
          type="number"
          domain={[0, 1]}
          height={plotBottom}
          ticks={xTicks.map(({ at }) => at)}
          tickFormatter={(at: number) => xTicks.find((one) => one.at === at)?.label ?? ''}
          tick={tick}
          tickLine={{ stroke: 'var(--rule-strong)' }}
          axisLine={{ stroke: 'var(--rule-strong)' }}
          interval={0}
        />
        <YAxis
          type="number"
          width={size.left}
          domain={[0, 1]}
          ticks={y.ticks.map(({ at }) => at)}
          tickFormatter={(at: number) => y.ticks.find((one) => one.at === at)?.label ?? ''}
          tick={tick}
          tickLine={false}
          axisLine={false}
          interval={0}
        />
        {shown.flatMap((series) =>
          series.runs.flatMap((run) => [
            <Area
              key={`${series.key}/${run[0]?.date}/band`}
              dataKey={(moment: ChartMoment) => {
                const point = pointOfRun(run, moment)
                return point ? [point.lowY, point.highY] : null
              }}
              connectNulls
              fill={series.look.color}
              fillOpacity={0.14}
              stroke="none"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />,
            <Line
              key={`${series.key}/${run[0]?.date}/line`}
              dataKey={(moment: ChartMoment) => {
                const point = pointOfRun(run, moment)
                return point ? point.y : null
              }}
              connectNulls
              type="linear"
              stroke={series.look.color}
              strokeWidth={1.75}
              strokeDasharray={series.look.dash}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />,
          ]),
        )}
        {/* Carries every moment, also those that lie on no line, to the tooltip. */}
        <Line
          dataKey={(moment: ChartMoment) => moment.readings[0]?.mark.y ?? 0}
          stroke="none"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <MarksOverPlot series={shown} breaks={drawing.breaks} size={size} />
        <Tooltip
          content={({ active, label: at }) => (
            <Readings moment={active ? moments.find((moment) => moment.x === at) : undefined} />
          )}
          cursor={{ stroke: 'var(--ink-soft)', strokeWidth: 1 }}
          isAnimationActive={false}
          wrapperStyle={{ zIndex: 20, outline: 'none' }}
        />
      </ComposedChart>
    </ResponsiveContainer>
  )
}

function MarksOverPlot({
  series,
  breaks,
  size,
}: {
  series: readonly DrawnSeries[]
  breaks: readonly FleetBreak[]
  size: PlotSize
}) {
  const area = usePlotArea()
  if (!area) return null
  return (
    <ZIndexLayer zIndex={600}>
      <svg
        x={area.x}
        y={0}
        width={area.width}
        height={plotTop + size.height}
        overflow="visible"
        aria-hidden="true"
      >
        <BreakRules breaks={breaks} size={size} />
        <FleetMarks series={series} size={size} />
      </svg>
    </ZIndexLayer>
  )
}

const maxInTooltip = 5

function Readings({ moment }: { moment: ChartMoment | undefined }) {
  if (!moment) return null
  const { readings } = moment
  const more = readings.length - maxInTooltip
  return (
    <div
      role="status"
      className="grid w-64 max-w-[80vw] gap-2 border border-rule-strong bg-paper p-3 text-label leading-snug text-ink shadow-lg"
    >
      {readings.slice(0, maxInTooltip).map(({ series, mark }) => (
        <div key={`${series.key}/${mark.signalId}`} className="flex gap-2">
          <SeriesSwatch look={series.look} />
          <div>
            <p className="tabular">
              <strong>{mark.vehicles}</strong> <span className="text-muted">{mark.when}</span>
              {mark.kind === 'contested' ? <span className="text-muted"> · disputed</span> : null}
            </p>
            <p className="font-semibold">{series.label}</p>
            <p className="text-ink-soft">{mark.headline}</p>
            {readings.length === 1 ? <p className="mt-1 text-muted">{basisNotes[series.basis]}</p> : null}
          </div>
        </div>
      ))}
      {more > 0 ? <p className="text-muted">and {more} more in the table</p> : null}
    </div>
  )
}
