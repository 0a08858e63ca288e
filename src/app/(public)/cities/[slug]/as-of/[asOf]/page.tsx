import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getCity } from '@/server/queries/cities'
import { ofDay, type PastDayProps, readPastDay } from '../../../../past-day'
import { CityView, cityMetadata } from '../../city-view'

export const instant = false

async function read(props: PastDayProps) {
  const day = await readPastDay(props)
  return { ...day, page: await getCity(day.slug, day.asOf) }
}

export async function generateMetadata(props: PastDayProps): Promise<Metadata> {
  const { slug, asOf, page } = await read(props)
  return ofDay(cityMetadata(slug, page), asOf)
}

export default async function PastCityPage(props: PastDayProps) {
  const { page, asOf: _, ...view } = await read(props)
  if (!page) notFound()
  return <CityView page={page} {...view} />
}
