import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getOperator } from '@/server/queries/operators'
import { ofDay, type PastDayProps, readPastDay } from '../../../../past-day'
import { OperatorView, operatorMetadata } from '../../operator-view'

export const instant = false

async function read(props: PastDayProps) {
  const day = await readPastDay(props)
  return { ...day, page: await getOperator(day.slug, day.asOf) }
}

export async function generateMetadata(props: PastDayProps): Promise<Metadata> {
  const { slug, asOf, page } = await read(props)
  return ofDay(operatorMetadata(slug, page), asOf)
}

export default async function PastOperatorPage(props: PastDayProps) {
  const { page, asOf: _, ...view } = await read(props)
  if (!page) notFound()
  return <OperatorView page={page} {...view} />
}
