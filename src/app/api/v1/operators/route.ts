import { z } from 'zod'
import { paginate } from '@/server/api/paginate'
import { paging } from '@/server/api/params'
import { listRoute } from '@/server/api/read-route'
import { getOperators } from '@/server/queries/reference'

export {
  preflight as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '@/server/api/read-route'

/** Operators, by slug. */
export const GET = listRoute(z.object(paging), async (query) => {
  const rows = (await getOperators()).toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
  return paginate(rows, ({ slug }) => slug, query)
})
