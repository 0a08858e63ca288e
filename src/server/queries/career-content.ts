import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { ContentMeta } from '@/content/careers-types'
import { tags } from '../cache-tags'
import { getSources } from './reference'

/** Title and publisher of the recorded sources on which a page of prose rests, by id. */
export async function getProseSources({
  sources,
}: Pick<ContentMeta, 'sources'>): Promise<Record<string, { title: string; publisher: string }>> {
  'use cache'
  cacheTag(tags.reference)
  cacheLife('tracker')
  const wanted = new Set(sources.flatMap((source) => (source.kind === 'record' ? [source.id] : [])))
  return Object.fromEntries(
    (await getSources())
      .filter(({ id }) => wanted.has(id))
      .map(({ id, title, publisher }) => [id, { title, publisher }]),
  )
}
