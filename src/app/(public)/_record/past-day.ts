import type { Metadata } from 'next'
import { connection } from 'next/server'
import { readAsOf } from '@/domain/lists/as-of'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { today } from '@/server/clock'
import { unreadableDay } from '@/url/dated-records'

/** The parameters of a route that shows one record as of a past day. */
export type PastDayProps = { params: Promise<{ slug: string; asOf: string }> }

/**
 * The record asked for, the day as it is written in the address, and the day to read. Such a page is drawn for each
 * request and not stored: there is one for every day.
 */
export async function readPastDay({ params }: PastDayProps) {
  const { slug, asOf } = await params
  return { slug, ...(await parseDaySegment(asOf)) }
}

/** The day as it is written in the address, and the day to read. Such a page is drawn for each request. */
export async function parseDaySegment(written: string) {
  await connection()
  const asked = written === unreadableDay ? null : decodeURIComponent(written)
  return { asked: asked ?? '', ...readAsOf(asked, today()) }
}

/** The title and description of a record, of that day. */
export function ofDay({ title, ...rest }: Metadata & { title: string }, asOf: IsoDate): Metadata {
  return { ...rest, title: `${title}, ${formatDay(asOf)}` }
}
