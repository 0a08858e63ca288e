import { BreakRules, FleetMarks } from './fleet-marks'
import type { DrawnSeries, FleetDrawing } from './fleet-model'
import { down, PlotFrame, type PlotSize, StretchLayer, stretchUnits } from './plot-frame'

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

const point = (x: number, y: number, size: PlotSize) =>
  `${Number((x * stretchUnits).toFixed(1))} ${down(y, size)}`

function Bands({ series, size }: { series: DrawnSeries; size: PlotSize }) {
  return series.runs
    .filter((run) => run.some(({ lowY, highY }) => highY > lowY))
    .map((run) => {
      const upper = run.map(({ x, highY }) => point(x, highY, size))
      const lower = run.toReversed().map(({ x, lowY }) => point(x, lowY, size))
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
      d={`M${run.map(({ x, y }) => point(x, y, size)).join(' L')}`}
      fill="none"
      stroke={series.look.color}
      strokeWidth={1.75}
      strokeDasharray={series.look.dash}
      vectorEffect="non-scaling-stroke"
    />
  ))
}
