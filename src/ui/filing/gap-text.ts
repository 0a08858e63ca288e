import type { FilingBasis, FilingGap, FilingVehicles } from '@/domain/projection/filing-vehicles'
import { formatNumber, formatRange, type Range } from '@/domain/shared/range'
import { basisLabels, scopeLabels } from '@/domain/signal/labels'

const word = (basis: FilingBasis) => basisLabels[basis].toLowerCase()
const days = (count: number) => `${formatNumber(count)} ${count === 1 ? 'day' : 'days'}`

/** `142 days`, `113–143 days`, `1 day`. */
export function waitWords(waiting: Range): string {
  return waiting.low === waiting.high ? days(waiting.low) : `${formatRange(waiting)} days`
}

/** The gap between two figures of a filing in one sentence, with how far apart the readings are. */
export function gapSentence(gap: FilingGap): string {
  const apart = gap.daysApart === 0 ? 'on the same day' : `from counts ${days(gap.daysApart)} apart`
  return `${comparison(gap)}, ${apart}.`
}

function comparison({ from, to, difference, mayBeEqual }: FilingGap): string {
  const { low, high } = difference
  if (low === 0 && high === 0) return `As many ${word(to)} as ${word(from)}`
  if (mayBeEqual) return `The record does not show fewer ${word(to)} than ${word(from)}`
  if (low > 0) return `${formatRange({ low, high })} fewer ${word(to)} than ${word(from)}`
  const least = high === null ? 0 : -high
  const more = Number.isFinite(low)
    ? formatRange({ low: least, high: -low })
    : `at least ${formatNumber(least)}`
  return `${more} more ${word(to)} than ${word(from)}`
}

/** A warning where figures do not count the same vehicles; null where they do, as far as is stated. */
export function scopeWarning(vehicles: readonly FilingVehicles[]): string | null {
  const parts = vehicles.flatMap(({ basis, figure }) =>
    figure && figure.scope !== null && figure.scope !== 'all'
      ? [`the ${word(basis)} figure counts ${scopeLabels[figure.scope].toLowerCase()} only`]
      : [],
  )
  if (parts.length === 0) return null
  const sentence = parts.join(' and ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}
