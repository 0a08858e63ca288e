import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { downloadFormats, downloads } from '@/content/data'
import { type IsoDate, isoDateOf } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { db } from '../db'
import { getDataSummary } from './data'
import { getSources } from './reference'

/** The last change that readers could see of one signal: published, changed or retracted. */
export type SignalChange = {
  id: string
  operator: string
  place: string | null
  kind: string
  filing: string | null
  program: string | null
  sources: string[]
  isPublished: boolean
  on: IsoDate
}

/** When each signal that readers may see was last changed. Retracted ones count too: a page without them has changed. */
export async function getSignalChanges(): Promise<SignalChange[]> {
  'use cache'
  cacheTag(tags.signals)
  cacheLife('tracker')
  const rows = await db().signal.findMany({
    where: { status: { in: ['published', 'retracted'] } },
    select: {
      id: true,
      operator: true,
      place: true,
      kind: true,
      status: true,
      updatedAt: true,
      filingStep: { select: { filing: true } },
      milestone: { select: { program: true } },
      sources: { select: { sourceId: true } },
    },
  })
  return rows.map(({ updatedAt, status, sources, filingStep, milestone, ...row }) => ({
    ...row,
    filing: filingStep?.filing ?? null,
    program: milestone?.program ?? null,
    sources: sources.map(({ sourceId }) => sourceId),
    isPublished: status === 'published',
    on: isoDateOf(updatedAt),
  }))
}

/** The day of the latest of these changes; null when there are none. */
export function latestChange(changes: readonly SignalChange[]): IsoDate | null {
  return changes.reduce<IsoDate | null>(
    (latest, { on }) => (latest === null || on > latest ? on : latest),
    null,
  )
}

/** What the dataset says of itself: its size, its span, its last change and its files. */
export async function getDatasetFacts() {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [{ signalCount, first, last, files }, sources, changes] = await Promise.all([
    getDataSummary(),
    getSources(),
    getSignalChanges(),
  ])
  return {
    signalCount,
    sourceCount: sources.length,
    first,
    last,
    modified: latestChange(changes),
    downloads: files.flatMap(({ name, bytes }) =>
      downloadFormats.map((format) => ({
        title: `${downloads[name].title}, ${format.toUpperCase()}`,
        path: `/data/download/${name}.${format}`,
        contentType: format === 'csv' ? 'text/csv' : 'application/json',
        bytes: bytes[format],
      })),
    ),
  }
}
