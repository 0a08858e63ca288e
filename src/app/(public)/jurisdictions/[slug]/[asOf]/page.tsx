import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { readAsOf } from '@/domain/ledger/as-of'
import { today } from '@/server/clock'
import { getJurisdiction } from '@/server/queries/jurisdictions'
import { JurisdictionView, jurisdictionMetadata } from '../jurisdiction-view'

// Rendered for each request and not stored: there is one for every day.
export const instant = false

type Props = { params: Promise<{ slug: string; asOf: string }> }

async function read({ params }: Props) {
  await connection()
  const { slug, asOf: written } = await params
  const asked = decodeURIComponent(written)
  const { asOf, problem } = readAsOf(asked, today())
  return { slug, asked, problem, page: await getJurisdiction(slug, asOf) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, page } = await read(props)
  return jurisdictionMetadata(slug, page)
}

export default async function PastJurisdictionDetailPage(props: Props) {
  const { page, ...view } = await read(props)
  if (!page) notFound()
  return <JurisdictionView page={page} {...view} />
}
