import { getMapData } from '../map-data'

/** The history behind the map, fetched once by a browser that is to draw days by itself. */
export async function GET(): Promise<Response> {
  return Response.json(await getMapData())
}
