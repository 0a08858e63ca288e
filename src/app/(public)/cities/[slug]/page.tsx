import { getCities } from '@/server/queries/cities'
import { todayPage } from '../../_record/record-pages'
import { cityRoute } from './city-view'

export const ensureStatic = 'navigation'
export const instant = false

export async function generateStaticParams() {
  const { cities } = await getCities()
  return cities.map(({ place }) => ({ slug: place.slug }))
}

const today = todayPage(cityRoute)
export const generateMetadata = today.generateMetadata
export default today.Page
