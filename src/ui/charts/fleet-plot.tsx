import { BreakRules, FleetMarks } from './fleet-marks'
import type { DrawnSeries, FleetDrawing } from './fleet-model'
import { PlotFrame, type PlotSize, StretchLayer, stretchPoint } from './plot-frame'

/** The fleet chart as drawn on the server: complete without a script. */
export function FleetPlot({ model, size, label }: { model: FleetDrawing; size: PlotSize; label: string }) {
  return (
    <PlotFrame size={size} x={model.x} y={model.y} label={label}>
      <BreakRules breaks={model.breaks} size={size} />
      <StretchLayer size={size}>
        {model.series.map((series) => (
          <Bands key={series.key} series={series} size={size} />
        ))}
        {model.series.map((series) => (
          <Lines key={series.key} series={series} size={size} />
        ))}
      </StretchLayer>
      <FleetMarks series={model.series} size={size} />
    </PlotFrame>
  )
}

function Bands({ series, size }: { series: DrawnSeries; size: PlotSize }) {
  return series.runs
    .filter((run) => run.some(({ lowY, highY }) => highY > lowY))
    .map((run) => {
      const upper = run.map(({ x, highY }) => stretchPoint({ x, y: highY }, size))
      const lower = run.toReversed().map(({ x, lowY }) => stretchPoint({ x, y: lowY }, size))
      return (
        <path
          key={run[0]?.date}
          d={`M${[...upper, ...lower].join(' L')} Z`}
          fill={series.look.color}
          fillOpacity={0.14}
        />
      )
    })
}

function Lines({ series, size }: { series: DrawnSeries; size: PlotSize }) {
  return series.runs.map((run) => (
    <path
      key={run[0]?.date}
      d={`M${run.map((point) => stretchPoint(point, size)).join(' L')}`}
      fill="none"
      stroke={series.look.color}
      strokeWidth={1.75}
      strokeDasharray={series.look.dash}
      vectorEffect="non-scaling-stroke"
    />
  ))
}
