import type { ReferenceType } from '@/domain/record/types'
import { DataTable } from '@/ui/kit/data-table'
import { Instant } from '../instant'
import { compareRecords } from './compare-records'

export type RecordRevision = {
  version: number
  action: string
  at: string
  by: string | null
  reason: string
  snapshot: Readonly<Record<string, unknown>>
}

/** Every version of a reference record, newest first: what was done, when, by whom, why, and which fields it changed. */
export function RecordHistory({
  type,
  entries,
}: {
  type: ReferenceType
  entries: readonly RecordRevision[]
}) {
  return (
    <DataTable
      caption="Times are UTC"
      stacks
      columns={[
        { key: 'action', header: 'What', cell: ({ action }) => action, rowHeader: true },
        { key: 'version', header: 'Version', cell: ({ version }) => version, numeric: true },
        { key: 'at', header: 'When', brief: true, cell: ({ at }) => <Instant iso={at} /> },
        { key: 'by', header: 'Who', brief: true, cell: ({ by }) => by ?? 'data load' },
        { key: 'reason', header: 'Why', cell: ({ reason }) => reason },
        {
          key: 'changes',
          header: 'Changed',
          cell: (entry) => (
            <Changes type={type} entry={entry} before={entries[entries.indexOf(entry) + 1] ?? null} />
          ),
        },
      ]}
      rows={entries}
      rowKey={({ version }) => String(version)}
      empty="Nothing is recorded."
    />
  )
}

function Changes({
  type,
  entry,
  before,
}: {
  type: ReferenceType
  entry: RecordRevision
  before: RecordRevision | null
}) {
  if (!before) return <span className="text-muted">first version</span>
  const differences = compareRecords(type, before.snapshot, entry.snapshot)
  const { mergedInto } = entry.snapshot
  if (entry.action === 'merged' && typeof mergedInto === 'string') return <>Merged into {mergedInto}</>
  if (differences.length === 0) return <span className="text-muted">status only</span>
  return (
    <ul className="grid gap-1">
      {differences.map(({ key, label, before: was, after: is }) => (
        <li key={key} className="break-words">
          {label}: <del className="text-muted">{was}</del> → <ins className="no-underline">{is}</ins>
        </li>
      ))}
    </ul>
  )
}
