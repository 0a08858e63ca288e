import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getProgramPage } from '@/server/queries/program-page'
import { type PastDayProps, readPastDay } from '../../../../past-day'
import { ProgramView, programMetadata } from '../../program-view'

export const instant = false

async function read(props: PastDayProps) {
  const { asOf, ...asked } = await readPastDay(props)
  return { ...asked, page: await getProgramPage(asked.slug, asOf) }
}

export async function generateMetadata(props: PastDayProps): Promise<Metadata> {
  const { slug, page } = await read(props)
  return programMetadata(slug, page)
}

export default async function PastProgramPage(props: PastDayProps) {
  const { page, ...view } = await read(props)
  if (!page) notFound()
  return <ProgramView page={page} {...view} />
}
