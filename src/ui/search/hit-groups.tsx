import { type SearchCounts, type SearchHit, type SearchType, searchTypeLabels } from '@/domain/search/record'
import { formatNumber } from '@/domain/shared/range'
import { Section } from '@/ui/primitives/section'
import { searchHref } from '@/url/search'
import { HitList } from './hit-list'

/** Hits by type, the type of the best hit first; within a type as ranked, at most `perGroup`. */
export function groupHits(
  hits: readonly SearchHit[],
  perGroup: number,
): { type: SearchType; hits: SearchHit[] }[] {
  const groups = new Map<SearchType, SearchHit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.type)
    if (!group) groups.set(hit.type, [hit])
    else if (group.length < perGroup) group.push(hit)
  }
  return [...groups].map(([type, own]) => ({ type, hits: own }))
}

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
  return groupHits(hits, perGroup).map(({ type, hits: own }) => (
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
          <a href={searchHref({ q, type })} className="prose-link">
            All {formatNumber(counts[type])} {searchTypeLabels[type].toLowerCase()}
          </a>
        ) : null
      }
    >
      <HitList hits={own} />
    </Section>
  ))
}
