import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import {
  type CompareSide,
  compareSides,
  compareSuggestions,
  type FactRow,
  type SuggestedComparison,
} from '@/domain/compare/compare'
import type { FilterProblem } from '@/domain/lists/check'
import { operatorsOf, placesOf } from '@/domain/lists/signal-search'
import type { Place } from '@/domain/place/schema'
import type { Operator } from '@/domain/record/schemas'
import type { IsoDate } from '@/domain/signal/date'
import { readCompared, writtenAs } from '@/domain/timeline/compare'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getFilings, getOperators, getPlaces, getPrograms } from './reference'
import { getSignals } from './signals'
import { getSummaryContext } from './summary-context'

export type Comparison = {
  asOf: IsoDate
  sides: CompareSide[]
  /** Empty when nothing is compared. */
  rows: FactRow[]
  problems: FilterProblem[]
  /** What to begin with; empty when two or more are compared. */
  suggestions: SuggestedComparison[]
  /** Those that signals speak of, which are worth suggesting. */
  operators: Operator[]
  places: Place[]
}

/**
 * Up to four operators or places side by side on a day; names that mean nothing are problems, and nothing is compared.
 *
 * @param list slugs or names with commas between them, as they stand in the address
 */
export async function getComparison(list: string, asOf: IsoDate = today()): Promise<Comparison> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, operators, places, filings, programs, reading] = await Promise.all([
    getSignals(),
    getOperators(),
    getPlaces(),
    getFilings(),
    getPrograms(),
    getSummaryContext(asOf),
  ])
  const world = { operators, places }
  const { compared, problems } = readCompared(list, world)
  return {
    asOf,
    sides: compared.map((side) => ({
      slug: side.slug,
      name: side.name,
      kind: places.find(({ slug }) => slug === side.slug && side.kind === 'place')?.kind ?? 'operator',
      written: writtenAs(side, world),
    })),
    rows:
      compared.length === 0 ? [] : compareSides(compared, { signals, places, filings, programs, reading }),
    problems: problems.map(({ message }) => ({ field: 'place', message })),
    suggestions:
      compared.length < 2
        ? compareSuggestions(
            signals.filter(({ date }) => date <= asOf),
            operators,
            places,
          )
        : [],
    operators: operatorsOf(signals, operators),
    places: placesOf(signals, places),
  }
}
