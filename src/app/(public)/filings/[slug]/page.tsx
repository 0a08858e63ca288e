import type { Metadata } from 'next'
import { getFilingPage } from '@/server/queries/filing-page'
import { getFilings } from '@/server/queries/reference'
import { MissingRecord } from '../../missing-record'
import { FilingView, filingMetadata } from './filing-view'

// A page that was not built in advance is rendered whole before anything is sent, so that an unknown slug gets a
// real 404 and a reader without JavaScript gets everything. A past day is another route: see next.config.ts.
export const ensureStatic = 'navigation'
export const instant = false

type Props = { params: Promise<{ slug: string }> }

// Few filings are ever opened: one is made at build time for the checks, the others when first asked for.
export async function generateStaticParams() {
  return (await getFilings()).slice(0, 1).map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  return filingMetadata(slug, await getFilingPage(slug))
}

export default async function FilingDetailPage({ params }: Props) {
  const { slug } = await params
  const page = await getFilingPage(slug)
  if (!page) return <MissingRecord family="filing" />
  return <FilingView slug={slug} page={page} asked="" problem={null} />
}
