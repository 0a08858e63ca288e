import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { tags } from '@/server/cache-tags'
import { getMapHistory } from '@/server/queries/map'
import { toMapData } from '@/ui/map/map-data'
import type { MapData } from '@/ui/map/map-day'

/** What the maps of the site are read from. Cached as a whole, since placing the marks takes a while. */
export async function getMapData(): Promise<MapData> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  return toMapData(await getMapHistory())
}
