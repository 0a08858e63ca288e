import { across, type PlotSize, plotTop } from './plot-frame'

/** Diagonal lines where nothing was read. `id` is unique on the page; the area is filled with `url(#id)`. */
export function NoDataPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1" height="7" fill="var(--rule-strong)" />
      </pattern>
    </defs>
  )
}

/** From the newest reading to the end of the plot, where nothing was read. `from` is where that reading lies. */
export function NoDataArea({ id, from, size }: { id: string; from: number; size: PlotSize }) {
  return (
    <>
      <NoDataPattern id={id} />
      {from < 1 ? (
        <rect
          x={across(from)}
          width={across(1 - from)}
          y={plotTop}
          height={size.height}
          fill={`url(#${id})`}
          opacity={0.45}
        />
      ) : null}
    </>
  )
}
