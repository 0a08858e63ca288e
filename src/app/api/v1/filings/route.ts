import { z } from 'zod'
import { ok } from '@/domain/shared/result'
import { bySignalDate } from '@/domain/signal/schema'
import { paginate } from '@/server/api/paginate'
import { checkScope, dateParam, isWithin, operatorParam, paging, placeParam } from '@/server/api/params'
import { listRoute } from '@/server/api/read-route'
import { today } from '@/server/clock'
import { getFilingStates } from '@/server/queries/projections'

export {
  preflight as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '@/server/api/read-route'

const query = z.object({ asOf: dateParam, operator: operatorParam, place: placeParam, ...paging })

/** Filings that had taken a step by a date, by slug, with the stage reached. */
export const GET = listRoute(query, async ({ asOf, ...rest }) => {
  const scope = await checkScope(rest)
  if (!scope.ok) return scope
  const found = (await getFilingStates(asOf ?? today())).filter(({ filing }) => isWithin(scope.value, filing))
  const page = paginate(found, ({ filing }) => filing.slug, rest)
  if (!page.ok) return page
  const rows = page.value.rows.map(
    ({ filing, stage, since, open, contestedOnly, vehicles, steps, contested, restating }) => ({
      ...filing,
      stage,
      since: since.date,
      sincePrecision: since.precision,
      open,
      contestedOnly,
      vehicles,
      signalIds: [...[...steps, ...restating].sort(bySignalDate), ...contested].map(({ id }) => id),
      restatingIds: restating.map(({ id }) => id),
    }),
  )
  return ok({ ...page.value, rows })
})
