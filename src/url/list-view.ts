import {
  createSerializer,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  type SearchParams,
} from 'nuqs/server'
import { type Direction, directions } from '@/domain/lists/order'
import { keysOf, recordOf } from '@/domain/shared/record-of'
import { keptSort, sortLink } from './sort-link'

/** A filter with a known set of values. */
export type ChoiceWords = {
  label: string
  /** What the empty choice is called. */
  any: string
  /** What a value is, for the answer to one that names nothing: “operator with a filing”. */
  noun: string
}

/** A filter in which readers write: words to search for, a day, or the day of the whole page, which the header sets. */
export type FieldWords = { label: string; type: 'date' | 'search' | 'page-day' }

/** The day as of which a list is read. */
export const asOfField: { asOf: FieldWords } = { asOf: { label: 'View as of', type: 'page-day' } }

/**
 * What the address of a list holds. Filters stay text, so that a value that names nothing reaches the reader as a
 * message and is not dropped in silence; empty is not set.
 */
export type ListState<Filter extends string, Order extends string> = Readonly<Record<Filter, string>> &
  Readonly<{ sort: Order; order: Direction }>

export type ListView<Choice extends string, Field extends string, Order extends string> = {
  path: string
  /** In the order of the form, and of an address. */
  choices: Readonly<Record<Choice, ChoiceWords>>
  choiceNames: readonly Choice[]
  fields: Readonly<Record<Field, FieldWords>>
  fieldNames: readonly Field[]
  /** What an address asks for. */
  read: (
    searchParams: Promise<SearchParams>,
  ) => Promise<{ view: ListState<Choice | Field, Order>; page: number }>
  /** The address of the list with this state; defaults are left out. */
  href: (state?: Partial<ListState<Choice | Field, Order>> & { page?: number }) => string
  /** The address of the list without one filter. */
  without: (view: ListState<Choice | Field, Order>, filter: string) => string
  /** The address of the list without any filter, in the same order and of the same day. */
  clearHref: (view: ListState<Choice | Field, Order>) => string
  /** The filters that are set; the day of the page is none of them. */
  filtersSet: (view: ListState<Choice | Field, Order>) => (Choice | Field)[]
  /** What a form of filters is to keep: the day of the page, and the order where it is not the default. */
  kept: (view: ListState<Choice | Field, Order>) => Record<string, string>
  /** The day of the page as it stands in the address, empty for today; null where the list has no past days. */
  dayOf: (view: ListState<Choice | Field, Order>) => string | null
  /** How a column leads on: to the same column turned round, or to its own first direction. */
  sortLink: (
    view: ListState<Choice | Field, Order>,
    key: Order,
  ) => { href: string; order: 'ascending' | 'descending' | 'none' }
}

/** The filters and the order of one of the lists, as `listView` makes them. */
export type StateOf<List> =
  List extends ListView<infer Choice, infer Field, infer Order> ? ListState<Choice | Field, Order> : never

const text = parseAsString.withDefault('')
const pageNumber = parseAsInteger.withDefault(1)

/**
 * The view state of a list: its filters, its orders and its page, with everything that reads them from an address or
 * writes one.
 *
 * @param path of the list
 * @param filters in the order of the form
 * @param defaults the order without a choice; `order` is left out where a list has no direction. `descendingFirst`:
 * the columns that show their largest values first when they are chosen
 */
export function listView<Choice extends string, Field extends string, Order extends string>(
  path: string,
  filters: {
    choices: Readonly<Record<Choice, ChoiceWords>>
    fields: Readonly<Record<Field, FieldWords>>
  },
  orders: readonly Order[],
  defaults: {
    sort: NoInfer<Order>
    order?: Direction
    descendingFirst?: readonly NoInfer<Order>[]
  },
): ListView<Choice, Field, Order> {
  const choiceNames = keysOf(filters.choices)
  const fieldNames = keysOf(filters.fields)
  const names = [...choiceNames, ...fieldNames]
  const usual = defaults.order ?? 'asc'
  const dayName = fieldNames.find((name) => filters.fields[name].type === 'page-day')
  const sort = parseAsStringLiteral(orders).withDefault(defaults.sort)
  const order = parseAsStringLiteral(defaults.order ? directions : [usual]).withDefault(usual)
  const texts: Record<string, typeof text> = recordOf(names, () => text)
  const serializeTexts = createSerializer(texts)
  const serializeRest = createSerializer({ sort, order, page: pageNumber })

  const href: ListView<Choice, Field, Order>['href'] = (state = {}) => {
    const { sort: sortBy, order: direction, page, ...set } = state
    return serializeRest(serializeTexts(path, set), { sort: sortBy, order: direction, page })
  }
  return {
    path,
    choices: filters.choices,
    choiceNames,
    fields: filters.fields,
    fieldNames,
    async read(searchParams) {
      const asked = await searchParams
      return {
        view: {
          ...recordOf(names, (name) => text.parseServerSide(asked[name])),
          sort: sort.parseServerSide(asked.sort),
          order: order.parseServerSide(asked.order),
        },
        page: pageNumber.parseServerSide(asked.page),
      }
    },
    href,
    without: (view, filter) => href({ ...view, [filter]: '' }),
    clearHref: (view) =>
      serializeRest(serializeTexts(path, dayName ? { [dayName]: view[dayName] } : {}), {
        sort: view.sort,
        order: view.order,
      }),
    filtersSet: (view) => names.filter((name) => name !== dayName && view[name] !== ''),
    kept: (view) => ({
      ...keptSort<Order>(view, { sort: { defaultValue: defaults.sort }, order }),
      ...(dayName && view[dayName] !== '' ? { [dayName]: view[dayName] } : {}),
    }),
    dayOf: (view) => (dayName ? view[dayName] : null),
    sortLink: (view, key) =>
      sortLink(key, view, defaults.descendingFirst?.includes(key) ? 'desc' : 'asc', (change) =>
        href({ ...view, ...change }),
      ),
  }
}
