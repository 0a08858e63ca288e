import type { NextRequest } from 'next/server'
import { downloadFormats, downloadNames, parseDownload } from '@/content/data'
import { errorResponse } from '@/server/api/errors'
import { byteOrderMark, wantsByteOrderMark } from '@/server/export/byte-order-mark'
import { matchesEtag } from '@/server/export/etag'
import { getDownload } from '@/server/queries/data'

const offered = downloadNames.flatMap((name) => downloadFormats.map((format) => `${name}.${format}`))

/** One file of the dataset: 304 when the reader has it already, 404 with the names on offer when unknown. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const wanted = parseDownload(file)
  if (!wanted) {
    const message = `There is no such file. Offered are ${offered.join(', ')}.`
    return errorResponse({ code: 'not-found', message, field: 'file' })
  }
  const { body, etag: plainEtag, contentType } = await getDownload(wanted.name, wanted.format)
  const isMarked = wanted.format === 'csv' && wantsByteOrderMark(request.url)
  const etag = isMarked ? plainEtag.replace(/"$/, '-bom"') : plainEtag
  const headers = {
    ETag: etag,
    'Cache-Control': 'public, max-age=60, stale-while-revalidate=600',
    'Access-Control-Allow-Origin': '*',
  }
  if (matchesEtag(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(isMarked ? byteOrderMark + body : body, {
    headers: {
      ...headers,
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${file}"`,
    },
  })
}
