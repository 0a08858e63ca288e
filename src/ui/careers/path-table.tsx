import { pathContent } from '@/content/paths'
import { formatSpan } from '@/domain/careers/plan-markdown'
import type { PathOrder, PathRow } from '@/domain/ledger/paths'
import { type Column, DataTable } from '@/ui/primitives/data-table'
import { ImpactFigures } from './impact-figures'

/** The paths side by side: what each suits, its tools, its worth, where it leads, and how long it takes. */
export function PathTable({
  rows,
  caption,
  hrefOf,
  sortOf,
}: {
  rows: readonly PathRow[]
  caption: string
  hrefOf: (slug: string) => string
  sortOf: (key: PathOrder) => Column<PathRow>['sort']
}) {
  const columns: Column<PathRow>[] = [
    {
      key: 'path',
      header: 'Path',
      rowHeader: true,
      className: 'min-w-40 lg:w-56',
      sort: sortOf('path'),
      cell: ({ slug, title }) => (
        <>
          <a href={hrefOf(slug)} className="prose-link">
            {title}
          </a>
          <span className="mt-1 hidden font-normal text-muted lg:block">{pathContent(slug).summary}</span>
        </>
      ),
    },
    {
      key: 'strengths',
      header: 'Strengths that it uses',
      className: 'min-w-40',
      cell: ({ slug }) => pathContent(slug).strengths.join(', '),
    },
    {
      key: 'tools',
      header: 'Core tools',
      className: 'min-w-40',
      cell: ({ slug }) => pathContent(slug).tools,
    },
    {
      key: 'value',
      header: 'What it is worth to a fleet',
      className: 'min-w-48',
      cell: ({ slug }) => pathContent(slug).value,
    },
    {
      key: 'impacts',
      header: 'Leads to, with the index',
      className: 'min-w-56',
      sort: sortOf('index'),
      cell: ({ impacts }) => <ImpactFigures impacts={impacts} />,
    },
    {
      key: 'hours',
      header: 'Roadmap',
      numeric: true,
      sort: sortOf('hours'),
      cell: ({ hours, months }) => (
        <>
          {formatSpan(hours, 'hours')}
          <span className="block text-sm text-muted">{formatSpan(months, 'months')}</span>
        </>
      ),
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ slug }) => slug}
      rowId={({ slug }) => slug}
      empty="No path leads there."
    />
  )
}
