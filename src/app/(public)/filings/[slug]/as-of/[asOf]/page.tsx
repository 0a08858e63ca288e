import { pastDayPage } from '../../../../_record/record-pages'
import { filingRoute } from '../../filing-view'

export const instant = false

const past = pastDayPage(filingRoute)
export const generateMetadata = past.generateMetadata
export default past.Page
