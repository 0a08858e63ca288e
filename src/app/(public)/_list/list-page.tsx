import type { ReactNode } from 'react'
import { StructuredData } from '@/app/structured-data'
import type { FilterProblem } from '@/domain/lists/check'
import { longPageSize, pageSize } from '@/domain/lists/page'
import { FilterForm, type FilterOption } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { LongListPages, Pagination } from '@/ui/kit/pagination'
import { FilterNotice } from '@/ui/lists/filter-notice'
import type { ListState, ListView } from '@/url/list-view'
import { headingOf, type PageId, sitePage, trailOf } from '@/url/pages'
import { PageFrame } from '../_page/page-frame'
import { type FindList, findRows, type ListResult } from './find-rows'

/** One list as an address asks for it. */
export type ListQuery<Choice extends string, Field extends string, Order extends string> = {
  list: ListView<Choice, Field, Order>
  view: ListState<Choice | Field, Order>
}

type Heading = {
  page: PageId
  /** The page that it belongs to, in place of a kicker. */
  parent?: PageId
  kicker?: ReactNode
  lead: ReactNode
}

/** The top of the page of a list: where it belongs, its headline and one sentence that says what it shows. */
export function ListHeading({ page, parent, kicker, lead }: Heading) {
  return (
    <>
      <StructuredData trail={trailOf(page)} />
      <PageHeading kicker={parent ? <ParentLink page={parent} /> : kicker} title={headingOf(page)}>
        <p>{lead}</p>
      </PageHeading>
    </>
  )
}

function ParentLink({ page }: { page: PageId }) {
  const { path, title } = sitePage(page)
  return (
    <Link look="quiet" href={path}>
      {title}
    </Link>
  )
}

/** The form of the filters of a list; the day of the page, which the header sets, it hands on. */
export function ListFilters<Choice extends string, Field extends string, Order extends string>({
  list,
  view,
  options,
  keep = {},
}: ListQuery<Choice, Field, Order> & {
  options: Readonly<Record<Choice, readonly FilterOption[]>>
  /** What else of the page's address the form is to keep. */
  keep?: Readonly<Record<string, string>>
}) {
  // A form puts its own fields in place of a query, so that of a list which is a tab becomes hidden fields.
  const [action = list.path, query] = list.path.split('?')
  return (
    <FilterForm
      action={action}
      hidden={{ ...Object.fromEntries(new URLSearchParams(query)), ...list.kept(view), ...keep }}
      clearHref={list.filtersSet(view).length > 0 ? list.clearHref(view) : null}
      fields={list.choiceNames.map((name) => ({
        name,
        label: list.choices[name].label,
        any: list.choices[name].any,
        value: view[name],
        options: options[name],
      }))}
    >
      {list.fieldNames.map((name) => {
        const { type, label } = list.fields[name]
        return type === 'page-day' ? null : (
          <FilterInput key={name} name={name} label={label} type={type} value={view[name]} />
        )
      })}
    </FilterForm>
  )
}

/** The rows of a list with the links to its other pages, or what to say when there are none. */
export function ListBody<Choice extends string, Field extends string, Order extends string>({
  list,
  view,
  result: { problems, relaxed, total, page },
  noun,
  paging = 'none',
  children,
}: ListQuery<Choice, Field, Order> & {
  result: ListResult
  /** What is listed, in the plural. */
  noun: string
  /** `always`: also where one page holds them all, since the links say how many there are. */
  paging?: 'none' | 'long' | 'always'
  children: ReactNode
}) {
  if (total === 0) {
    const words = { ...list.choices, ...list.fields }
    const names = [...list.choiceNames, ...list.fieldNames]
    return (
      <FilterNotice
        problems={problems}
        relaxed={relaxed}
        withoutHref={(field) => list.without(view, field)}
        clearHref={list.clearHref(view)}
        noun={noun}
        labels={Object.fromEntries(names.map((name) => [name, words[name].label]))}
      />
    )
  }
  const links = { page, total, noun, href: (number: number) => list.href({ ...view, page: number }) }
  return (
    <>
      {children}
      {paging === 'long' ? <LongListPages {...links} pageSize={longPageSize} /> : null}
      {paging === 'always' ? <Pagination {...links} pageSize={pageSize} /> : null}
    </>
  )
}

/** What a table of a list gets beside its rows. */
export type TableOf<Row, Order extends string> = {
  /** Every row that meets the filters, in order. */
  found: readonly Row[]
  sortOf: (key: Order) => { href: string; order: 'ascending' | 'descending' | 'none' }
}

/** The page of a list whose rows are at hand: title, sentence, filters, count, table, pages, and what else belongs to it. */
export function ListPage<Choice extends string, Field extends string, Order extends string, Row>({
  page,
  parent,
  kicker,
  lead,
  intro,
  dayProblem = null,
  noun,
  paging,
  table,
  children,
  ...find
}: FindList<Choice, Field, Order, Row> &
  Heading & {
    /** Between the headline and the filters. */
    intro?: ReactNode
    dayProblem?: FilterProblem | null
    noun: string
    table: (shown: readonly Row[], of: TableOf<Row, Order>) => ReactNode
    /** Below the list. */
    children?: ReactNode
  }) {
  const { list, view, options } = find
  const result = findRows({ ...find, paging })
  const asked = list.dayOf(view)
  const day = asked === null ? null : { address: list.href(view), asked, problem: dayProblem }
  return (
    <PageFrame page={page} day={day}>
      <ListHeading page={page} parent={parent} kicker={kicker} lead={lead} />
      {intro}
      <ListFilters list={list} view={view} options={options} />
      <ListBody list={list} view={view} result={result} noun={noun} paging={paging}>
        {table(result.shown, { found: result.found, sortOf: (key) => list.sortLink(view, key) })}
      </ListBody>
      {children}
    </PageFrame>
  )
}
