import { nameIndex } from '@/domain/shared/names'
import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type SignalSummary, summarize } from '@/domain/impact/signal-summary'
import { clampPage, pageOf } from '@/domain/lists/page'
import {
  operatorsOf,
  placesOf,
  type SignalSearch,
  type SignalSearchResult,
  searchSignals,
} from '@/domain/lists/signal-search'
import type { Place } from '@/domain/place/schema'
import type { Operator } from '@/domain/record/schemas'
import { type IntervalDate, whenOf } from '@/domain/signal/date'
import { orderSignals, type SignalOrder } from '@/domain/signal/order'
import type { Signal } from '@/domain/signal/schema'
import type { Sourcing } from '@/domain/source/sourcing'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getOperators, getPlaces } from './reference'
import { getSignals } from './signals'
import { getSourcingOf } from './sourcing'
import { getSummaryContext } from './summary-context'

export type SignalList = Omit<SignalSearchResult, 'found'> & {
  /** How many signals are published in all, and the dates of the first and the last. */
  published: { total: number; first: IntervalDate | null; last: IntervalDate | null }
  /** How many meet the filters. */
  total: number
  /** The page shown, from 1: the page asked for, or the nearest there is. */
  page: number
  rows: SignalSummary[]
  /** How well each row is sourced, by id. */
  sourcing: Record<string, Sourcing>
  /** The operators and the places that signals speak of. */
  operators: Operator[]
  places: Place[]
}

/** One page of the signals that meet the filters. */
export async function getSignalList(
  search: SignalSearch,
  order: SignalOrder,
  page: number,
): Promise<SignalList> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, operators, places, reading] = await Promise.all([
    getSignals(),
    getOperators(),
    getPlaces(),
    getSummaryContext(today()),
  ])
  const { found, problems, relaxed } = searchSignals(signals, search, { operators, places, reading })
  const ordered = orderSignals(found, order, nameIndex(operators, places))
  const shown = clampPage(page, ordered.length)
  const rows = pageOf(ordered, shown)
  return {
    published: { total: signals.length, first: dateOf(signals.at(0)), last: dateOf(signals.at(-1)) },
    total: ordered.length,
    page: shown,
    rows: summarize(rows, operators, places, reading),
    sourcing: await getSourcingOf(rows.map(({ id }) => id)),
    problems,
    relaxed,
    operators: operatorsOf(signals, operators),
    places: placesOf(signals, places),
  }
}

function dateOf(signal: Signal | undefined): IntervalDate | null {
  return signal ? whenOf(signal) : null
}
