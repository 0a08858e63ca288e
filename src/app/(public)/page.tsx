import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { getOverview } from '@/server/queries/overview'
import { OverviewView } from './overview-view'

export const metadata: Metadata = pageAddress('/')

// A past day is another route: see src/url/dated-records.ts.
export default async function OverviewPage() {
  return <OverviewView overview={await getOverview()} asked="" problem={null} />
}
