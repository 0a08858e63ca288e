import { type ReferenceProblem, unrecorded } from '../signal/references'
import type { Source } from './schema'

/**
 * Every fault of the source that a source repeats: it must be recorded, and the chain of copies must end.
 * @param derivedFromOf the source that a recorded source repeats, null for one of its own; undefined when none is
 *   recorded under that id
 */
export function sourceReferenceProblems(
  { id, derivedFrom }: Pick<Source, 'id' | 'derivedFrom'>,
  derivedFromOf: (id: string) => string | null | undefined,
): ReferenceProblem[] {
  if (derivedFrom === null) return []
  const unfit = (message: string): ReferenceProblem[] => [
    { field: 'derivedFrom', code: 'unfit', message, value: derivedFrom },
  ]
  if (derivedFrom === id) return unfit('names the source itself')
  if (derivedFromOf(derivedFrom) === undefined) return [unrecorded('derivedFrom', 'a source', derivedFrom)]
  const seen = new Set([id])
  let next: string | null | undefined = derivedFrom
  while (next) {
    if (seen.has(next)) return unfit('names a source that leads back to this one')
    seen.add(next)
    next = derivedFromOf(next)
  }
  return []
}
