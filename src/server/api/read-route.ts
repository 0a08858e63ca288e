import 'server-only'
import type { z } from 'zod'
import type { Result } from '@/domain/shared/result'
import { etagOf, matchesEtag } from '../export/etag'
import { log } from '../log'
import { corsHeaders, errorResponse } from './errors'
import type { Page } from './paginate'
import { parseQuery } from './params'

type Context<P> = { params: Promise<P> }
type Read<S extends z.ZodObject, P, T> = (query: z.infer<S>, params: P) => Promise<Result<T>>

/** A list endpoint: `{ "data": [...], "nextCursor": string | null }`, and what else the reading says of the list. */
export function listRoute<S extends z.ZodObject, P extends object, Row, More extends object>(
  schema: S,
  read: Read<S, P, Page<Row> & More>,
) {
  return readRoute(schema, read, ({ rows, nextCursor, ...more }) => ({ data: rows, ...more, nextCursor }))
}

/** An endpoint of one record: `{ "data": {...} }`. */
export function recordRoute<S extends z.ZodObject, P extends object, T>(schema: S, read: Read<S, P, T>) {
  return readRoute(schema, read, (data) => ({ data }))
}

/** An endpoint of one GeoJSON document, given as the body itself, so that map programs read it as it is. */
export function geoJsonRoute<S extends z.ZodObject, P extends object, T extends object>(
  schema: S,
  read: Read<S, P, T>,
) {
  return readRoute(schema, read, (document) => document, 'application/geo+json')
}

/**
 * A read-only endpoint: parses the query, answers with an ETag or 304, and turns every failure
 * into the one error shape. What was not expected is logged once and tells the client nothing but that it happened.
 */
function readRoute<S extends z.ZodObject, P extends object, T>(
  schema: S,
  read: Read<S, P, T>,
  toBody: (value: T) => object,
  contentType = 'application/json; charset=utf-8',
) {
  return async (request: Request, context: Context<P>): Promise<Response> => {
    const query = parseQuery(new URL(request.url), schema)
    if (!query.ok) return errorResponse(query.failure)
    try {
      const result = await read(query.value, await context.params)
      if (!result.ok) return errorResponse(result.failure)
      return jsonResponse(request, toBody(result.value), contentType)
    } catch (error) {
      log.error({ err: error, url: request.url }, 'An API read failed')
      const message = 'The server could not answer. The error has been logged.'
      return errorResponse({ code: 'internal', message, field: null })
    }
  }
}

function jsonResponse(request: Request, body: object, contentType: string): Response {
  const text = JSON.stringify(body)
  const etag = etagOf(text)
  // Clients may keep an answer but must ask whether it still holds: a published signal shows at the next request.
  const headers = { ...corsHeaders, ETag: etag, 'Cache-Control': 'no-cache' }
  if (matchesEtag(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'Content-Type': contentType } })
}

/** Answers a preflight. */
export function preflight(): Response {
  return new Response(null, { status: 204, headers: corsHeaders })
}

/** Answers every method that would write: the API is read-only. */
export function readOnly(request: Request): Response {
  return errorResponse(
    {
      code: 'method-not-allowed',
      message: `${request.method} is not allowed: the API is read-only.`,
      field: null,
    },
    { Allow: 'GET, HEAD, OPTIONS' },
  )
}
