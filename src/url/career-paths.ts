import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { directions } from '@/domain/ledger/order'
import { pathOrders } from '@/domain/ledger/paths'
import { asOfHref, asOfParams } from './as-of'
import { pages } from './pages'
import { pathPath } from './paths'

/** View state of the comparison of paths. The answers of the fit tool are in the fragment: see fit.ts. */
export const pathParams = {
  impact: parseAsString.withDefault(''),
  ...asOfParams,
  sort: parseAsStringLiteral(pathOrders).withDefault('path'),
  order: parseAsStringLiteral(directions).withDefault('asc'),
}
export type PathView = inferParserType<typeof pathParams>

export const loadPathParams = createLoader(pathParams)
const serialize = createSerializer(pathParams)

/** The address of the comparison with this state; defaults are left out. */
export function pathsHref(state: Partial<PathView>): string {
  return serialize(pages.paths.path, state)
}

/** The address of a path's plan as a Markdown file. */
export function pathFileHref(slug: string, asOf: string): string {
  return asOfHref(`${pathPath(slug)}/plan.md`, asOf)
}
