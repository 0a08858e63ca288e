import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFilingPage } from '@/server/queries/filing-page'
import { type PastDayProps, readPastDay } from '../../../../past-day'
import { FilingView, filingMetadata } from '../../filing-view'

export const instant = false

async function read(props: PastDayProps) {
  const { asOf, ...asked } = await readPastDay(props)
  return { ...asked, page: await getFilingPage(asked.slug, asOf) }
}

export async function generateMetadata(props: PastDayProps): Promise<Metadata> {
  const { slug, page } = await read(props)
  return filingMetadata(slug, page)
}

export default async function PastFilingPage(props: PastDayProps) {
  const { page, ...view } = await read(props)
  if (!page) notFound()
  return <FilingView page={page} {...view} />
}
