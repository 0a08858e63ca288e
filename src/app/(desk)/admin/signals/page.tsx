import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { signalKinds } from '@/domain/signal/kinds'
import { kindLabels, recordStatusLabels } from '@/domain/signal/labels'
import { requireEditor } from '@/server/auth/session'
import { adminPageSize, listSignalsForEditor } from '@/server/queries/desk-signals'
import { getReferencesForEditor } from '@/server/queries/reference-editor'
import { DraftActs } from '@/ui/desk/draft-acts'
import { SignalTable } from '@/ui/desk/signal-table'
import { ButtonLink } from '@/ui/kit/button'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { Pagination } from '@/ui/kit/pagination'
import { adminHref, adminStatuses, loadDeskParams, signalListPath } from '@/url/desk'
import { orLeave } from '../../require-page'

export const instant = false

export const metadata: Metadata = { title: 'Signals' }

const statusLabels = { ...recordStatusLabels, discarded: 'Discarded' }

export default async function SignalListPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadDeskParams(searchParams)
  const href = (change: Partial<typeof view>) => adminHref(signalListPath, { ...view, ...change })
  const here = href({})
  const list = orLeave(await listSignalsForEditor({ ...view, search: view.q }), here)
  const { role } = orLeave(await requireEditor(), here)
  const { operators } = orLeave(await getReferencesForEditor('operators'), here)
  const { q, status, kind, operator, order } = view
  const filtered = q !== '' || status !== null || kind !== null || operator !== ''
  const { rows, total, page, sort } = list
  const ofDrafts = status === 'draft' || status === 'in-review'

  return (
    <>
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="text-finding">Signals</h1>
        <ButtonLink look="primary" href="/admin/signals/new">
          New signal
        </ButtonLink>
      </div>
      <FilterForm
        action={signalListPath}
        hidden={{
          ...(view.sort === null || view.sort === 'relevance' ? {} : { sort: view.sort }),
          ...(order === 'desc' ? {} : { order }),
        }}
        clearHref={filtered ? adminHref(signalListPath, { sort: view.sort, order }) : null}
        fields={[
          {
            name: 'status',
            label: 'Status',
            any: 'Any but discarded',
            value: status ?? '',
            options: adminStatuses.map((value) => ({ value, label: statusLabels[value] })),
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
        <FilterInput
          type="search"
          name="q"
          label="Words, place, publisher or address of a source"
          value={q}
          maxLength={400}
        />
      </FilterForm>
      <DraftActs role={role} status={ofDrafts && rows.length > 0 ? status : null}>
        <SignalTable
          rows={rows}
          caption={captionOf(list, q, filtered)}
          sortOf={(key) => ({
            href: href({ page: 1, sort: key, order: sort === key && order === 'desc' ? 'asc' : 'desc' }),
            order: sort !== key ? 'none' : order === 'asc' ? 'ascending' : 'descending',
          })}
          clearHref={filtered ? signalListPath : null}
          selectable={ofDrafts}
        />
      </DraftActs>
      <Pagination
        page={page}
        pageSize={adminPageSize}
        total={total}
        noun="signals"
        href={(target) => href({ page: target })}
      />
    </>
  )
}

function captionOf(
  { total, sort, someWords }: { total: number; sort: string; someWords: boolean },
  words: string,
  filtered: boolean,
): string {
  const count = total === 1 ? '1 signal' : `${total} signals`
  if (!filtered) return count
  const matching = `${count} ${total === 1 ? 'matches' : 'match'}`
  if (words === '') return matching
  if (someWords) return `No signal has all of these words. ${count} with some of them, best first`
  return sort === 'relevance' ? `${matching}, best first` : matching
}
