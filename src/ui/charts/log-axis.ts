import type { ValueAxis } from './axis'

/**
 * An axis on which each step is ten times the one before, for figures that lie orders of magnitude apart. Its
 * `min` and `max` are powers of ten; positions are fractions, as on every axis.
 */
export function decadeAxis(values: readonly number[]): ValueAxis {
  const known = values.filter((value) => value > 0)
  const min = Math.floor(Math.log10(Math.min(...known, 1e9)) + 1e-9)
  const top = Math.ceil(Math.log10(Math.max(...known, 1)) - 1e-9)
  const [from, to] = known.length === 0 ? [0, 1] : [min, Math.max(min + 1, top)]
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => {
    const value = 10 ** (from + index)
    return { at: index / (to - from), value, label: shortNumber(value) }
  })
  return { min: from, max: to, ticks }
}

/** Where a value lies on a log axis; one below the axis, zero included, lies at its foot. */
export function logAt({ min, max }: Pick<ValueAxis, 'min' | 'max'>, value: number): number {
  if (value <= 0) return 0
  return Math.max(0, (Math.log10(value) - min) / (max - min))
}

const shortFormat = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 })

/** `1,000`, `100k`, `2.5m`: thousands in full, more than that cut short. */
export function shortNumber(value: number): string {
  if (Math.abs(value) < 10_000) return new Intl.NumberFormat('en-GB').format(value)
  return shortFormat.format(value).toLowerCase()
}
