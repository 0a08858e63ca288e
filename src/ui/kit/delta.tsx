/** A change with its sign and an arrow. */
export function Delta({ value, digits = 1, unit }: { value: number; digits?: number; unit?: string }) {
  const rounded = Number(value.toFixed(digits))
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '±'
  const tone = rounded > 0 ? 'text-ink' : rounded < 0 ? 'text-ink-soft' : 'text-muted'
  return (
    <span className={`tabular whitespace-nowrap max-[22rem]:whitespace-normal ${tone}`}>
      <span aria-hidden="true">{rounded > 0 ? '▲' : rounded < 0 ? '▼' : '■'} </span>
      {sign}
      {Math.abs(rounded).toFixed(digits)}
      {unit ? ` ${unit}` : ''}
    </span>
  )
}
