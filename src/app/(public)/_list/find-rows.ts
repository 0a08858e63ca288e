import { checkChoices, checkWords, type FilterProblem } from '@/domain/lists/check'
import type { Direction } from '@/domain/lists/order'
import { clampPage, longPageSize, pageOf, pageSize } from '@/domain/lists/page'
import { relaxedCounts } from '@/domain/lists/relax'
import type { FilterOption } from '@/ui/kit/filter-form'
import type { ListState, ListView } from '@/url/list-view'

/** What a list is found from, all of it at hand. */
export type FindList<Choice extends string, Field extends string, Order extends string, Row> = {
  list: ListView<Choice, Field, Order>
  view: ListState<Choice | Field, Order>
  /** The page asked for, from 1. */
  number?: number
  /** What each choice offers. */
  options: Readonly<Record<Choice, readonly FilterOption[]>>
  /** Values that may be asked for where they are more than those offered. */
  known?: Partial<Readonly<Record<Choice, readonly string[]>>>
  find: (asked: ListState<Choice | Field, Order>) => Row[]
  sort: (found: Row[], by: Order, direction: Direction) => Row[]
  paging?: 'none' | 'long' | 'always'
}

export type ListResult = {
  problems: readonly FilterProblem[]
  /** When nothing is found: how many there would be without each one of the filters. */
  relaxed: readonly { field: string; total: number }[]
  /** How many meet the filters. */
  total: number
  /** The page shown, from 1: the page asked for, or the nearest there is. */
  page: number
}

/** The rows that meet the filters, those of the page shown, or why there are none. */
export function findRows<Choice extends string, Field extends string, Order extends string, Row>({
  list,
  view,
  number = 1,
  options,
  known = {},
  find,
  sort,
  paging = 'none',
}: FindList<Choice, Field, Order, Row>): ListResult & { found: Row[]; shown: Row[] } {
  const knownFor = (name: Choice) => known[name] ?? options[name].map(({ value }) => value)
  const problems = [
    ...checkChoices(
      list.choiceNames.map((name) => ({
        field: name,
        value: view[name],
        known: knownFor(name),
        noun: list.choices[name].noun,
      })),
    ),
    ...list.fieldNames.flatMap((name) =>
      list.fields[name].type === 'search' ? checkWords(name, view[name]) : [],
    ),
  ]
  const found = problems.length > 0 ? [] : sort(find(view), view.sort, view.order)
  const size = paging === 'long' ? longPageSize : pageSize
  const page = clampPage(number, found.length, size)
  const giveUp = [
    ...list.choiceNames,
    ...list.fieldNames.filter((name) => list.fields[name].type === 'search'),
  ]
  const isEmpty = problems.length === 0 && found.length === 0
  return {
    problems,
    relaxed: isEmpty ? relaxedCounts(giveUp, view, (asked) => find(asked).length) : [],
    total: found.length,
    page,
    found,
    shown: paging === 'none' ? found : pageOf(found, page, size),
  }
}
