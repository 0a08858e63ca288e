import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import type { Inflection } from '@/domain/careers/inflection'
import { firedOrders, pendingOrders } from '@/domain/careers/inflection-list'
import { directions } from '@/domain/lists/order'
import { asOfParams } from './as-of'
import { pages } from './pages'
import { cityPath, filingPath, operatorPath, programPath } from './paths'

/** View state of the page of inflection points. */
export const inflectionParams = {
  rule: parseAsString.withDefault(''),
  operator: parseAsString.withDefault(''),
  impact: parseAsString.withDefault(''),
  ...asOfParams,
  /** Of the points that have fired. */
  sort: parseAsStringLiteral(firedOrders).withDefault('when'),
  order: parseAsStringLiteral(directions).withDefault('desc'),
  page: parseAsInteger.withDefault(1),
  /** Order of the points that are awaited. */
  next: parseAsStringLiteral(pendingOrders).withDefault('gap'),
  /** Page of the points that are awaited, and of those set aside. */
  nextPage: parseAsInteger.withDefault(1),
  asidePage: parseAsInteger.withDefault(1),
}
export type InflectionView = inferParserType<typeof inflectionParams>

export const loadInflectionParams = createLoader(inflectionParams)
const serialize = createSerializer(inflectionParams)

/** The address of the page with this state; defaults are left out. */
export function inflectionsHref(state: Partial<InflectionView>): string {
  return serialize(pages.inflections.path, state)
}

/** The page of what a point is about. */
export function inflectionPath({ operator, place, filing, program, rule }: Inflection): string {
  if (filing !== null) return filingPath(filing)
  if (program !== null) return programPath(program)
  return rule === 'city-driverless' && place !== null ? cityPath(place) : operatorPath(operator)
}
