import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getPath } from '@/server/queries/paths'
import { ofDay, type PastDayProps, readPastDay } from '../../../../past-day'
import { PathView, pathMetadata } from '../../path-view'

export const instant = false

export async function generateMetadata(props: PastDayProps): Promise<Metadata> {
  const { slug, asOf } = await readPastDay(props)
  return ofDay(pathMetadata(slug), asOf)
}

export default async function PastPathPage(props: PastDayProps) {
  const { slug, asOf, asked, problem } = await readPastDay(props)
  const page = await getPath(slug, asOf)
  if (!page) notFound()
  return <PathView page={page} asked={asked} problem={problem} />
}
