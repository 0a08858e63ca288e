import 'server-only'
import { createHash } from 'node:crypto'

/** A weak validator of a text: weak, because compression in front of it changes the bytes and not the meaning. */
export function etagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
}

/** True when an `If-None-Match` header names this validator, by the weak comparison of RFC 9110. */
export function matchesEtag(header: string | null, etag: string): boolean {
  if (header === null) return false
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(etag))
}
