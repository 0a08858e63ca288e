/** The small union of expected failures. Everything else is a defect and throws. */
export const errorCodes = [
  'invalid',
  'not-found',
  'conflict',
  'unauthorized',
  'forbidden',
  'rate-limited',
  'too-large',
  // The database cannot write now: another process holds it, its disk is full, it is read-only, or it fails otherwise.
  'busy',
  'full',
  'read-only',
  'unavailable',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** An expected failure: what kind, which input field it is about (null for the whole), and what to do. */
export type Failure = { code: ErrorCode; message: string; field: string | null }

export type Result<T, F extends Failure = Failure> = { ok: true; value: T } | { ok: false; failure: F }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function fail(
  code: ErrorCode,
  message: string,
  field: string | null = null,
): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, message, field } }
}
