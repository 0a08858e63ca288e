import { baseMapSvg } from '@/ui/map/base-map-svg'

/** The geometry under every server-drawn map, fetched once for all pages instead of repeated in each. */
export function GET(): Response {
  return new Response(baseMapSvg(), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=86400, stale-while-revalidate=604800',
    },
  })
}
