import { z } from 'zod'
import { ok } from '@/domain/shared/result'
import { paginate } from '@/server/api/paginate'
import { asOfParam, checkOperator, checkPlace, operatorParam, paging, placeParam } from '@/server/api/params'
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

const query = z.object({ asOf: asOfParam, operator: operatorParam, place: placeParam, ...paging })

/** Filings that had taken a step by a date, by slug, with the stage reached. */
export const GET = listRoute(query, async ({ asOf, ...rest }) => {
  const operator = await checkOperator(rest.operator)
  if (!operator.ok) return operator
  const places = await checkPlace(rest.place)
  if (!places.ok) return places
  const found = (await getFilingStates(asOf ?? today())).filter(
    ({ filing }) =>
      (operator.value === null || filing.operator === operator.value) &&
      (places.value === null || places.value.has(filing.place)),
  )
  const page = paginate(found, ({ filing }) => filing.slug, rest)
  if (!page.ok) return page
  const rows = page.value.rows.map(
    ({ filing, stage, since, open, contestedOnly, vehicles, steps, contested }) => ({
      ...filing,
      stage,
      since: since.date,
      sincePrecision: since.precision,
      open,
      contestedOnly,
      vehicles,
      signalIds: [...steps, ...contested].map(({ id }) => id),
    }),
  )
  return ok({ ...page.value, rows })
})
