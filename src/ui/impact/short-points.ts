/** Index points for reading, with one decimal and a true minus sign; what rounds to nothing is said to be small. */
export function shortPoints(value: number): string {
  if (value === 0 || Math.abs(value) >= 0.05) return value.toFixed(1).replace('-', '−')
  return value > 0 ? '<0.1' : '>−0.1'
}

/** A change of an index with its sign and one decimal. No arrow: most of a change is age, and age is no news. */
export function signedPoints(value: number): string {
  const rounded = Number(value.toFixed(1))
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${Math.abs(rounded).toFixed(1)}`
}

/** What a signal adds to an index, with its sign and two decimals, and in the same way small. */
export function addedPoints(value: number): string {
  const size = Math.abs(value)
  return `${value < 0 ? '−' : '+'}${size > 0 && size < 0.005 ? '<0.01' : size.toFixed(2)}`
}
