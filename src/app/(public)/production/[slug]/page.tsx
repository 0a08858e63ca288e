import { getPrograms } from '@/server/queries/reference'
import { todayPage } from '../../_record/record-pages'
import { programRoute } from './program-view'

export const ensureStatic = 'navigation'
export const instant = false

export async function generateStaticParams() {
  return (await getPrograms()).map(({ slug }) => ({ slug }))
}

const today = todayPage(programRoute)
export const generateMetadata = today.generateMetadata
export default today.Page
