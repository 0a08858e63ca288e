import { z } from 'zod'
import { ok } from '@/domain/shared/result'
import { paginate } from '@/server/api/paginate'
import { asOfParam, checkOperator, checkPlace, operatorParam, paging, placeParam } from '@/server/api/params'
import { listRoute } from '@/server/api/read-route'
import { deploymentRow } from '@/server/api/rows'
import { today } from '@/server/clock'
import { getDeployments } from '@/server/queries/projections'

export {
  preflight as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '@/server/api/read-route'

const query = z.object({ asOf: asOfParam, operator: operatorParam, place: placeParam, ...paging })

/** Where each operator stands in each city known at a date, by place, then operator. */
export const GET = listRoute(query, async ({ asOf, ...rest }) => {
  const operator = await checkOperator(rest.operator)
  if (!operator.ok) return operator
  const places = await checkPlace(rest.place)
  if (!places.ok) return places
  const found = (await getDeployments(asOf ?? today())).filter(
    (one) =>
      (operator.value === null || one.operator === operator.value) &&
      (places.value === null || places.value.has(one.place)),
  )
  const page = paginate(found, ({ place, operator: slug }) => `${place} ${slug}`, rest)
  return page.ok ? ok({ ...page.value, rows: page.value.rows.map(deploymentRow) }) : page
})
