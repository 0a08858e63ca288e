import type { Pillar } from '@/content/careers-types'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { SkillLinks } from './site-links'

const columns: Column<Pillar>[] = [
  { key: 'pillar', header: 'Pillar', rowHeader: true, className: 'min-w-28', cell: ({ title }) => title },
  { key: 'does', header: 'Answers for', className: 'min-w-48', cell: ({ summary }) => summary },
  {
    key: 'core',
    header: 'Core requirements',
    className: 'min-w-40',
    cell: ({ core, title }) => <SkillLinks slugs={core} label={`Core of ${title}`} />,
  },
  { key: 'why', header: 'Why it matters', className: 'min-w-60', cell: ({ why }) => why },
  { key: 'trap', header: 'Common mistake', className: 'min-w-40', cell: ({ trap }) => trap },
]

/** The pillars of the work, with what each cannot do without. */
export function PillarTable({ pillars }: { pillars: readonly Pillar[] }) {
  return (
    <DataTable
      caption="The pillars, with what each cannot do without"
      captionHidden
      columns={columns}
      rows={pillars}
      rowKey={({ id }) => id}
      stacks
      empty="No pillar is described."
    />
  )
}
