import { pastDayPage } from '../../../../_record/record-pages'
import { pathRoute } from '../../path-view'

export const instant = false

const past = pastDayPage(pathRoute)
export const generateMetadata = past.generateMetadata
export default past.Page
