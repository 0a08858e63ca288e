import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  type SearchParams,
} from 'nuqs/server'
import { asOfParams } from './as-of'
import { joinFields, joinValues } from './joined'

/** View state of the comparison: up to four places or operators, by slug or name, with commas between them. */
export const compareParams = { place: parseAsString.withDefault(''), ...asOfParams }
export type CompareView = inferParserType<typeof compareParams>

const load = createLoader(compareParams)
const serialize = createSerializer(compareParams)

export async function loadCompareParams(searchParams: Promise<SearchParams>): Promise<CompareView> {
  return load(joinFields(await searchParams, 'place'))
}

/** The comparison that a download asks for. */
export function readCompareQuery(query: URLSearchParams): CompareView {
  return load({ asOf: query.get('asOf') ?? '', place: joinValues(query.getAll('place')) })
}

/** The address of a comparison; defaults are left out. */
export function compareHref(state: Partial<CompareView>): string {
  return serialize('/compare', state)
}

/** The address of its table as a file. */
export function compareFileHref(state: Partial<CompareView>): string {
  return serialize('/compare/table.csv', state)
}
