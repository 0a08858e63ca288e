import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getPlace } from '@/server/queries/places'
import { ofDay, type PastDayProps, readPastDay } from '../../../../past-day'
import { PlaceView, placeMetadata } from '../../place-view'

export const instant = false

async function read(props: PastDayProps) {
  const day = await readPastDay(props)
  return { ...day, page: await getPlace(day.slug, day.asOf) }
}

export async function generateMetadata(props: PastDayProps): Promise<Metadata> {
  const { slug, asOf, page } = await read(props)
  return ofDay(placeMetadata(slug, page), asOf)
}

export default async function PastPlacePage(props: PastDayProps) {
  const { page, asOf: _, ...view } = await read(props)
  if (!page) notFound()
  return <PlaceView page={page} {...view} />
}
