import type { ReactNode } from 'react'
import type { TimeAxis, ValueAxis } from './axis'

/**
 * The measures of a plot in CSS pixels. Its width follows the page while its height, its strokes and its text stay
 * as they are, so that words keep their size on a phone: positions across are percentages, never scaled.
 */
export type PlotSize = {
  /** From the highest to the lowest value. */
  height: number
  /** For the labels of the value axis. */
  left: number
}

export const plotTop = 16
export const plotBottom = 26

/** Room for the widest label of the value axis. */
export function gutterFor(axis: ValueAxis): number {
  return 14 + Math.max(...axis.ticks.map(({ label }) => label.length)) * 7
}

export function plotSize(axis: ValueAxis, height: number): PlotSize {
  return { height, left: gutterFor(axis) }
}

/** Across, as a percentage of the plot. */
export function across(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`
}

/** Down, in pixels from the top of the drawing. */
export function down(fraction: number, { height }: PlotSize): number {
  return Number((plotTop + (1 - fraction) * height).toFixed(1))
}

/** Things drawn around a point of the plot, at their own size. */
export function At({ x, y, children }: { x: number; y: number; children: ReactNode }) {
  return (
    <svg x={across(x)} y={y} width="1" height="1" overflow="visible" aria-hidden="true">
      {children}
    </svg>
  )
}

/** Units across for lines and bands, which stretch with the plot. */
export const stretchUnits = 1000

/** A point of such a layer, for a path. */
export function stretchPoint({ x, y }: { x: number; y: number }, size: PlotSize): string {
  return `${Number((x * stretchUnits).toFixed(1))} ${down(y, size)}`
}

/** A layer for lines and bands: `STRETCH` units wide, pixels high. Strokes need `non-scaling-stroke`. */
export function StretchLayer({ size, children }: { size: PlotSize; children: ReactNode }) {
  const height = plotTop + size.height
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 ${stretchUnits} ${height}`}
      preserveAspectRatio="none"
      overflow="visible"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

const tickText = 'fill-muted text-tick tabular'

/** The drawing with its grid and axes. Its text alternative is `label`; the figures are in the table beside it. */
export function PlotFrame({
  size,
  x,
  y,
  label,
  children,
}: {
  size: PlotSize
  x: Pick<TimeAxis, 'ticks'>
  y: ValueAxis
  label: string
  children: ReactNode
}) {
  const bottom = plotTop + size.height
  return (
    <div style={{ paddingLeft: size.left }}>
      <svg
        role="img"
        aria-label={label}
        width="100%"
        height={bottom + plotBottom}
        overflow="visible"
        className="block overflow-visible"
      >
        {y.ticks.map((tick) => (
          <g key={tick.value}>
            <line
              x1="0"
              x2="100%"
              y1={down(tick.at, size)}
              y2={down(tick.at, size)}
              stroke={tick.value === 0 ? 'var(--rule-strong)' : 'var(--rule)'}
            />
            <text x={-8} y={down(tick.at, size) + 4} textAnchor="end" className={tickText}>
              {tick.label}
            </text>
          </g>
        ))}
        {x.ticks.map((tick) => (
          <g key={tick.at} className={tick.major ? undefined : 'hidden @lg:block'}>
            <line
              x1={across(tick.at)}
              x2={across(tick.at)}
              y1={bottom}
              y2={bottom + 5}
              stroke="var(--rule-strong)"
            />
            <text
              x={across(tick.at)}
              y={bottom + 19}
              textAnchor={tick.at > 0.95 ? 'end' : 'middle'}
              className={tickText}
            >
              {tick.label}
            </text>
          </g>
        ))}
        {children}
      </svg>
    </div>
  )
}

/** The labels under a time axis, the lesser ones where there is room; the last stays inside the drawing. */
export function TimeAxisLabels({ ticks }: { ticks: TimeAxis['ticks'] }) {
  return ticks.map((tick) => (
    <span
      key={tick.at}
      className={`absolute top-1.5 tabular whitespace-nowrap ${tick.at > 0.95 ? '-translate-x-full' : '-translate-x-1/2'} ${tick.major ? '' : 'hidden @3xl:inline'}`}
      style={{ left: across(tick.at) }}
    >
      {tick.label}
    </span>
  ))
}
