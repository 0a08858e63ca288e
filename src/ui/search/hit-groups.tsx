import { type SearchCounts, type SearchHit, searchTypeLabels } from '@/domain/search/record'
import { formatNumber } from '@/domain/shared/range'
import { Link } from '@/ui/kit/link'
import { Section } from '@/ui/kit/section'
import { searchHref } from '@/url/search'
import { groupHits } from './hit-groups-model'
import { HitList } from './hit-list'

/** The best of each type, with the way to the rest. */
export function HitGroups({
  q,
  hits,
  counts,
  perGroup,
}: {
  q: string
  hits: readonly SearchHit[]
  counts: SearchCounts
  perGroup: number
}) {
  const groups = groupHits(hits, perGroup).map(({ type, hits: own }) => (
    <Section
      key={type}
      id={type}
      title={
        <>
          {searchTypeLabels[type]}{' '}
          <span className="tabular font-normal text-muted">{formatNumber(counts[type])}</span>
        </>
      }
      aside={
        counts[type] > own.length ? (
          <Link href={searchHref({ q, type })}>
            All {formatNumber(counts[type])} {searchTypeLabels[type].toLowerCase()}
          </Link>
        ) : null
      }
    >
      <HitList hits={own} />
    </Section>
  ))
  return (
    <div className="max-w-4xl [&>section]:mt-8 [&>section]:border-0 [&>section]:pt-0 [&>section>div]:mb-2">
      {groups}
    </div>
  )
}
