export type ListMark = 'ring' | 'overdue' | 'tick' | 'late' | 'cross' | 'dash' | 'disc' | 'diamond'

const tones: Record<ListMark, string> = {
  ring: 'var(--muted)',
  overdue: 'var(--ink-soft)',
  tick: 'var(--ink)',
  late: 'var(--alert)',
  cross: 'var(--alert)',
  dash: 'var(--muted)',
  disc: 'var(--ink)',
  diamond: 'var(--muted)',
}

/** The shape of a state in a list, to stand beside its word; never alone. */
export function ListGlyph({ mark }: { mark: ListMark }) {
  return (
    <svg
      viewBox="-7 -7 14 14"
      width="14"
      height="14"
      aria-hidden="true"
      className="inline-block shrink-0 translate-y-glyph"
      fill="none"
      stroke={tones[mark]}
      strokeWidth="1.8"
    >
      <Shape mark={mark} />
    </svg>
  )
}

function Shape({ mark }: { mark: ListMark }) {
  switch (mark) {
    case 'ring':
      return <circle r="5" />
    case 'overdue':
      return (
        <>
          <circle r="5" />
          <path d="M0 -3 V0.6 M0 2 V3.2" />
        </>
      )
    case 'tick':
      return <path d="M-5 0.4 L-1.6 4 L5 -4.2" strokeWidth="2.2" />
    case 'late':
      return (
        <>
          <path d="M-5 -1.4 L-1.6 2.2 L5 -6" strokeWidth="2" />
          <path d="M-5 5.4 H5" />
        </>
      )
    case 'cross':
      return <path d="M-4 -4 L4 4 M-4 4 L4 -4" strokeWidth="2.2" />
    case 'dash':
      return <path d="M-4.5 0 H4.5" strokeWidth="2.2" />
    case 'disc':
      return <circle r="5" fill={tones.disc} stroke="none" />
    case 'diamond':
      return <path d="M0 -5.5 L5.5 0 L0 5.5 L-5.5 0 Z" />
  }
}
