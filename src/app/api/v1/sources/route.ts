import { z } from 'zod'
import { paginate } from '@/server/api/paginate'
import { paging } from '@/server/api/params'
import { listRoute } from '@/server/api/read-route'
import { getSources } from '@/server/queries/reference'

export {
  preflight as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '@/server/api/read-route'

/** Sources that signals cite, by id. */
export const GET = listRoute(z.object(paging), async (query) => {
  const rows = (await getSources()).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return paginate(rows, ({ id }) => id, query)
})
