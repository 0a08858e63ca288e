import type { Metadata } from 'next'
import { getJurisdiction } from '@/server/queries/jurisdictions'
import { getPlaces } from '@/server/queries/reference'
import { MissingRecord } from '../../missing-record'
import { JurisdictionView, jurisdictionMetadata } from './jurisdiction-view'

// A page that was not built in advance is rendered whole before anything is sent, so that an unknown slug gets a
// real 404 and a reader without JavaScript gets everything. A past day is another route: see next.config.ts.
export const ensureStatic = 'navigation'
export const instant = false

type Props = { params: Promise<{ slug: string }> }

// One is made at build time for the checks, the others when first asked for.
export async function generateStaticParams() {
  return (await getPlaces()).slice(0, 1).map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  return jurisdictionMetadata(slug, await getJurisdiction(slug))
}

export default async function JurisdictionDetailPage({ params }: Props) {
  const { slug } = await params
  const page = await getJurisdiction(slug)
  if (!page) return <MissingRecord family="jurisdiction" />
  return <JurisdictionView slug={slug} page={page} asked="" problem={null} />
}
