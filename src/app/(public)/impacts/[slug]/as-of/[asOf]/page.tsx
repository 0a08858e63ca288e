import { pastDayPage } from '../../../../_record/record-pages'
import { impactRoute } from '../../impact-view'

export const instant = false

const past = pastDayPage(impactRoute)
export const generateMetadata = past.generateMetadata
export default past.Page
