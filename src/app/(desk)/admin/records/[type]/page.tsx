import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { referenceWords } from '@/domain/record/types'
import { deskRecordPageSize, listDeskRecords } from '@/server/queries/desk-records'
import { RecordTable } from '@/ui/desk/records/record-table'
import { capitalized, RecordTypeLinks } from '@/ui/desk/records/type-links'
import { ButtonLink } from '@/ui/kit/button'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { Pagination } from '@/ui/kit/pagination'
import {
  loadRecordListParams,
  newRecordPath,
  type RecordState,
  recordListParams,
  recordListPath,
  typeOfSegment,
} from '@/url/desk-records'
import { keptSort, sortLink } from '@/url/sort-link'
import { leaveMissing, orLeave } from '../../../require-page'

export const instant = false

type Props = { params: Promise<{ type: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const type = typeOfSegment((await params).type)
  return { title: type ? capitalized(referenceWords[type].many) : 'Records' }
}

const states: { value: RecordState; label: string }[] = [
  { value: 'draft', label: 'Drafts: no reader sees them' },
  { value: 'retired', label: 'Retired' },
  { value: 'merged', label: 'Merged' },
  { value: 'all', label: 'All' },
]

export default async function RecordListPage({ params, searchParams }: Props) {
  const type = typeOfSegment((await params).type)
  if (!type) leaveMissing()
  const view = await loadRecordListParams(searchParams)
  const { q, state, sort, order } = view
  const here = recordListPath(type, view)
  const { rows, total, page } = orLeave(await listDeskRecords(type, { ...view, search: q }), here)
  const { one, many } = referenceWords[type]
  const isFiltered = q !== '' || state !== 'use'

  return (
    <>
      <RecordTypeLinks current={type} />
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="text-finding">{capitalized(many)}</h1>
        <ButtonLink look="primary" href={newRecordPath(type)}>
          New {one}
        </ButtonLink>
      </div>
      <FilterForm
        action={recordListPath(type)}
        hidden={keptSort(view, recordListParams)}
        clearHref={isFiltered ? recordListPath(type, { sort, order }) : null}
        fields={[
          {
            name: 'state',
            label: 'Status',
            any: 'In use',
            value: state === 'use' ? '' : state,
            options: states,
            isWide: true,
          },
        ]}
      >
        <FilterInput
          type="search"
          name="q"
          label="Name, identifier or any other field"
          value={q}
          maxLength={200}
        />
      </FilterForm>
      <RecordTable
        type={type}
        rows={rows}
        caption={
          isFiltered
            ? `${total} ${total === 1 ? one : many} ${total === 1 ? 'matches' : 'match'}`
            : `${total} ${total === 1 ? one : many} in use`
        }
        isFiltered={isFiltered}
        sortOf={(key) =>
          sortLink(key, view, key === 'used' || key === 'updated' ? 'desc' : 'asc', (change) =>
            recordListPath(type, { ...view, ...change, page: 1 }),
          )
        }
      />
      <Pagination
        page={page}
        pageSize={deskRecordPageSize}
        total={total}
        noun={many}
        href={(target) => recordListPath(type, { ...view, page: target })}
      />
    </>
  )
}
