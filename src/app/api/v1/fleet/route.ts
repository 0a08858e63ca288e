import { z } from 'zod'
import { ok } from '@/domain/shared/result'
import { fleetBases, fleetScopes } from '@/domain/signal/kinds'
import { paginate } from '@/server/api/paginate'
import {
  checkModel,
  checkScope,
  dateParam,
  isWithin,
  modelParam,
  operatorParam,
  paging,
  placeParam,
} from '@/server/api/params'
import { listRoute } from '@/server/api/read-route'
import { apiFleetRows } from '@/server/api/rows'
import { today } from '@/server/clock'
import { getFleetSeries } from '@/server/queries/projections'

export {
  preflight as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '@/server/api/read-route'

const query = z.object({
  operator: operatorParam,
  place: placeParam,
  basis: z.enum(fleetBases, { error: `must be one of ${fleetBases.join(', ')}` }).optional(),
  scope: z.enum(fleetScopes, { error: `must be one of ${fleetScopes.join(', ')}` }).optional(),
  model: modelParam,
  asOf: dateParam,
  ...paging,
})

/**
 * Readings of vehicle counts and entries of registers, oldest first. `high: null` means "at least low". Never add up
 * across bases, and never a part to its whole: a row with a `model` counts that model alone.
 */
export const GET = listRoute(query, async ({ asOf, basis, scope: counted, model, ...rest }) => {
  const scope = await checkScope(rest)
  if (!scope.ok) return scope
  const counts = await checkModel(model)
  if (!counts.ok) return counts
  const rows = (await getFleetSeries(asOf ?? today()))
    .filter(
      (series) =>
        isWithin(scope.value, series) &&
        (basis === undefined || series.basis === basis) &&
        (counted === undefined || series.scope === counted) &&
        (counts.value === null || series.model === counts.value),
    )
    .flatMap(apiFleetRows)
  const keyOf = (row: { date: string; signalId: string }) => `${row.date} ${row.signalId}`
  const sorted = rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const page = paginate(sorted, keyOf, rest)
  return page.ok ? ok(page.value) : page
})
