import { pastDayPage } from '../../../../_record/record-pages'
import { placeRoute } from '../../place-view'

export const instant = false

const past = pastDayPage(placeRoute)
export const generateMetadata = past.generateMetadata
export default past.Page
