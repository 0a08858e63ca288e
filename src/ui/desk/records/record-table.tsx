import { type ReferenceType, referenceWords } from '@/domain/record/types'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { newRecordPath, type RecordSort, recordListPath, recordPath } from '@/url/desk-records'
import { Instant } from '../instant'
import { type ReferenceStatus, ReferenceStatusMark } from './status-mark'

export type RecordRow = {
  id: string
  name: string
  detail: string
  status: ReferenceStatus
  used: number
  updatedAt: string | null
}

/** What the second column of each list says. */
const detailHeaders: Readonly<Record<ReferenceType, string>> = {
  operator: 'Country, parent',
  place: 'Kind, lies in',
  agency: 'Place',
  filing: 'Operator, agency',
  program: 'Operator',
  source: 'Publisher, kind',
}

/** The records of one type. On a phone each is a list of its cells. */
export function RecordTable({
  type,
  rows,
  caption,
  sortOf,
  isFiltered,
}: {
  type: ReferenceType
  rows: readonly RecordRow[]
  caption: string
  sortOf: (key: RecordSort) => NonNullable<Column<RecordRow>['sort']>
  isFiltered: boolean
}) {
  const { one, many } = referenceWords[type]
  const columns: Column<RecordRow>[] = [
    {
      key: 'name',
      header: type === 'filing' || type === 'source' ? 'Title' : 'Name',
      sort: sortOf('name'),
      rowHeader: true,
      className: 'min-w-56',
      cell: ({ id, name }) => <Link href={recordPath(type, id)}>{name}</Link>,
    },
    { key: 'id', header: 'Identifier', sort: sortOf('id'), className: 'break-all', cell: ({ id }) => id },
    {
      key: 'detail',
      header: detailHeaders[type],
      sort: sortOf('detail'),
      cell: ({ detail }) => detail || '—',
    },
    {
      key: 'status',
      header: 'Status',
      brief: true,
      cell: ({ status }) => <ReferenceStatusMark status={status} />,
    },
    { key: 'used', header: 'Signals', sort: sortOf('used'), numeric: true, cell: ({ used }) => used },
    {
      key: 'updated',
      header: 'Updated (UTC)',
      sort: sortOf('updated'),
      brief: true,
      cell: ({ updatedAt }) => (updatedAt ? <Instant iso={updatedAt} /> : '—'),
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      stacks
      empty={
        isFiltered ? (
          <p>
            No {one} matches. <Link href={recordListPath(type)}>Show all {many} in use</Link>
          </p>
        ) : (
          <p>
            There are no {many} yet. <Link href={newRecordPath(type)}>Add the first one</Link>
          </p>
        )
      }
    />
  )
}
