import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { cadencedLabel } from '@/domain/facts/cadence-labels'
import { listStaleFigures, stalePageSize } from '@/server/queries/desk-stale'
import { StaleTable } from '@/ui/desk/stale-table'
import { FilterForm } from '@/ui/kit/filter-form'
import { Link } from '@/ui/kit/link'
import { Pagination } from '@/ui/kit/pagination'
import { keptSort, sortLink } from '@/url/sort-link'
import { loadStaleParams, staleHref, staleParams, stalePath } from '@/url/stale'
import { orLeave } from '../../require-page'

export const instant = false

export const metadata: Metadata = { title: 'Out of date' }

/** Every figure for which a newer reading was to be expected. */
export default async function StalePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadStaleParams(searchParams)
  const { operator, place, figure, sort, order } = view
  const { rows, total, page, choices } = orLeave(await listStaleFigures(view), staleHref(view))
  const isFiltered = operator !== '' || place !== '' || figure !== null
  const named = ({ slug, name }: { slug: string; name: string }) => ({ value: slug, label: name })

  return (
    <>
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h1 className="text-finding">Out of date</h1>
        <Link className="py-1 text-note" href="/methodology#freshness">
          How old is too old
        </Link>
      </div>
      <FilterForm
        action={stalePath}
        hidden={keptSort(view, staleParams)}
        clearHref={isFiltered ? staleHref({ sort, order }) : null}
        fields={[
          {
            name: 'operator',
            label: 'Operator',
            any: 'Any operator',
            value: operator,
            options: choices.operators.map(named),
          },
          {
            name: 'place',
            label: 'Place',
            any: 'Any place',
            value: place,
            options: choices.places.map(named),
          },
          {
            name: 'figure',
            label: 'Figure',
            any: 'Any figure',
            value: figure ?? '',
            options: choices.figures.map((value) => ({ value, label: cadencedLabel(value) })),
          },
        ]}
      />
      <StaleTable
        rows={rows}
        caption={captionOf(total, isFiltered)}
        sortOf={(key) =>
          sortLink(key, view, key === 'age' ? 'desc' : 'asc', (change) =>
            staleHref({ ...view, ...change, page: 1 }),
          )
        }
        clearHref={isFiltered ? stalePath : null}
      />
      <Pagination
        page={page}
        pageSize={stalePageSize}
        total={total}
        noun="figures"
        href={(target) => staleHref({ ...view, page: target })}
      />
    </>
  )
}

function captionOf(total: number, isFiltered: boolean): string {
  const count = total === 1 ? '1 figure' : `${total} figures`
  const all = `${count}, ${total === 1 ? '' : 'each '}older than twice the expected time`
  return isFiltered ? `Matching: ${all}` : all
}
