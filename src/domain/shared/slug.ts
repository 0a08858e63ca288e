import { z } from 'zod'

/** Characters; an address with a longer identifier names nothing. */
export const maxSlugLength = 100

/** Identifiers of reference records and signals: they appear in URLs, so lower case, digits and hyphens only. */
export const slugSchema = z
  .string()
  .min(2, { error: 'must have at least 2 characters' })
  .max(maxSlugLength, { error: `must have at most ${maxSlugLength} characters` })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'must be lower-case letters and digits joined by single hyphens, such as austin-tx',
  })

/** Turns a name into a slug: `São Paulo, BR` → `sao-paulo-br`. Empty when nothing usable is left. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/g, '')
}
