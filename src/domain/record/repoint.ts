import type { Citation, Signal } from '../signal/schema'
import { type ReferenceType, type ReferenceValues, referenceLinks } from './types'

/** One record gives way to another of its type. */
export type Replacement = { type: ReferenceType; from: string; to: string }

/** The signal with every mention of the one record replaced by the other. Two citations of one source become one. */
export function repointSignal(signal: Signal, { type, from, to }: Replacement): Signal {
  const swap = (id: string) => (id === from ? to : id)
  const swapNullable = (id: string | null) => (id === null ? null : swap(id))
  switch (type) {
    case 'operator':
      return { ...signal, operator: swap(signal.operator) }
    case 'place':
      return signal.place === null ? signal : { ...signal, place: swap(signal.place) }
    case 'agency':
      return signal
    case 'filing':
      return signal.kind === 'filing' ? { ...signal, filing: swap(signal.filing) } : signal
    case 'program':
      if (signal.kind === 'production') return { ...signal, program: swap(signal.program) }
      if (signal.kind === 'fleet-estimate') return { ...signal, model: swapNullable(signal.model) }
      return signal.kind === 'filing' ? { ...signal, model: swapNullable(signal.model) } : signal
    case 'source': {
      const named = {
        ...signal,
        sources: [...new Set(signal.sources.map(swap))],
        citations: foldCitations(signal.citations.map((one) => ({ ...one, source: swap(one.source) }))),
      }
      if (named.kind !== 'service-area' || named.boundary === null) return named
      return { ...named, boundary: { ...named.boundary, source: swap(named.boundary.source) } }
    }
  }
}

/** Citations with one for each source, in the order of first mention. */
function foldCitations(citations: readonly Citation[]): Citation[] {
  const folded = new Map<string, Citation>()
  for (const citation of citations) {
    const before = folded.get(citation.source)
    folded.set(citation.source, before ? foldTwo(before, citation) : citation)
  }
  return [...folded.values()]
}

function foldTwo(first: Citation, second: Citation): Citation {
  return {
    source: first.source,
    quote: joined(first.quote, second.quote, ' […] ', 1000),
    page: joined(first.page, second.page, ', ', 40),
  }
}

/** Both texts where they differ and fit together; otherwise the first that says something. */
function joined(
  first: string | null,
  second: string | null,
  between: string,
  longest: number,
): string | null {
  if (!first || !second || first === second) return first || second
  const both = `${first}${between}${second}`
  return both.length <= longest ? both : first
}

/**
 * A reference record with every mention of the one record replaced by the other. A record that would then name itself
 * names what the replaced one named in its place, or nothing.
 * @param beyond the value of the same field of the replaced record
 */
export function repointReference(
  type: ReferenceType,
  id: string,
  values: ReferenceValues,
  { type: replaced, from, to }: Replacement,
  beyond: (field: string) => ReferenceValues[string] | undefined,
): ReferenceValues {
  const next: Record<string, ReferenceValues[string]> = { ...values }
  for (const [field, linked] of Object.entries(referenceLinks[type])) {
    if (linked !== replaced || values[field] !== from) continue
    const further = beyond(field) ?? null
    const namesItself = type === replaced && id === to
    next[field] = !namesItself ? to : further === id || further === from ? null : further
  }
  return next
}
