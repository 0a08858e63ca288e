import 'server-only'
import { fail, ok, type Result } from '@/domain/shared/result'

/**
 * Cursor paging over a list in a fixed order. A cursor holds the key of the last row given, so that rows added or
 * taken away between two requests neither repeat nor hide others.
 */
export type PageRequest = { limit: number; cursor?: string }
export type Page<Row> = { rows: Row[]; nextCursor: string | null }

const prefix = 'after:'

function encode(key: string): string {
  return Buffer.from(prefix + key, 'utf8').toString('base64url')
}

function decode(cursor: string): string | null {
  if (!/^[A-Za-z0-9_-]+$/.test(cursor)) return null
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  return text.startsWith(prefix) && encode(text.slice(prefix.length)) === cursor
    ? text.slice(prefix.length)
    : null
}

/**
 * One page of `rows`, which must be sorted by `keyOf` in the `order` given, with unique keys (compared by code unit).
 * Fails as `invalid` on a cursor that this API did not make.
 */
export function paginate<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  { limit, cursor }: PageRequest,
  order: 'ascending' | 'descending' = 'ascending',
): Result<Page<Row>> {
  let start = 0
  if (cursor !== undefined) {
    const after = decode(cursor)
    if (after === null)
      return fail('invalid', '“cursor” is not a cursor of this list; leave it out to start over.', 'cursor')
    const found = rows.findIndex((row) => (order === 'ascending' ? keyOf(row) > after : keyOf(row) < after))
    start = found === -1 ? rows.length : found
  }
  const page = rows.slice(start, start + limit)
  const last = page.at(-1)
  const more = start + limit < rows.length
  return ok({ rows: page, nextCursor: more && last !== undefined ? encode(keyOf(last)) : null })
}
