import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getJurisdiction } from '@/server/queries/jurisdictions'
import { type PastDayProps, readPastDay } from '../../../../past-day'
import { JurisdictionView, jurisdictionMetadata } from '../../jurisdiction-view'

export const instant = false

async function read(props: PastDayProps) {
  const { asOf, ...asked } = await readPastDay(props)
  return { ...asked, page: await getJurisdiction(asked.slug, asOf) }
}

export async function generateMetadata(props: PastDayProps): Promise<Metadata> {
  const { slug, page } = await read(props)
  return jurisdictionMetadata(slug, page)
}

export default async function PastJurisdictionPage(props: PastDayProps) {
  const { page, ...view } = await read(props)
  if (!page) notFound()
  return <JurisdictionView page={page} {...view} />
}
