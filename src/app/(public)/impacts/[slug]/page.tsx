import type { Metadata } from 'next'
import { findImpact, impacts } from '@/domain/impact/catalog'
import { getImpactPage } from '@/server/queries/impact-page'
import { MissingRecord } from '../../missing-record'
import { ImpactView, impactMetadata } from './impact-view'

// Made in advance for today. A past day is another route: see next.config.ts.
export const ensureStatic = 'navigation'
export const instant = false

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return impacts.map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const impact = findImpact((await params).slug)
  return impact ? impactMetadata(impact) : { title: 'Career impact not found' }
}

export default async function ImpactPage({ params }: Props) {
  const impact = findImpact((await params).slug)
  if (!impact) return <MissingRecord family="impact" />
  return <ImpactView impact={impact} page={await getImpactPage(impact.slug)} asked="" problem={null} />
}
