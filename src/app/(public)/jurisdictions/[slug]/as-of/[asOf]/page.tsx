import { pastDayPage } from '../../../../_record/record-pages'
import { jurisdictionRoute } from '../../jurisdiction-view'

export const instant = false

const past = pastDayPage(jurisdictionRoute)
export const generateMetadata = past.generateMetadata
export default past.Page
