import { searchTypes } from '@/domain/search/record'
import { buildIndex, rank } from '@/server/search/ranking'
import { searchRecords } from '@/server/search/records'
import { hitPath } from '@/url/search'
import type { SearchResponse } from '@/url/search-api'
import { loadDataset } from './dataset'

/** The search over the shipped dataset, answering as its route of the API does. */
export function shippedSearch(): (url: URL) => SearchResponse {
  const index = buildIndex(searchRecords(loadDataset()))
  return ({ searchParams }) => {
    const { hits } = rank(index, searchParams.get('q') ?? '')
    const counts = Object.fromEntries(
      searchTypes.map((type) => [type, hits.filter((hit) => hit.type === type).length]),
    )
    const data = hits
      .slice(0, Number(searchParams.get('limit')))
      .map((hit) => ({ ...hit, path: hitPath(hit) }))
    return { data, counts: counts as SearchResponse['counts'] }
  }
}
