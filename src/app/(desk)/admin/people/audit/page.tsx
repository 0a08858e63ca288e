import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { auditKinds, auditLabels } from '@/domain/desk/audit'
import { auditPageSize, listAuditEvents, listPeople } from '@/server/queries/people'
import { Instant } from '@/ui/desk/instant'
import { DataTable } from '@/ui/kit/data-table'
import { FilterForm } from '@/ui/kit/filter-form'
import { PageHeading } from '@/ui/kit/page-heading'
import { Pagination } from '@/ui/kit/pagination'
import { auditHref, loadAuditParams } from '@/url/desk'
import { orLeave } from '../../../require-page'

export const instant = false

export const metadata: Metadata = { title: 'Audit log' }

const path = '/admin/people/audit'

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadAuditParams(searchParams)
  const here = auditHref(path, view)
  const { rows, total, page } = orLeave(await listAuditEvents(view), here)
  const people = orLeave(await listPeople(), here)
  const filtered = view.kind !== null || view.person !== ''
  return (
    <>
      <PageHeading title="Audit log">
        <p>
          What happened to accounts and sessions. Nothing in it can be changed or deleted. What was done to
          records is in their history.
        </p>
      </PageHeading>
      <FilterForm
        action={path}
        hidden={{}}
        clearHref={filtered ? path : null}
        fields={[
          {
            name: 'kind',
            label: 'What',
            any: 'Anything',
            value: view.kind ?? '',
            options: auditKinds.map((value) => ({ value, label: auditLabels[value] })),
          },
          {
            name: 'person',
            label: 'Person',
            any: 'Anyone',
            value: view.person,
            options: people.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      <DataTable
        stacks
        caption={`${total} events. Times are UTC`}
        columns={[
          { key: 'at', header: 'When', brief: true, cell: ({ at }) => <Instant iso={at} /> },
          { key: 'kind', header: 'What', rowHeader: true, cell: ({ kind }) => auditLabels[kind] },
          { key: 'by', header: 'Who', brief: true, cell: ({ by }) => by ?? 'Not signed in, or the host' },
          { key: 'about', header: 'Whose account', brief: true, cell: ({ about }) => about ?? 'None' },
          { key: 'detail', header: 'Detail', cell: ({ detail }) => detail ?? '' },
          { key: 'address', header: 'From', brief: true, cell: ({ address }) => address ?? 'Unknown' },
        ]}
        rows={rows}
        rowKey={({ id }) => String(id)}
        empty="Nothing is recorded."
      />
      <Pagination
        page={page}
        pageSize={auditPageSize}
        total={total}
        noun="events"
        href={(target) => auditHref(path, { ...view, page: target })}
      />
    </>
  )
}
