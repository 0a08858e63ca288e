import type { Metadata } from 'next'
import { getCities, getCity } from '@/server/queries/cities'
import { MissingRecord } from '../../missing-record'
import { CityView, cityMetadata } from './city-view'

// A page that was not built in advance is rendered whole before anything is sent, so that an unknown slug gets a
// real 404 and a reader without JavaScript gets everything. A past day is another route: see next.config.ts.
export const ensureStatic = 'navigation'
export const instant = false

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const { cities } = await getCities()
  return cities.map(({ place }) => ({ slug: place.slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  return cityMetadata(slug, await getCity(slug))
}

export default async function CityDetailPage({ params }: Props) {
  const { slug } = await params
  const page = await getCity(slug)
  if (!page) return <MissingRecord family="city" />
  return <CityView slug={slug} page={page} asked="" problem={null} />
}
