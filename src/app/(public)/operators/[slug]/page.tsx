import type { Metadata } from 'next'
import { getOperator, getOperatorRows } from '@/server/queries/operators'
import { MissingRecord } from '../../missing-record'
import { OperatorView, operatorMetadata } from './operator-view'

// A page that was not built in advance is rendered whole before anything is sent, so that an unknown slug gets a
// real 404 and a reader without JavaScript gets everything. A past day is another route: see next.config.ts.
export const ensureStatic = 'navigation'
export const instant = false

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const { rows } = await getOperatorRows()
  return rows.map(({ operator }) => ({ slug: operator.slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  return operatorMetadata(slug, await getOperator(slug))
}

export default async function OperatorDetailPage({ params }: Props) {
  const { slug } = await params
  const page = await getOperator(slug)
  if (!page) return <MissingRecord family="operator" />
  return <OperatorView slug={slug} page={page} asked="" problem={null} />
}
