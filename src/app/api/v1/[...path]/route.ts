import { errorResponse } from '@/server/api/errors'

export { preflight as OPTIONS } from '@/server/api/read-route'

const endpoints =
  'signals, signals/{id}, deployments, areas.geojson, fleet, impacts, impacts/{slug}/contributions, places, operators, filings, sources, search'

/** Any address below /api/v1 that is not an endpoint. */
function unknownEndpoint(): Response {
  return errorResponse({
    code: 'not-found',
    message: `There is no such endpoint. Known: ${endpoints}.`,
    field: null,
  })
}

export {
  unknownEndpoint as DELETE,
  unknownEndpoint as GET,
  unknownEndpoint as PATCH,
  unknownEndpoint as POST,
  unknownEndpoint as PUT,
}
