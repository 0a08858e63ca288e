import type { ImpactSlug } from '../impact/catalog'
import { mappingsOn, type SummaryContext } from '../impact/signal-summary'
import { foldText } from '../shared/fold-text'
import type { IsoDate } from '../signal/date'
import type { Confidence, SignalKind } from '../signal/kinds'
import { isRestatement, type Signal } from '../signal/schema'

/** What to keep. A condition left out (undefined) keeps everything. */
export type SignalFilter = {
  kind?: SignalKind
  operator?: string
  /** Slugs of places, descendants included by the caller. A signal without a place is never among them. */
  places?: ReadonlySet<string>
  /** Only signals that the rules map to this impact. */
  impact?: ImpactSlug
  confidence?: Confidence
  /** Leaves out the signals that say again what another one already said. */
  originals?: boolean
  /** First and last day, inclusive, that the start of a signal's date may fall on. */
  from?: IsoDate
  to?: IsoDate
  /** Every word must stand somewhere in the headline or the detail, in any case and with or without accents. */
  text?: string
}

/**
 * The signals that meet every condition, in the order given. The list page and the read API both use it.
 *
 * @param reading the day and the lookups that the impact condition is read with
 */
export function filterSignals(
  signals: readonly Signal[],
  filter: SignalFilter,
  reading: SummaryContext,
): Signal[] {
  const words = foldText(filter.text ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return signals.filter(
    (signal) =>
      (filter.kind === undefined || signal.kind === filter.kind) &&
      (filter.operator === undefined || signal.operator === filter.operator) &&
      (filter.places === undefined || (signal.place !== null && filter.places.has(signal.place))) &&
      (filter.confidence === undefined || signal.confidence === filter.confidence) &&
      (!filter.originals || !isRestatement(signal)) &&
      (filter.from === undefined || signal.date >= filter.from) &&
      (filter.to === undefined || signal.date <= filter.to) &&
      containsAll(signal, words) &&
      (filter.impact === undefined ||
        mappingsOn(signal, reading).some((mapping) => mapping.impact === filter.impact)),
  )
}

function containsAll(signal: Signal, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = foldText(`${signal.headline} ${signal.detail}`)
  return words.every((word) => text.includes(word))
}
