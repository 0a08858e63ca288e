import type { SearchHit, SearchType } from '@/domain/search/record'

/** Hits by type, the type of the best hit first; within a type as ranked, at most `perGroup`. */
export function groupHits<Hit extends Pick<SearchHit, 'type'>>(
  hits: readonly Hit[],
  perGroup: number,
): { type: SearchType; hits: Hit[] }[] {
  const groups = new Map<SearchType, Hit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.type)
    if (!group) groups.set(hit.type, [hit])
    else if (group.length < perGroup) group.push(hit)
  }
  return [...groups].map(([type, own]) => ({ type, hits: own }))
}
