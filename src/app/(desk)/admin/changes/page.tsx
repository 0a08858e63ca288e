import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { changeActLabels, changeActs, changedTypeLabels, changedTypes } from '@/domain/change/acts'
import { changesPageSize, listChanges } from '@/server/queries/desk-changes'
import { ChangeList } from '@/ui/desk/change-list'
import { EmptyState } from '@/ui/kit/empty-state'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { Link } from '@/ui/kit/link'
import { Pagination } from '@/ui/kit/pagination'
import { changesHref, loadChangesParams } from '@/url/changes'
import { orLeave } from '../../require-page'

export const instant = false

export const metadata: Metadata = { title: 'Changes' }

/** Everything that was changed, newest first: who, what, when and why. */
export default async function ChangesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadChangesParams(searchParams)
  const { q, by, from, to, act, type } = view
  const { rows, total, page, people } = orLeave(await listChanges({ ...view, text: q }), changesHref(view))
  const filtered = [q, by, from, to].some((one) => one !== '') || act !== null || type !== null

  return (
    <>
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="text-finding">Changes</h1>
        <p className="text-note text-muted">Times are UTC</p>
      </div>
      <FilterForm
        action="/admin/changes"
        clearHref={filtered ? changesHref() : null}
        fields={[
          {
            name: 'by',
            label: 'Who',
            any: 'Anyone',
            value: by,
            options: [
              ...people.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'host', label: 'A command on the host' },
            ],
          },
          {
            name: 'act',
            label: 'What was done',
            any: 'Anything',
            value: act ?? '',
            options: changeActs.map((value) => ({ value, label: changeActLabels[value] })),
          },
          {
            name: 'type',
            label: 'To what',
            any: 'Any record',
            value: type ?? '',
            options: changedTypes.map((value) => ({ value, label: changedTypeLabels[value] })),
          },
        ]}
      >
        <FilterInput type="date" name="from" label="From day" value={from} />
        <FilterInput type="date" name="to" label="To day" value={to} />
        <FilterInput type="search" name="q" label="Words of the reason" value={q} maxLength={200} />
      </FilterForm>
      {rows.length > 0 ? (
        <div className="border-y border-rule">
          <ChangeList changes={rows} />
        </div>
      ) : (
        <EmptyState>
          {filtered ? (
            <p>
              No change matches. <Link href={changesHref()}>Show all</Link>
            </p>
          ) : (
            <p>Nothing has been changed yet.</p>
          )}
        </EmptyState>
      )}
      <Pagination
        page={page}
        pageSize={changesPageSize}
        total={total}
        noun="changes"
        href={(target) => changesHref({ ...view, page: target })}
      />
    </>
  )
}
