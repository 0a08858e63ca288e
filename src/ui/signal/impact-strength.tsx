type Props = { direction: 1 | -1; strength: 1 | 2 | 3 }

/** What a signal does to an impact, in words: `raises demand, strength 2 of 3`. */
export function strengthWords({ direction, strength }: Props): string {
  return `${direction === 1 ? 'raises' : 'lowers'} demand, strength ${strength} of 3`
}

/** Direction and strength as arrows, one per point; the words are read out. */
export function ImpactStrength({ direction, strength }: Props) {
  return (
    <span className={`whitespace-nowrap ${direction === 1 ? 'text-ink' : 'text-ink-soft'}`}>
      <span aria-hidden="true" className="text-[0.75em] tracking-tighter">
        {(direction === 1 ? '▲' : '▼').repeat(strength)}
      </span>
      <span className="sr-only">{strengthWords({ direction, strength })}</span>
    </span>
  )
}
