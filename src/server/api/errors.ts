import 'server-only'
import type { ErrorCode, Failure } from '@/domain/shared/result'

/** Codes of an API error: the expected failures, and the two that only a server can have. */
export type ApiErrorCode = ErrorCode | 'method-not-allowed' | 'internal'

const statuses: Record<ApiErrorCode, number> = {
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'too-large': 413,
  'rate-limited': 429,
  internal: 500,
  busy: 503,
  full: 507,
  'read-only': 503,
  unavailable: 503,
}

/** Headers of every answer: any site may read, nobody may embed credentials. */
export const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'If-None-Match',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
  'Access-Control-Max-Age': '86400',
}

/** The one shape of an error: `{ "error": { "code", "message", "field" } }`. */
export function errorResponse(
  error: Omit<Failure, 'code'> & { code: ApiErrorCode },
  headers: Record<string, string> = {},
): Response {
  const { code, message, field } = error
  return Response.json(
    { error: { code, message, field } },
    { status: statuses[code], headers: { ...corsHeaders, 'Cache-Control': 'no-store', ...headers } },
  )
}
