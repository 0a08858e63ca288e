import { z } from 'zod'
import { ok } from '@/domain/shared/result'
import { areaFeature } from '@/server/api/area-feature'
import { checkScope, dateParam, isWithin, operatorParam, placeParam } from '@/server/api/params'
import { geoJsonRoute } from '@/server/api/read-route'
import { today } from '@/server/clock'
import { getAreasAt } from '@/server/queries/projections'
import { getSources } from '@/server/queries/reference'

export {
  preflight as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '@/server/api/read-route'

const query = z.object({ asOf: dateParam, operator: operatorParam, place: placeParam })

/** The service areas that hold at a date: the recorded boundary of each, or a circle of the reported area. */
export const GET = geoJsonRoute(query, async (given) => {
  const scope = await checkScope(given)
  if (!scope.ok) return scope
  const asOf = given.asOf ?? today()
  const [areas, sources] = await Promise.all([getAreasAt(asOf), getSources()])
  const sourcesById = new Map(sources.map((source) => [source.id, source]))
  const features = areas
    .filter((area) => isWithin(scope.value, area))
    .map((area) => areaFeature(area, sourcesById))
  return ok({ type: 'FeatureCollection', asOf, features })
})
