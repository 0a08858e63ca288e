import type { Metadata } from 'next'
import { getProgramPage } from '@/server/queries/program-page'
import { getPrograms } from '@/server/queries/reference'
import { MissingRecord } from '../../missing-record'
import { ProgramView, programMetadata } from './program-view'

// A page that was not built in advance is rendered whole before anything is sent, so that an unknown slug gets a
// real 404 and a reader without JavaScript gets everything. A past day is another route: see next.config.ts.
export const ensureStatic = 'navigation'
export const instant = false

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  return (await getPrograms()).map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  return programMetadata(slug, await getProgramPage(slug))
}

export default async function ProgramDetailPage({ params }: Props) {
  const { slug } = await params
  const page = await getProgramPage(slug)
  if (!page) return <MissingRecord family="programme" />
  return <ProgramView slug={slug} page={page} asked="" problem={null} />
}
