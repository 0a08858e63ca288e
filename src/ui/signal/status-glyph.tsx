import type { StatusKey } from '@/domain/projection/deployments'

/** Colour of each state, from the fixed scale. Never used without the glyph and the word. */
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
export function StatusMark({ status, r = 6 }: { status: StatusKey; r?: number }) {
  const color = statusColor[status]
  const stroke = r * 0.3
  const ring = <circle r={r - stroke / 2} fill="var(--paper)" stroke={color} strokeWidth={stroke} />
  const lowerHalf = `M${-r} 0 A${r} ${r} 0 0 0 ${r} 0 Z`
  const rightHalf = `M0 ${-r} A${r} ${r} 0 0 1 0 ${r} Z`
  const leftHalf = `M0 ${-r} A${r} ${r} 0 0 0 0 ${r} Z`
  const inner = r - stroke
  switch (status) {
    case 'announced':
      return ring
    case 'testing':
      return (
        <>
          {ring}
          <circle r={r * 0.36} fill={color} />
        </>
      )
    case 'permitted':
      return (
        <>
          {ring}
          <path
            d={`M${-r * 0.42} ${r * 0.02} L${-r * 0.1} ${r * 0.36} L${r * 0.46} ${-r * 0.34}`}
            fill="none"
            stroke={color}
            strokeWidth={stroke}
          />
        </>
      )
    case 'service-supervised':
      return (
        <>
          {ring}
          <path d={lowerHalf} fill={color} />
        </>
      )
    case 'service-mixed':
      return (
        <>
          <path d={leftHalf} fill="var(--status-supervised)" />
          <path d={rightHalf} fill="var(--status-driverless)" />
        </>
      )
    case 'service-driverless':
      return <circle r={r} fill={color} />
    case 'service-unknown':
      return (
        <>
          {ring}
          <path d={`M${-inner} 0 H${inner}`} stroke={color} strokeWidth={stroke} />
        </>
      )
    case 'paused':
      return (
        <>
          <circle r={r} fill={color} />
          <path
            d={`M${-r * 0.3} ${-r * 0.45} V${r * 0.45} M${r * 0.3} ${-r * 0.45} V${r * 0.45}`}
            stroke="var(--paper)"
            strokeWidth={stroke}
          />
        </>
      )
    case 'ended':
      return (
        <path
          d={`M${-r * 0.7} ${-r * 0.7} L${r * 0.7} ${r * 0.7} M${r * 0.7} ${-r * 0.7} L${-r * 0.7} ${r * 0.7}`}
          stroke={color}
          strokeWidth={stroke * 1.2}
        />
      )
  }
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
      <StatusMark status={status} r={6} />
    </svg>
  )
}
