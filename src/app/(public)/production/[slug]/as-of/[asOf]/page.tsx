import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getProgramPage } from '@/server/queries/program-page'
import { ofDay, type PastDayProps, readPastDay } from '../../../../past-day'
import { ProgramView, programMetadata } from '../../program-view'

export const instant = false

async function read(props: PastDayProps) {
  const day = await readPastDay(props)
  return { ...day, page: await getProgramPage(day.slug, day.asOf) }
}

export async function generateMetadata(props: PastDayProps): Promise<Metadata> {
  const { slug, asOf, page } = await read(props)
  return ofDay(programMetadata(slug, page), asOf)
}

export default async function PastProgramPage(props: PastDayProps) {
  const { page, asOf: _, ...view } = await read(props)
  if (!page) notFound()
  return <ProgramView page={page} {...view} />
}
