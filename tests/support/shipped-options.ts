import type { ReferenceList, ReferenceOptions } from '@/domain/search/reference-lists'
import { optionsOf, type Shelf, toShelf } from '@/server/search/option-shelf'
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
  const shelves = new Map<string, Shelf>()
  return ({ searchParams }: URL): ReferenceOptions => {
    const list = searchParams.get('list') ?? ''
    const shelf = shelves.get(list) ?? toShelf(lists[list as ReferenceList] ?? [])
    shelves.set(list, shelf)
    return optionsOf(shelf, searchParams.get('q') ?? '')
  }
}
