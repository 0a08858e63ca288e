import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { findImpact } from '@/domain/impact/catalog'
import { getImpactPage } from '@/server/queries/impact-page'
import { ofDay, type PastDayProps, readPastDay } from '../../../../past-day'
import { ImpactView, impactMetadata } from '../../impact-view'

export const instant = false

export async function generateMetadata(props: PastDayProps): Promise<Metadata> {
  const { slug, asOf } = await readPastDay(props)
  const impact = findImpact(slug)
  return impact ? ofDay(impactMetadata(impact), asOf) : { title: 'Career impact not found' }
}

export default async function PastImpactPage(props: PastDayProps) {
  const { slug, asOf, asked, problem } = await readPastDay(props)
  const impact = findImpact(slug)
  if (!impact) notFound()
  const page = await getImpactPage(impact.slug, asOf)
  return <ImpactView impact={impact} page={page} asked={asked} problem={problem} />
}
