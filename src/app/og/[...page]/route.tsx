import { ImageResponse } from 'next/og'
import { errorResponse } from '@/server/api/errors'
import { cardFonts } from '@/server/card-fonts'
import { etagOf, matchesEtag } from '@/server/export/etag'
import { isMergeable, mergedInto } from '@/server/queries/merged-records'
import { siteUrl } from '@/server/site'
import { type Card, cardSize } from '@/ui/card/card'
import { CardImage } from '@/ui/card/card-image'
import { recordFamilies } from '@/url/pages'
import { recordAt } from '@/url/records'
import { cardOf } from './cards'

/** Changes when the drawing does, so that a kept picture of the old look is not taken for the new one. */
const look = 1

/** Pictures by what is drawn on them: never stale, and few, since each has some 60 KB. */
const drawn = new Map<string, ArrayBuffer>()
const maxKept = 64

async function draw(card: Card, etag: string): Promise<ArrayBuffer> {
  const kept = drawn.get(etag)
  if (kept) return kept
  const image = new ImageResponse(<CardImage card={card} site={new URL(siteUrl()).host} />, {
    ...cardSize,
    fonts: await cardFonts(),
  })
  const bytes = await image.arrayBuffer()
  const [oldest] = drawn.keys()
  if (oldest !== undefined && drawn.size >= maxKept) drawn.delete(oldest)
  drawn.set(etag, bytes)
  return bytes
}

/** The address of the picture of the record that stands for a merged one; null for every other path. */
async function mergedCard(path: string): Promise<string | null> {
  const record = path.endsWith('.png') ? recordAt(`/${path.slice(0, -'.png'.length)}`) : null
  const into = record && isMergeable(record.family) ? await mergedInto(record.family, record.slug) : null
  return record && into !== null ? `/og${recordFamilies[record.family].list}/${into}.png` : null
}

/** The picture of a page as PNG, at `/og` + the path of the page + `.png`; that of `/` is `/og/overview.png`. */
export async function GET(request: Request, { params }: { params: Promise<{ page: string[] }> }) {
  const path = (await params).page.join('/')
  const card = path.endsWith('.png') ? await cardOf(path.slice(0, -'.png'.length)) : null
  const merged = card ? null : await mergedCard(path)
  if (merged) return new Response(null, { status: 308, headers: { Location: merged } })
  if (!card) return errorResponse({ code: 'not-found', message: 'There is no such picture.', field: null })
  const etag = etagOf(JSON.stringify([look, siteUrl(), card]))
  const headers = {
    ETag: etag,
    'Cache-Control': 'public, max-age=3600, stale-while-revalidate=86400',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
  if (matchesEtag(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers })
  return new Response(await draw(card, etag), { headers: { ...headers, 'Content-Type': 'image/png' } })
}
