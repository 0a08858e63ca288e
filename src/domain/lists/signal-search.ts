import { impacts, isImpactSlug } from '../impact/catalog'
import type { SummaryContext } from '../impact/signal-summary'
import { type Place, placeAncestors, placeWithDescendants } from '../place/schema'
import type { Operator } from '../record/schemas'
import { keysOf } from '../shared/record-of'
import { confidences, signalKinds } from '../signal/kinds'
import type { Signal } from '../signal/schema'
import { checkChoices, checkSpan, checkWords, type FilterProblem } from './check'
import { relaxedCounts } from './relax'
import { filterSignals, type SignalFilter } from './signals'

/** Filters as they stand in an address: text, empty when not set. */
export type SignalSearch = {
  kind: string
  operator: string
  place: string
  impact: string
  confidence: string
  /** `only`: without the signals that say again what another one already said. */
  original: string
  from: string
  to: string
  q: string
}

export const emptySearch: SignalSearch = {
  kind: '',
  operator: '',
  place: '',
  impact: '',
  confidence: '',
  original: '',
  from: '',
  to: '',
  q: '',
}

/** The choices of the filter on originals, besides none. */
export const originalChoices = ['only'] as const

const searchFields = keysOf(emptySearch)

export type SignalSearchResult = {
  /** In the order given; empty when a filter cannot be applied. */
  found: Signal[]
  problems: FilterProblem[]
  /** When nothing is found: how many there would be without each one of the filters. */
  relaxed: { field: keyof SignalSearch; total: number }[]
}

type World = { operators: readonly Operator[]; places: readonly Place[]; reading: SummaryContext }

/** The signals that a reader asked for, or why there are none. A place stands for everything inside it. */
export function searchSignals(
  signals: readonly Signal[],
  search: SignalSearch,
  { operators, places, reading }: World,
): SignalSearchResult {
  const problems = checkSearch(search, operators, places)
  if (problems.length > 0) return { found: [], problems, relaxed: [] }
  const find = (asked: SignalSearch) => filterSignals(signals, toFilter(asked, places), reading)
  const found = find(search)
  const relaxed = found.length > 0 ? [] : relaxedCounts(searchFields, search, (asked) => find(asked).length)
  return { found, problems, relaxed }
}

function checkSearch(
  search: SignalSearch,
  operators: readonly Operator[],
  places: readonly Place[],
): FilterProblem[] {
  const slugs = (items: readonly { slug: string }[]) => items.map(({ slug }) => slug)
  return [
    ...checkChoices([
      { field: 'kind', value: search.kind, known: signalKinds, noun: 'kind of signal' },
      { field: 'operator', value: search.operator, known: slugs(operators), noun: 'operator' },
      { field: 'place', value: search.place, known: slugs(places), noun: 'place' },
      { field: 'impact', value: search.impact, known: slugs(impacts), noun: 'career impact' },
      { field: 'confidence', value: search.confidence, known: confidences, noun: 'level of confidence' },
      { field: 'original', value: search.original, known: originalChoices, noun: 'choice of originals' },
    ]),
    ...checkSpan(search.from, search.to),
    ...checkWords('q', search.q),
  ]
}

function toFilter(search: SignalSearch, places: readonly Place[]): SignalFilter {
  return {
    kind: signalKinds.find((kind) => kind === search.kind),
    operator: search.operator || undefined,
    places: search.place === '' ? undefined : placeWithDescendants(places, search.place),
    impact: isImpactSlug(search.impact) ? search.impact : undefined,
    confidence: confidences.find((confidence) => confidence === search.confidence),
    originals: search.original === 'only',
    from: search.from || undefined,
    to: search.to || undefined,
    text: search.q || undefined,
  }
}

/** The operators that signals speak of, in the order given. */
export function operatorsOf(signals: readonly Signal[], operators: readonly Operator[]): Operator[] {
  const present = new Set(signals.map(({ operator }) => operator))
  return operators.filter(({ slug }) => present.has(slug))
}

/** The places that records speak of, and every place around one of them, in the order given. */
export function placesOf(records: readonly { place: string | null }[], places: readonly Place[]): Place[] {
  const present = new Set<string>()
  for (const { place } of records) {
    if (place === null || present.has(place)) continue
    present.add(place)
    for (const ancestor of placeAncestors(places, place)) present.add(ancestor)
  }
  return places.filter(({ slug }) => present.has(slug))
}
