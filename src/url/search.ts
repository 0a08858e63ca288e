import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
} from 'nuqs/server'
import type { SearchHit } from '@/domain/search/record'
import { placeKinds } from '@/domain/signal/kinds'
import {
  careerPathAddress,
  filingPath,
  impactPath,
  operatorPath,
  placePath,
  programPath,
  signalPath,
  skillPath,
  sourcePath,
} from './paths'

/** View state of the search page. The type stays text, so that a value that names nothing is answered in words. */
export const searchParams = {
  q: parseAsString.withDefault(''),
  type: parseAsString.withDefault(''),
  page: parseAsInteger.withDefault(1),
}
export type SearchView = inferParserType<typeof searchParams>

export const loadSearchParams = createLoader(searchParams)
const serialize = createSerializer(searchParams)

/** The address of the search page with this state; defaults are left out. */
export function searchHref(state: Partial<SearchView>): string {
  return serialize('/search', state)
}

/** The page of a thing that was found. */
export function hitPath({ type, id, kind }: Pick<SearchHit, 'type' | 'id' | 'kind'>): string {
  switch (type) {
    case 'place':
      return placePath({ slug: id, kind: placeKinds.find((known) => known === kind) ?? 'region' })
    case 'operator':
      return operatorPath(id)
    case 'impact':
      return impactPath(id)
    case 'path':
      return careerPathAddress(id)
    case 'skill':
      return skillPath(id)
    case 'page':
      return `/${id}`
    case 'program':
      return programPath(id)
    case 'filing':
      return filingPath(id)
    case 'signal':
      return signalPath(id)
    case 'source':
      return sourcePath(id)
  }
}
