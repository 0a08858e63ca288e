import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFilingPage } from '@/server/queries/filing-page'
import { ofDay, type PastDayProps, readPastDay } from '../../../../past-day'
import { FilingView, filingMetadata } from '../../filing-view'

export const instant = false

async function read(props: PastDayProps) {
  const day = await readPastDay(props)
  return { ...day, page: await getFilingPage(day.slug, day.asOf) }
}

export async function generateMetadata(props: PastDayProps): Promise<Metadata> {
  const { slug, asOf, page } = await read(props)
  return ofDay(filingMetadata(slug, page), asOf)
}

export default async function PastFilingPage(props: PastDayProps) {
  const { page, asOf: _, ...view } = await read(props)
  if (!page) notFound()
  return <FilingView page={page} {...view} />
}
