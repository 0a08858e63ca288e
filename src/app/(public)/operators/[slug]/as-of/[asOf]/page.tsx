import { pastDayPage } from '../../../../_record/record-pages'
import { operatorRoute } from '../../operator-view'

export const instant = false

const past = pastDayPage(operatorRoute)
export const generateMetadata = past.generateMetadata
export default past.Page
