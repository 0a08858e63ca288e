import { impactContent } from '@/content/impacts'
import type { RankedImpact } from '@/domain/impact/breakdown'
import { impactSlugs } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { DataTable } from '@/ui/kit/data-table'
import { Delta } from '@/ui/kit/delta'
import { Link } from '@/ui/kit/link'
import { asOfHref } from '@/url/as-of'
import { impactPath } from '@/url/paths'

/** The impacts that a path leads to, with the index of each as it stood on a day. */
export function PathImpacts({
  impacts,
  asOf,
  asked,
}: {
  impacts: readonly RankedImpact[]
  asOf: IsoDate
  /** That day as it stands in the address; empty is today. */
  asked: string
}) {
  return (
    <DataTable
      caption={`The deployment evidence score as of ${formatDay(asOf)}: deployment evidence, not a labor statistic. Roles share signals, so their scores are not added.`}
      columns={[
        {
          key: 'impact',
          header: 'Role',
          rowHeader: true,
          className: 'min-w-40',
          cell: ({ slug, title }) => <Link href={asOfHref(impactPath(slug), asked)}>{title}</Link>,
        },
        {
          key: 'summary',
          header: 'What changes',
          className: 'hidden lg:table-cell',
          cell: ({ slug }) => impactContent(slug).summary,
        },
        { key: 'index', header: 'Score', numeric: true, cell: ({ index }) => index.toFixed(1) },
        {
          key: 'new',
          header: `New evidence, ${changeWindowDays} days`,
          numeric: true,
          cell: ({ newEvidence90d }) => <Delta value={newEvidence90d} />,
        },
        {
          key: 'rank',
          header: 'Rank',
          numeric: true,
          cell: ({ rank }) => `${rank} of ${impactSlugs.length}`,
        },
        { key: 'signals', header: 'Events', numeric: true, cell: ({ signalCount }) => signalCount },
      ]}
      rows={impacts}
      rowKey={({ slug }) => slug}
      stacks
      empty="No score can be computed without signals."
    />
  )
}
