import { familyWords } from '@/content/sensitivity'
import { findImpact, type ImpactSlug } from '@/domain/impact/catalog'
import { type ImpactSensitivity, leadingRank, variantFamilies } from '@/domain/impact/sensitivity'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { SensitivityBadges } from './sensitivity-badges'
import { shortPoints } from './short-points'

/** In which families of variants an impact leaves the leading ones, or joins them. */
function Turns({ sensitivity: { rank, byFamily } }: { sensitivity: ImpactSensitivity }) {
  const isLeading = rank <= leadingRank
  const turns = variantFamilies
    .map((family) => ({ family, ...byFamily[family] }))
    .map(({ family, leading, of }) => ({ family, turned: isLeading ? of - leading : leading, of }))
    .filter(({ turned }) => turned > 0)
  if (turns.length === 0) return null
  return (
    <small className="block text-sm text-muted">
      {isLeading ? 'Falls out' : 'Comes in'}{' '}
      {turns
        .map(({ family, turned, of }) => `${familyWords[family].title.toLowerCase()} (${turned} of ${of})`)
        .join(', ')}
    </small>
  )
}

/** The impacts by rank, each with how far its index and its rank move over all variants, and what it rests on. */
export function SensitivityTable({
  rows,
  caption,
  publishedRanks,
  mainstayOf,
  hrefOf,
}: {
  /** By rank. */
  rows: readonly ImpactSensitivity[]
  caption: string
  /** Ranks under the published settings, where a reader has changed them; else null. */
  publishedRanks: ReadonlyMap<ImpactSlug, number> | null
  /** The name of the source or publisher of this subject. */
  mainstayOf: (subject: string) => string
  hrefOf: (slug: ImpactSlug) => string
}) {
  const columns: Column<ImpactSensitivity>[] = [
    { key: 'rank', header: 'Rank', numeric: true, className: 'w-12', cell: ({ rank }) => rank },
    ...(publishedRanks === null
      ? []
      : [
          {
            key: 'published',
            header: 'Published rank',
            numeric: true,
            cell: ({ impact }: ImpactSensitivity) => publishedRanks.get(impact),
          },
        ]),
    {
      key: 'impact',
      header: 'Role',
      rowHeader: true,
      className: 'min-w-40',
      cell: ({ impact }) => <Link href={hrefOf(impact)}>{findImpact(impact)?.title ?? impact}</Link>,
    },
    { key: 'index', header: 'Score', numeric: true, cell: ({ index }) => shortPoints(index) },
    {
      key: 'range',
      header: 'Range of the score',
      numeric: true,
      cell: ({ low, high }) => `${shortPoints(low)} to ${shortPoints(high)}`,
    },
    {
      key: 'ranks',
      header: 'Best and worst rank',
      numeric: true,
      cell: ({ bestRank, worstRank }) =>
        bestRank === worstRank ? `${bestRank}` : `${bestRank} to ${worstRank}`,
    },
    {
      key: 'badge',
      header: `Top ${leadingRank}?`,
      className: 'min-w-44',
      cell: (sensitivity) => (
        <>
          <SensitivityBadges sensitivity={sensitivity} inTable />
          <Turns sensitivity={sensitivity} />
        </>
      ),
    },
    {
      key: 'dominantSource',
      header: 'Most dependent on',
      className: 'min-w-44',
      cell: ({ dominantSource }) =>
        dominantSource ? (
          <>
            {mainstayOf(dominantSource.subject)}{' '}
            <span className="tabular text-muted">({Math.round(dominantSource.share * 100)}%)</span>
          </>
        ) : (
          <span className="text-muted">no one source</span>
        ),
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ impact }) => impact}
      rowId={({ impact }) => impact}
      stacks
      empty="No score can be computed without signals."
    />
  )
}
