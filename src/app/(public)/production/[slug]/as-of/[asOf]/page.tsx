import { pastDayPage } from '../../../../_record/record-pages'
import { programRoute } from '../../program-view'

export const instant = false

const past = pastDayPage(programRoute)
export const generateMetadata = past.generateMetadata
export default past.Page
