import { getPlaces } from '@/server/queries/reference'
import { todayPage } from '../../_record/record-pages'
import { jurisdictionRoute } from './jurisdiction-view'

export const ensureStatic = 'navigation'
export const instant = false

// One is made at build time for the checks, the others when first asked for.
export async function generateStaticParams() {
  return (await getPlaces()).slice(0, 1).map(({ slug }) => ({ slug }))
}

const today = todayPage(jurisdictionRoute)
export const generateMetadata = today.generateMetadata
export default today.Page
