import type { RevisionEntry } from '@/domain/signal/record'
import { DataTable } from '@/ui/kit/data-table'

const instant = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
})

/** An instant to the minute in UTC: `Oct 8, 2026, 14:03 UTC`. */
function formatInstant(iso: string): string {
  return `${instant.format(new Date(iso))} UTC`
}

/** Who changed the record of a signal, when and why; newest first. */
export function RevisionTable({ revisions }: { revisions: readonly RevisionEntry[] }) {
  return (
    <DataTable
      caption="Versions of this record"
      captionHidden
      columns={[
        { key: 'version', header: 'Version', cell: ({ version }) => version, className: 'w-20' },
        {
          key: 'action',
          header: 'Change',
          cell: ({ action }) => action.charAt(0).toUpperCase() + action.slice(1),
          rowHeader: true,
        },
        {
          key: 'at',
          header: 'When',
          cell: ({ at }) => (
            <time dateTime={at} className="sm:whitespace-nowrap">
              {formatInstant(at)}
            </time>
          ),
        },
        { key: 'by', header: 'Who', cell: ({ by }) => by ?? 'A command run by the maintainers' },
        { key: 'reason', header: 'Why', cell: ({ reason }) => reason },
      ]}
      rows={revisions}
      rowKey={({ version }) => String(version)}
      empty="No change of this record has been logged."
    />
  )
}
