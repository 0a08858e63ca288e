import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getCity } from '@/server/queries/cities'
import { getPlace } from '@/server/queries/places'
import { getPlaces } from '@/server/queries/reference'
import { cityPath } from '@/url/paths'
import { MissingRecord } from '../../missing-record'
import { PlaceView, placeMetadata } from './place-view'

// A page that was not built in advance is rendered whole before anything is sent, so that an unknown slug gets a
// real 404 and a reader without JavaScript gets everything. A past day is another route: see next.config.ts.
export const ensureStatic = 'navigation'
export const instant = false

type Props = { params: Promise<{ slug: string }> }

// One is made at build time for the checks, the others when first asked for.
export async function generateStaticParams() {
  const places = await getPlaces()
  return places
    .filter(({ kind }) => kind !== 'city')
    .slice(0, 1)
    .map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  return placeMetadata(slug, await getPlace(slug))
}

export default async function PlaceDetailPage({ params }: Props) {
  const { slug } = await params
  const page = await getPlace(slug)
  if (page) return <PlaceView slug={slug} page={page} asked="" problem={null} />
  if (await getCity(slug)) permanentRedirect(cityPath(slug))
  return <MissingRecord family="place" />
}
