import type { StatusKey } from '@/domain/projection/deployments'
import { type Paint, statusShapes } from './status-shapes'

/** Color of each state, from the fixed scale. Never used without the glyph and the word. */
export const statusColor: Record<StatusKey, string> = {
  announced: 'var(--status-announced)',
  testing: 'var(--status-testing)',
  permitted: 'var(--status-permitted)',
  'service-supervised': 'var(--status-supervised)',
  'service-mixed': 'var(--status-supervised)',
  'service-driverless': 'var(--status-driverless)',
  'service-unknown': 'var(--status-supervised)',
  paused: 'var(--status-paused)',
  ended: 'var(--status-ended)',
}

/** The shape of a state, drawn around (0, 0) with radius `r`, for use inside any SVG. */
export function StatusSymbol({ status, r = 6 }: { status: StatusKey; r?: number }) {
  const paints: Record<Paint, string> = {
    status: statusColor[status],
    paper: 'var(--paper)',
    supervised: 'var(--status-supervised)',
    driverless: 'var(--status-driverless)',
    none: 'none',
  }
  return statusShapes(status, r).map(({ r: radius, d, fill, stroke, strokeWidth }) =>
    d === undefined ? (
      <circle
        key={radius}
        r={radius}
        fill={paints[fill]}
        stroke={stroke && paints[stroke]}
        strokeWidth={strokeWidth}
      />
    ) : (
      <path key={d} d={d} fill={paints[fill]} stroke={stroke && paints[stroke]} strokeWidth={strokeWidth} />
    ),
  )
}

/** The glyph on its own, to stand beside its word. */
export function StatusGlyph({ status, size = 14 }: { status: StatusKey; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-7 -7 14 14"
      className="inline-block shrink-0"
      aria-hidden="true"
    >
      <StatusSymbol status={status} r={6} />
    </svg>
  )
}
