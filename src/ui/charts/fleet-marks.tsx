import { ChartMark, OpenEnd } from './chart-mark'
import type { FleetBreak } from './fleet-breaks'
import type { DrawnSeries, FleetMark } from './fleet-model'
import { At, across, down, type PlotSize, plotTop } from './plot-frame'

/** The rules where the thing counted changed, each with the number of its note. */
export function BreakRules({ breaks, size }: { breaks: readonly FleetBreak[]; size: PlotSize }) {
  return breaks.map(({ at, label }) => (
    <g key={label}>
      <line
        x1={across(at)}
        x2={across(at)}
        y1={plotTop}
        y2={plotTop + size.height}
        stroke="var(--rule-strong)"
        strokeDasharray="1 3"
      />
      <text x={across(at)} y={plotTop - 4} textAnchor="middle" className="fill-muted text-mark tabular">
        {label}
      </text>
    </g>
  ))
}

/** Every reading of the series, the first series on top. Drawn in a layer as wide as the plot. */
export function FleetMarks({ series, size }: { series: readonly DrawnSeries[]; size: PlotSize }) {
  return series.toReversed().map((one) => (
    <g key={one.key}>
      {one.marks.map((mark) => (
        <Reading key={mark.signalId} mark={mark} series={one} size={size} />
      ))}
    </g>
  ))
}

/** A mark, the bar of its range, and the stretch of time that its date covers. */
function Reading({ mark, series, size }: { mark: FleetMark; series: DrawnSeries; size: PlotSize }) {
  const { color } = series.look
  const y = down(mark.y, size)
  return (
    <>
      {mark.highY > mark.lowY ? (
        <line
          x1={across(mark.x)}
          x2={across(mark.x)}
          y1={down(mark.lowY, size)}
          y2={down(mark.highY, size)}
          stroke={color}
          strokeWidth={1.5}
        />
      ) : null}
      {mark.untilX > mark.x ? (
        <line x1={across(mark.x)} x2={across(mark.untilX)} y1={y} y2={y} stroke={color} strokeWidth={1.5} />
      ) : null}
      <At x={mark.x} y={y}>
        {mark.kind === 'at-least' || mark.offScale ? <OpenEnd color={color} /> : null}
        <ChartMark look={series.look} contested={mark.kind === 'contested'} />
      </At>
    </>
  )
}
