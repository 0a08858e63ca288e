import type { MappingChange } from '@/domain/impact/override'
import type { Signal } from '@/domain/signal/schema'
import { compareCorrections, signalDifferences } from '@/form/compare'
import { DataTable } from '@/ui/kit/data-table'
import { Instant } from './instant'

export type HistoryEntry = {
  version: number
  action: string
  at: string
  by: string | null
  reason: string
  /** Null where it cannot be read any more. */
  snapshot: { signal: Signal; overrides: readonly MappingChange[] } | null
}

/** Every version of a signal, newest first: what was done, when, by whom, why, and which fields it changed. */
export function RevisionHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <DataTable
      caption="Times are UTC"
      columns={[
        { key: 'version', header: 'Version', cell: ({ version }) => version, numeric: true },
        { key: 'action', header: 'What', cell: ({ action }) => action, rowHeader: true },
        { key: 'at', header: 'When', brief: true, cell: ({ at }) => <Instant iso={at} /> },
        { key: 'by', header: 'Who', brief: true, cell: ({ by }) => by ?? 'data load' },
        { key: 'reason', header: 'Why', cell: ({ reason }) => reason },
        {
          key: 'changes',
          header: 'Changed',
          cell: (entry) => <Changes entry={entry} before={entries[entries.indexOf(entry) + 1] ?? null} />,
        },
      ]}
      rows={entries}
      rowKey={({ version }) => String(version)}
      stacks
      empty="Nothing is recorded."
    />
  )
}

function Changes({ entry, before }: { entry: HistoryEntry; before: HistoryEntry | null }) {
  if (!before) return <span className="text-muted">first version</span>
  if (!entry.snapshot || !before.snapshot) return <span className="text-muted">cannot be compared</span>
  const differences = [
    ...signalDifferences(before.snapshot.signal, entry.snapshot.signal),
    ...compareCorrections(before.snapshot.overrides, entry.snapshot.overrides),
  ]
  if (differences.length === 0) return <span className="text-muted">status only</span>
  return (
    <ul className="grid gap-1">
      {differences.map(({ key, label, before: was, after: is }) => (
        <li key={key}>
          {label}: <del className="text-muted">{was}</del> → <ins className="no-underline">{is}</ins>
        </li>
      ))}
    </ul>
  )
}
