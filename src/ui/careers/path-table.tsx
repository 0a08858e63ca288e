import { pathContent } from '@/content/paths'
import type { PathOrder, PathRow } from '@/domain/careers/path-list'
import { formatSpan } from '@/domain/careers/plan-markdown'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { asOfHref } from '@/url/as-of'
import { careerPathAddress, impactPath } from '@/url/paths'
import { ImpactFigures } from './impact-figures'

/** The paths side by side: what each suits, its tools, its worth, where it leads, and how long it takes. */
export function PathTable({
  rows,
  caption,
  asked,
  sortOf,
}: {
  rows: readonly PathRow[]
  caption: string
  /** The day of reading as it stands in the address; empty is today. */
  asked: string
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
          <Link href={asOfHref(careerPathAddress(slug), asked)}>{title}</Link>
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
      header: 'Why it matters to a fleet',
      className: 'min-w-48',
      cell: ({ slug }) => pathContent(slug).value,
    },
    {
      key: 'impacts',
      header: 'Leads to, with the score',
      className: 'min-w-56',
      sort: sortOf('index'),
      cell: ({ impacts }) => (
        <ImpactFigures
          impacts={impacts.map((one) => ({ ...one, href: asOfHref(impactPath(one.slug), asked) }))}
        />
      ),
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
      stacks
      empty="No path leads there."
    />
  )
}
