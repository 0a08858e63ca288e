import type { MarkShape, SeriesLook } from './fleet-model'

const diamondPath = 'M0 -5 L5 0 L0 5 L-5 0 Z'
const lowerHalf = 'M-4 0 A4 4 0 0 0 4 0 Z'

/** The shape of a reading around (0, 0): a full disc for driverless, half for supervised, a diamond for all. */
export function ChartMark({ look, contested = false }: { look: SeriesLook; contested?: boolean }) {
  if (contested) {
    return <path d="M-4 -4 L4 4 M-4 4 L4 -4" fill="none" stroke={look.color} strokeWidth={1.5} />
  }
  const fill = look.hollow ? 'var(--paper)' : look.color
  return (
    <>
      {/* A rim in the color of the page keeps a mark apart from the line or mark behind it. */}
      <Shape shape={look.shape} fill={fill} stroke="var(--paper)" strokeWidth={3} />
      <Shape
        shape={look.shape}
        fill={look.shape === 'half' ? 'var(--paper)' : fill}
        stroke={look.color}
        strokeWidth={1.5}
      />
      {look.shape === 'half' ? <path d={lowerHalf} fill={fill} /> : null}
    </>
  )
}

type ShapeProps = { shape: MarkShape; fill: string; stroke: string; strokeWidth: number }

function Shape({ shape, ...paint }: ShapeProps) {
  if (shape === 'diamond') return <path d={diamondPath} {...paint} />
  return <circle r={4} {...paint} />
}

/** An arrow head that says "and more": the upper end is open, or the figure lies above the axis. */
export function OpenEnd({ color }: { color: string }) {
  return <path d="M-4 -6 L0 -11 L4 -6 M0 -11 V-3" fill="none" stroke={color} strokeWidth={1.5} />
}

/** A sample of a series: its mark on its line. */
export function SeriesSwatch({ look }: { look: SeriesLook }) {
  return (
    <svg width={30} height={14} viewBox="-15 -7 30 14" className="mt-0.75 shrink-0" aria-hidden="true">
      <path d="M-15 0 H15" stroke={look.color} strokeWidth={1.75} strokeDasharray={look.dash} />
      <ChartMark look={look} />
    </svg>
  )
}
