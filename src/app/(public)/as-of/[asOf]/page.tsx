import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { getOverview } from '@/server/queries/overview'
import { OverviewView } from '../../overview-view'
import { ofDay, readDay } from '../../past-day'

export const instant = false

type Props = { params: Promise<{ asOf: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { asOf } = await readDay((await params).asOf)
  return ofDay({ title: 'Robotaxi deployments', ...pageAddress('/') }, asOf)
}

export default async function PastOverviewPage({ params }: Props) {
  const { asOf, ...day } = await readDay((await params).asOf)
  return <OverviewView overview={await getOverview(asOf)} {...day} />
}
