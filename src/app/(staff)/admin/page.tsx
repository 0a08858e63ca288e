import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { recordStatuses, signalKinds } from '@/domain/signal/kinds'
import { kindLabels, recordStatusLabels } from '@/domain/signal/labels'
import { adminPageSize, listLatestChanges, listSignalsForEditor } from '@/server/queries/admin'
import { getReferencesForEditor } from '@/server/queries/reference-editor'
import { ChangeList } from '@/ui/admin/change-list'
import { controlLook, primaryButton } from '@/ui/admin/looks'
import { SignalTable } from '@/ui/admin/signal-table'
import { keptSort } from '@/ui/ledger/sort-link'
import { FilterForm, Pagination } from '@/ui/primitives/filters'
import { Section } from '@/ui/primitives/section'
import { adminHref, adminParams, loadAdminParams } from '@/url/admin'
import { orLeave } from '../require-page'

export const instant = false

export const metadata: Metadata = { title: 'Signals' }

export default async function AdminPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadAdminParams(searchParams)
  const here = adminHref('/admin', view)
  const { rows, total, page } = orLeave(await listSignalsForEditor({ ...view, search: view.q }), here)
  const changes = orLeave(await listLatestChanges(12), here)
  const { operators } = orLeave(await getReferencesForEditor('operators'), here)
  const { q, status, kind, operator, sort, order } = view
  const filtered = q !== '' || status !== null || kind !== null || operator !== ''

  return (
    <>
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="text-[2rem]">Signals</h1>
        <a href="/admin/signals/new" className={primaryButton}>
          New signal
        </a>
      </div>
      <FilterForm
        action="/admin"
        hidden={keptSort(view, adminParams)}
        clearHref={filtered ? adminHref('/admin', { sort, order }) : null}
        fields={[
          {
            name: 'status',
            label: 'Status',
            any: 'Any status',
            value: status ?? '',
            options: recordStatuses.map((value) => ({ value, label: recordStatusLabels[value] })),
          },
          {
            name: 'kind',
            label: 'Kind',
            any: 'Any kind',
            value: kind ?? '',
            options: signalKinds.map((value) => ({ value, label: kindLabels[value] })),
          },
          {
            name: 'operator',
            label: 'Operator',
            any: 'Any operator',
            value: operator,
            options: operators.map(({ slug, name }) => ({ value: slug, label: name })),
          },
        ]}
      >
        <label className="grid min-w-48 flex-1 gap-1 text-sm text-muted sm:max-w-72">
          Headline or identifier
          <input type="search" name="q" defaultValue={q} key={q} maxLength={200} className={controlLook} />
        </label>
      </FilterForm>
      <SignalTable
        rows={rows}
        caption={filtered ? `${total} signals match` : `${total} signals`}
        sortOf={(key) => ({
          href: adminHref('/admin', {
            ...view,
            page: 1,
            sort: key,
            order: sort === key && order === 'desc' ? 'asc' : 'desc',
          }),
          order: sort !== key ? 'none' : order === 'asc' ? 'ascending' : 'descending',
        })}
        clearHref={filtered ? '/admin' : null}
      />
      <Pagination
        page={page}
        pageSize={adminPageSize}
        total={total}
        noun="signals"
        href={(target) => adminHref('/admin', { ...view, page: target })}
      />
      <Section id="changes" title="Latest changes" aside="Times are UTC">
        <ChangeList changes={changes} />
      </Section>
    </>
  )
}
