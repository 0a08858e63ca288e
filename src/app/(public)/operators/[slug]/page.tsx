import { getOperatorRows } from '@/server/queries/operators'
import { todayPage } from '../../_record/record-pages'
import { operatorRoute } from './operator-view'

export const ensureStatic = 'navigation'
export const instant = false

export async function generateStaticParams() {
  const { rows } = await getOperatorRows()
  return rows.map(({ operator }) => ({ slug: operator.slug }))
}

const today = todayPage(operatorRoute)
export const generateMetadata = today.generateMetadata
export default today.Page
