import { impacts } from '@/domain/impact/catalog'
import { todayPage } from '../../_record/record-pages'
import { impactRoute } from './impact-view'

export const ensureStatic = 'navigation'
export const instant = false

export function generateStaticParams() {
  return impacts.map(({ slug }) => ({ slug }))
}

const today = todayPage(impactRoute)
export const generateMetadata = today.generateMetadata
export default today.Page
