import { getPlaces } from '@/server/queries/reference'
import { todayPage } from '../../_record/record-pages'
import { placeRoute } from './place-view'

export const ensureStatic = 'navigation'
export const instant = false

// One is made at build time for the checks, the others when first asked for.
export async function generateStaticParams() {
  const places = await getPlaces()
  return places
    .filter(({ kind }) => kind !== 'city')
    .slice(0, 1)
    .map(({ slug }) => ({ slug }))
}

const today = todayPage(placeRoute)
export const generateMetadata = today.generateMetadata
export default today.Page
