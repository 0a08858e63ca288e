import 'server-only'
import type { SearchRecord, SearchType } from '@/domain/search/record'
import type { ReferenceOption, ReferenceOptions } from '@/domain/search/reference-lists'
import {
  indexReferences,
  type ReferenceIndex,
  referenceText,
  resolveReference,
} from '@/domain/search/resolve-reference'
import { foldText } from '@/domain/shared/fold-text'
import { buildIndex, rank, type SearchIndex } from './ranking'
import type { PickCandidate } from './reference-candidates'

/** One list that an editor picks from, and what of it answers to a text typed into a field. */

/** Most records that are offered at once. */
const maxOptions = 12

/** One list with its names, its texts, and an index for what is typed in part. */
export type Shelf = {
  candidates: ReadonlyMap<string, PickCandidate>
  names: ReferenceIndex
  search: () => SearchIndex
  /** Offered before anything is typed. */
  first: string[]
}

/** What answers to a text typed into a field, best first; before anything is typed, what is used most or newest. */
export function optionsOf(shelf: Shelf, typed: string): ReferenceOptions {
  const named = resolveReference(typed, shelf.names)
  const meant = named.found === 'one' ? [named.id] : named.found === 'several' ? named.ids : []
  const found = typed.trim() === '' ? shelf.first : matching(shelf, typed)
  const ids = [...new Set([...meant, ...found])].slice(0, maxOptions)
  return {
    options: ids.flatMap((id) => optionOf(shelf, id) ?? []),
    meant: named.found === 'one' ? named.id : null,
  }
}

function matching({ search, candidates }: Shelf, typed: string): string[] {
  const { reading, hits } = rank(search(), typed)
  if (hits.length > 0 && reading !== 'some-words') return hits.map(({ id }) => id)
  // A single letter is no word yet, but names begin with it.
  const beginning = foldText(typed.trim())
  const starting = [...candidates.values()].filter(({ name }) => foldText(name).startsWith(beginning))
  return [...starting, ...hits].map(({ id }) => id)
}

/** The record of a list with this id; null when the list has none. */
export function optionOf({ candidates, names }: Shelf, id: string): ReferenceOption | null {
  const candidate = candidates.get(id)
  if (!candidate) return null
  const { name, detail, hidden, country } = candidate
  return { id, text: referenceText(candidate, names), name, detail, hidden, country }
}

/** Makes a shelf of a list. Its index is made when it is first asked. */
export function toShelf(list: readonly PickCandidate[]): Shelf {
  let index: SearchIndex | null = null
  return {
    candidates: new Map(list.map((candidate) => [candidate.id, candidate])),
    names: indexReferences(list),
    search: () => {
      index ??= buildIndex(list.map(toSearchRecord))
      return index
    },
    first: list
      .toSorted((a, b) => (a.weight < b.weight ? 1 : a.weight > b.weight ? -1 : 0))
      .slice(0, maxOptions)
      .map(({ id }) => id),
  }
}

// Within one list all records weigh the same, so that any type of the public search does.
const searchType: SearchType = 'operator'

function toSearchRecord({ id, name, detail, aliases, words, forms }: PickCandidate): SearchRecord {
  return {
    key: id,
    type: searchType,
    id,
    kind: '',
    title: name,
    context: detail,
    keywords: [...aliases, ...forms].join(', '),
    text: words,
    date: null,
    datePrecision: null,
    otherNames: [],
    isAlternate: false,
  }
}
