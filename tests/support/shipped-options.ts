import type { ReferenceList, ReferenceOption, ReferenceOptions } from '@/domain/search/reference-lists'
import { indexReferences, referenceText, resolveReference } from '@/domain/search/resolve-reference'
import { buildIndex, rank } from '@/server/search/ranking'
import {
  operatorCandidates,
  type PickCandidate,
  placeCandidates,
  sourceCandidates,
} from '@/server/search/reference-candidates'
import { loadDataset } from './dataset'

/** What an editor may pick from the shipped dataset, answering as the desk's route of options does. */
export function shippedOptions() {
  const data = loadDataset()
  const shown = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ ...row, hidden: false }))
  const places = shown(data.places)
  const lists: Partial<Record<ReferenceList, PickCandidate[]>> = {
    operator: operatorCandidates(shown(data.operators), places, new Map()),
    place: placeCandidates(places, new Map()),
    source: sourceCandidates(shown(data.sources)),
  }
  const shelf = (list: string) => {
    const candidates = lists[list as ReferenceList] ?? []
    const names = indexReferences(candidates)
    const index = buildIndex(
      candidates.map(({ id, name, detail, aliases, words, forms }) => ({
        key: id,
        type: 'operator' as const,
        id,
        kind: '',
        title: name,
        context: detail,
        keywords: [...aliases, ...forms].join(', '),
        text: words,
        date: null,
        datePrecision: null,
        isAlternate: false,
      })),
    )
    const option = (id: string): ReferenceOption[] =>
      candidates
        .filter((candidate) => candidate.id === id)
        .map((candidate) => {
          const { name, detail, hidden, country } = candidate
          return { id, text: referenceText(candidate, names), name, detail, hidden, country }
        })
    return (typed: string): ReferenceOptions => {
      const named = resolveReference(typed, names)
      const meant = named.found === 'one' ? [named.id] : named.found === 'several' ? named.ids : []
      const found =
        typed === '' ? candidates.map(({ id }) => id) : rank(index, typed).hits.map(({ id }) => id)
      return {
        options: [...new Set([...meant, ...found])].slice(0, 12).flatMap(option),
        meant: named.found === 'one' ? named.id : null,
      }
    }
  }
  const shelves = new Map<string, ReturnType<typeof shelf>>()
  return ({ searchParams }: URL): ReferenceOptions => {
    const list = searchParams.get('list') ?? ''
    const asked = shelves.get(list) ?? shelf(list)
    shelves.set(list, asked)
    return asked((searchParams.get('q') ?? '').trim())
  }
}
