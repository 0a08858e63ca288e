import { getFilings } from '@/server/queries/reference'
import { todayPage } from '../../_record/record-pages'
import { filingRoute } from './filing-view'

export const ensureStatic = 'navigation'
export const instant = false

// Few filings are ever opened: one is made at build time for the checks, the others when first asked for.
export async function generateStaticParams() {
  return (await getFilings()).slice(0, 1).map(({ slug }) => ({ slug }))
}

const today = todayPage(filingRoute)
export const generateMetadata = today.generateMetadata
export default today.Page
