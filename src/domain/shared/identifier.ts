import anyAscii from 'any-ascii'
import { slugify } from './slug'

/**
 * The identifier that a name of any script gives: `佛山` → `fushan`, `Москва` → `moskva`. Empty when there is nothing to
 * spell. Where identifiers are made, on the server alone: the tables of letters are too much for a page.
 */
export function identifierOf(name: string): string {
  return slugify(anyAscii(name.normalize('NFC')))
}
