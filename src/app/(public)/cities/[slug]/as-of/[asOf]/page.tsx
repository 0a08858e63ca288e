import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getCity } from '@/server/queries/cities'
import { type PastDayProps, readPastDay } from '../../../../past-day'
import { CityView, cityMetadata } from '../../city-view'

export const instant = false

async function read(props: PastDayProps) {
  const { asOf, ...asked } = await readPastDay(props)
  return { ...asked, page: await getCity(asked.slug, asOf) }
}

export async function generateMetadata(props: PastDayProps): Promise<Metadata> {
  const { slug, page } = await read(props)
  return cityMetadata(slug, page)
}

export default async function PastCityPage(props: PastDayProps) {
  const { page, ...view } = await read(props)
  if (!page) notFound()
  return <CityView page={page} {...view} />
}
