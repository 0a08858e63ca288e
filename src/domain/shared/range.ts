/** A counted quantity known within bounds. `high: null` means "at least low"; `low = high` is a single figure. */
export type Range = { low: number; high: number | null }

const numberFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** A number with thousands separators and at most one decimal. */
export function formatNumber(value: number): string {
  return numberFormat.format(value)
}

/** `42–59`, `1,655` or `at least 700`. */
export function formatRange({ low, high }: Range): string {
  if (high === null) return `at least ${formatNumber(low)}`
  return low === high ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`
}

/** The arithmetic middle, for drawing only: null when the upper end is open. */
export function midpoint({ low, high }: Range): number | null {
  return high === null ? null : (low + high) / 2
}
