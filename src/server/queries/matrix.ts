import { nameIndex } from '@/domain/shared/names'
import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type ImpactSlug, impactSlugs } from '@/domain/impact/catalog'
import { countsInIndex } from '@/domain/impact/counted'
import type { ImpactMapping } from '@/domain/impact/rules'
import { mappingsOn, type SignalSummary, summarize } from '@/domain/impact/signal-summary'
import { clampPage, pageOf } from '@/domain/lists/page'
import {
  emptySearch,
  operatorsOf,
  placesOf,
  type SignalSearch,
  type SignalSearchResult,
  searchSignals,
} from '@/domain/lists/signal-search'
import type { Place } from '@/domain/place/schema'
import type { Operator } from '@/domain/record/schemas'
import { orderSignals, type SignalOrder } from '@/domain/signal/order'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getOperators, getPlaces } from './reference'
import { getSignals } from './signals'
import { getSummaryContext } from './summary-context'

export type Matrix = Omit<SignalSearchResult, 'found'> & {
  /** How many signals meet the filters. */
  total: number
  /** The page shown, from 1: the page asked for, or the nearest there is. */
  page: number
  /** How many of all that meet them are events of their own: the others move no index. */
  counted: number
  rows: SignalSummary[]
  /** Over all signals found that count: how many raise and how many lower each impact, in catalog order. */
  totals: { impact: ImpactSlug; raise: number; lower: number }[]
  /** The operators and the places that signals speak of. */
  operators: Operator[]
  places: Place[]
}

/** One page of signals in this order, with what the rules make of each. */
export async function getMatrix(
  search: Partial<SignalSearch>,
  order: SignalOrder,
  page: number,
): Promise<Matrix> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, operators, places, reading] = await Promise.all([
    getSignals(),
    getOperators(),
    getPlaces(),
    getSummaryContext(today()),
  ])
  const asked = { ...emptySearch, ...search }
  const { found, problems, relaxed } = searchSignals(signals, asked, { operators, places, reading })
  const ordered = orderSignals(found, order, nameIndex(operators, places))
  const events = found.filter(countsInIndex)
  const shown = clampPage(page, found.length)
  return {
    total: found.length,
    counted: events.length,
    page: shown,
    rows: summarize(pageOf(ordered, shown), operators, places, reading),
    totals: countMappings(events.flatMap((signal) => mappingsOn(signal, reading))),
    problems,
    relaxed,
    operators: operatorsOf(signals, operators),
    places: placesOf(signals, places),
  }
}

function countMappings(mappings: readonly ImpactMapping[]): Matrix['totals'] {
  return impactSlugs.map((impact) => {
    const own = mappings.filter((mapping) => mapping.impact === impact)
    const raise = own.filter(({ direction }) => direction === 1).length
    return { impact, raise, lower: own.length - raise }
  })
}
