import { pastDayPage } from '../../../../_record/record-pages'
import { cityRoute } from '../../city-view'

export const instant = false

const past = pastDayPage(cityRoute)
export const generateMetadata = past.generateMetadata
export default past.Page
