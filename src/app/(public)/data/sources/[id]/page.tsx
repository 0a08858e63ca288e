import { getSources } from '@/server/queries/reference'
import { todayPage } from '../../../_record/record-pages'
import { sourceRoute } from './source-view'

export const ensureStatic = 'navigation'
export const instant = false

// Few sources are ever opened: one is made at build time for the checks, the others when first asked for.
export async function generateStaticParams() {
  return (await getSources()).slice(0, 1).map(({ id }) => ({ id }))
}

const today = todayPage(sourceRoute)
export const generateMetadata = today.generateMetadata
export default today.Page
