import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { getOverview } from '@/server/queries/overview'
import { ofDay, parseDaySegment } from '../../_record/past-day'
import { OverviewView } from '../../overview-view'

export const instant = false

type Props = { params: Promise<{ asOf: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { asOf } = await parseDaySegment((await params).asOf)
  return ofDay({ title: 'Robotaxi deployments', ...pageAddress('/') }, asOf)
}

export default async function PastOverviewPage({ params }: Props) {
  const { asOf, ...day } = await parseDaySegment((await params).asOf)
  return <OverviewView overview={await getOverview(asOf)} {...day} />
}
