import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { changeActLabels, changeActs, changedTypeLabels, changedTypes } from '@/domain/change/acts'
import { changesPageSize, listChanges } from '@/server/queries/desk-changes'
import { ChangeList } from '@/ui/admin/change-list'
import { controlLook } from '@/ui/admin/looks'
import { FilterForm } from '@/ui/kit/filter-form'
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
        <DayField name="from" label="From day" value={from} />
        <DayField name="to" label="To day" value={to} />
        <label className="grid min-w-40 flex-1 gap-1 text-sm text-muted sm:max-w-64">
          Words of the reason
          <input type="search" name="q" defaultValue={q} key={q} maxLength={200} className={controlLook} />
        </label>
      </FilterForm>
      {rows.length > 0 ? (
        <div className="border-y border-rule">
          <ChangeList changes={rows} />
        </div>
      ) : (
        <div className="border-y border-rule py-6 text-muted">
          {filtered ? (
            <p>
              No change matches.{' '}
              <a href={changesHref()} className="prose-link">
                Show all
              </a>
            </p>
          ) : (
            <p>Nothing has been changed yet.</p>
          )}
        </div>
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

function DayField({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="grid min-w-36 gap-1 text-sm text-muted">
      {label}
      <input type="date" name={name} defaultValue={value} key={value} className={controlLook} />
    </label>
  )
}
