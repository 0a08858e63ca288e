import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getOperator } from '@/server/queries/operators'
import { type PastDayProps, readPastDay } from '../../../../past-day'
import { OperatorView, operatorMetadata } from '../../operator-view'

export const instant = false

async function read(props: PastDayProps) {
  const { asOf, ...asked } = await readPastDay(props)
  return { ...asked, page: await getOperator(asked.slug, asOf) }
}

export async function generateMetadata(props: PastDayProps): Promise<Metadata> {
  const { slug, page } = await read(props)
  return operatorMetadata(slug, page)
}

export default async function PastOperatorPage(props: PastDayProps) {
  const { page, ...view } = await read(props)
  if (!page) notFound()
  return <OperatorView page={page} {...view} />
}
