import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  type SearchParams,
} from 'nuqs/server'
import { asOfParams } from './as-of'

/** View state of the comparison: up to four places or operators, by slug or name, with commas between them. */
export const compareParams = { place: parseAsString.withDefault(''), ...asOfParams }
export type CompareView = inferParserType<typeof compareParams>

const load = createLoader(compareParams)
const serialize = createSerializer(compareParams)

// A form sends each of its fields under the same name; an address has them as one list.
function joinPlaces(params: SearchParams): SearchParams {
  const { place } = params
  return Array.isArray(place) ? { ...params, place: place.filter(Boolean).join(',') } : params
}

export async function loadCompareParams(searchParams: Promise<SearchParams>): Promise<CompareView> {
  return load(joinPlaces(await searchParams))
}

/** The comparison that a download asks for. */
export function readCompareQuery(query: URLSearchParams): CompareView {
  return load({ asOf: query.get('asOf') ?? '', place: query.getAll('place').filter(Boolean).join(',') })
}

/** The address of a comparison; defaults are left out. */
export function compareHref(state: Partial<CompareView>): string {
  return serialize('/compare', state)
}

/** The address of its table as a file. */
export function compareFileHref(state: Partial<CompareView>): string {
  return serialize('/compare/table.csv', state)
}
