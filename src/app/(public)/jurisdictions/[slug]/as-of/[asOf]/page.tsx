import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getJurisdiction } from '@/server/queries/jurisdictions'
import { ofDay, type PastDayProps, readPastDay } from '../../../../past-day'
import { JurisdictionView, jurisdictionMetadata } from '../../jurisdiction-view'

export const instant = false

async function read(props: PastDayProps) {
  const day = await readPastDay(props)
  return { ...day, page: await getJurisdiction(day.slug, day.asOf) }
}

export async function generateMetadata(props: PastDayProps): Promise<Metadata> {
  const { slug, asOf, page } = await read(props)
  return ofDay(jurisdictionMetadata(slug, page), asOf)
}

export default async function PastJurisdictionPage(props: PastDayProps) {
  const { page, asOf: _, ...view } = await read(props)
  if (!page) notFound()
  return <JurisdictionView page={page} {...view} />
}
