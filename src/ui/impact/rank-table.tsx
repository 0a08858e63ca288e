import type { RankedImpact } from '@/domain/impact/breakdown'
import type { ImpactSlug } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import type { ImpactOrder } from '@/domain/lists/impacts'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Delta } from '@/ui/kit/delta'
import { Link } from '@/ui/kit/link'
import { signedPoints } from './short-points'

/** Roles in the order given, each with a bar as long as its share of the largest score of all. */
export function RankTable({
  rows,
  largest,
  caption,
  firmness,
  hrefOf,
  sortOf,
}: {
  rows: readonly RankedImpact[]
  largest: number
  caption: string
  /** How sure the rank of each is, in one line. */
  firmness: ReadonlyMap<ImpactSlug, string>
  hrefOf: (slug: ImpactSlug) => string
  sortOf: (key: ImpactOrder) => Column<RankedImpact>['sort']
}) {
  const columns: Column<RankedImpact>[] = [
    { key: 'rank', header: 'Rank', numeric: true, className: 'w-12', cell: ({ rank }) => rank },
    {
      key: 'impact',
      header: 'Role',
      rowHeader: true,
      sort: sortOf('impact'),
      className: 'min-w-40',
      cell: ({ slug, title, domain }) => (
        <>
          <Link href={hrefOf(slug)}>{title}</Link>
          <span className="block text-sm font-normal text-muted md:hidden">{domain}</span>
        </>
      ),
    },
    {
      key: 'domain',
      header: 'Domain',
      sort: sortOf('domain'),
      className: 'hidden md:table-cell whitespace-nowrap text-muted',
      cell: ({ domain }) => domain,
    },
    {
      key: 'index',
      header: 'Score',
      numeric: true,
      sort: sortOf('index'),
      cell: ({ index }) => index.toFixed(1),
    },
    {
      key: 'bar',
      header: <span className="sr-only">Score as a bar</span>,
      className: 'hidden w-1/6 sm:table-cell',
      cell: ({ index }) => <Bar share={largest > 0 ? Math.max(0, index) / largest : 0} />,
    },
    {
      key: 'new',
      header: (
        <>
          New evidence, <br className="sm:hidden" />
          {changeWindowDays} days
        </>
      ),
      sort: sortOf('new'),
      numeric: true,
      cell: ({ newEvidence90d }) => <Delta value={newEvidence90d} />,
    },
    {
      key: 'change',
      header: 'Change with age',
      sort: sortOf('change'),
      numeric: true,
      className: 'hidden md:table-cell',
      cell: ({ change90d }) => signedPoints(change90d),
    },
    {
      key: 'signals',
      header: 'Events',
      numeric: true,
      sort: sortOf('signals'),
      cell: ({ signalCount }) => signalCount,
    },
    {
      key: 'firmness',
      header: 'How sure',
      className: 'min-w-44 text-muted',
      cell: ({ slug }) => firmness.get(slug),
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ slug }) => slug}
      empty="No score can be computed without signals."
    />
  )
}

/** A share from 0 to 1 as a bar; the number beside it says the same. */
function Bar({ share }: { share: number }) {
  return (
    <span className="mt-1.5 block h-2 bg-sunken" aria-hidden="true">
      <span className="block h-full bg-ink-soft" style={{ inlineSize: `${(share * 100).toFixed(1)}%` }} />
    </span>
  )
}
