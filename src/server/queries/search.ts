import 'server-only'
import { createHash } from 'node:crypto'
import { cacheLife, cacheTag } from 'next/cache'
import { type SearchCounts, type SearchHit, type SearchRecord, searchTypes } from '@/domain/search/record'
import { recordOf } from '@/domain/shared/record-of'
import { tags } from '../cache-tags'
import { buildIndex, rank, type SearchIndex, type SearchMatch } from '../search/ranking'
import { searchRecords } from '../search/records'
import { getAgencies, getFilings, getOperators, getPlaces, getPrograms, getSources } from './reference'
import { getSignals } from './signals'

/** Everything that can be found, with a stamp that changes when any of it does. */
async function getSearchRecords(): Promise<{ stamp: string; records: SearchRecord[] }> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [places, operators, agencies, filings, programs, sources, signals] = await Promise.all([
    getPlaces(),
    getOperators(),
    getAgencies(),
    getFilings(),
    getPrograms(),
    getSources(),
    getSignals(),
  ])
  const records = searchRecords({ places, operators, agencies, filings, programs, sources, signals })
  return { stamp: createHash('sha256').update(JSON.stringify(records)).digest('base64url'), records }
}

/** The stamp alone: reading a megabyte of records back from the cache for every letter typed would cost more. */
async function getSearchStamp(): Promise<string> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  return (await getSearchRecords()).stamp
}

// An index is no plain data, so the cache cannot hold it: this process keeps the newest, by the stamp of its records.
let current: { stamp: string; index: SearchIndex } | null = null

async function getIndex(): Promise<SearchIndex> {
  const stamp = await getSearchStamp()
  if (current?.stamp !== stamp) {
    const { records } = await getSearchRecords()
    current = { stamp, index: buildIndex(records) }
  }
  return current.index
}

export type FoundRecords = {
  reading: SearchMatch
  /** Best first. */
  hits: SearchHit[]
  counts: SearchCounts
}

/** What answers a query over everything published now. An empty query finds nothing. */
export async function findRecords(query: string): Promise<FoundRecords> {
  const { reading, hits } = rank(await getIndex(), query)
  return { reading, hits, counts: countTypes(hits) }
}

/** How many things there are to find, by type. */
export async function getSearchTotals(): Promise<SearchCounts> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  return countTypes((await getSearchRecords()).records)
}

function countTypes(items: readonly Pick<SearchHit, 'type'>[]): SearchCounts {
  const counts: SearchCounts = recordOf(searchTypes, () => 0)
  for (const { type } of items) counts[type] += 1
  return counts
}
