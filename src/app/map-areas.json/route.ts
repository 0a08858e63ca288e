import { getDrawnAreas } from '@/server/queries/map-areas'

/** The service areas of every day, fetched once by the interactive map. */
export async function GET(): Promise<Response> {
  return Response.json(await getDrawnAreas())
}
