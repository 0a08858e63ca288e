import { pathSlugs } from '@/domain/careers/paths'
import { todayPage } from '../../_record/record-pages'
import { pathRoute } from './path-view'

export const ensureStatic = 'navigation'
export const instant = false

export function generateStaticParams() {
  return pathSlugs.map((slug) => ({ slug }))
}

const today = todayPage(pathRoute)
export const generateMetadata = today.generateMetadata
export default today.Page
