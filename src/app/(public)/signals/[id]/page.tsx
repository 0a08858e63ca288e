import { getNewestSignalIds } from '@/server/queries/signal-detail'
import { todayPage } from '../../_record/record-pages'
import { signalRoute } from './signal-route'

export const ensureStatic = 'navigation'
export const instant = false

/** Only the newest are built in advance; every other one is rendered, and kept, when first asked for. */
const builtInAdvance = 40

export async function generateStaticParams() {
  const ids = await getNewestSignalIds(builtInAdvance)
  return ids.map((id) => ({ id }))
}

const today = todayPage(signalRoute)
export const generateMetadata = today.generateMetadata
export default today.Page
