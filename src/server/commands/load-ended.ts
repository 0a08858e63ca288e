import 'server-only'
import { repointReference, repointSignal } from '@/domain/record/repoint'
import {
  type ReferenceType,
  type ReferenceValues,
  referenceLinks,
  referenceTypes,
  referenceWords,
} from '@/domain/record/types'
import type { Signal } from '@/domain/signal/schema'
import { findReferences } from '../records/reference-tables'
import type { Tx } from './load-plan'

/**
 * Records that editors have merged or retired. A dataset that still has them does not bring them back: what names a
 * merged record is read as naming the one that stands for it, and what names a retired one is a conflict.
 */
export type EndedRecords = Readonly<Record<ReferenceType, ReadonlyMap<string, Ended>>>

/** @property into the record that stands for it now; null for a retired one */
type Ended = { into: string | null }

/** Nothing has ended: for a load that takes the files' version of everything. */
export const nothingEnded: EndedRecords = {
  operator: new Map(),
  place: new Map(),
  agency: new Map(),
  filing: new Map(),
  program: new Map(),
  source: new Map(),
}

export async function readEnded(tx: Tx): Promise<EndedRecords> {
  const ended = { ...nothingEnded }
  for (const type of referenceTypes) {
    const records = await findReferences(tx, type, {
      OR: [{ mergedInto: { not: null } }, { retiredAt: { not: null } }],
    })
    const merged = new Map(records.map(({ id, life }) => [id, life.mergedInto]))
    ended[type] = new Map(records.map(({ id }) => [id, { into: endOf(id, merged) }]))
  }
  return ended
}

/** The end of a chain of merges; null for a retired record, and for a chain that ends in one. */
function endOf(id: string, merged: ReadonlyMap<string, string | null>): string | null {
  const seen = new Set<string>()
  let next: string | null = id
  while (next !== null && merged.has(next) && !seen.has(next)) {
    seen.add(next)
    next = merged.get(next) ?? null
  }
  return next !== null && !merged.has(next) ? next : null
}

/** A signal of a file that names the records that stand for merged ones. */
export function followInSignal(ended: EndedRecords, signal: Signal): Signal {
  let followed = signal
  for (const type of referenceTypes) {
    for (const from of namedBy(followed)[type]) {
      const to = ended[type].get(from)?.into
      if (to) followed = repointSignal(followed, { type, from, to })
    }
  }
  return followed
}

/** A reference record of a file that names the records that stand for merged ones. */
export function followInReference(
  ended: EndedRecords,
  type: ReferenceType,
  id: string,
  values: ReferenceValues,
): ReferenceValues {
  let followed = values
  for (const [field, linked] of Object.entries(referenceLinks[type])) {
    const from = values[field]
    const to = typeof from === 'string' ? ended[linked].get(from)?.into : null
    if (typeof from === 'string' && to)
      followed = repointReference(type, id, followed, { type: linked, from, to }, () => null)
  }
  return followed
}

/** What a signal names that is retired here, in words; null where it names nothing that is. */
export function retiredInSignal(ended: EndedRecords, signal: Signal): string | null {
  const named = namedBy(signal)
  for (const type of referenceTypes) {
    const retired = [...named[type]].find((id) => ended[type].get(id)?.into === null)
    if (retired !== undefined) return inWords(type, retired)
  }
  return null
}

/** What a reference record names that is retired here, in words; null where it names nothing that is. */
export function retiredInReference(
  ended: EndedRecords,
  type: ReferenceType,
  values: ReferenceValues,
): string | null {
  for (const [field, linked] of Object.entries(referenceLinks[type])) {
    const named = values[field]
    if (typeof named === 'string' && ended[linked].get(named)?.into === null) return inWords(linked, named)
  }
  return null
}

const inWords = (type: ReferenceType, id: string) => `the ${referenceWords[type].one} ${id}`

function namedBy(signal: Signal): Record<ReferenceType, Set<string>> {
  const model = 'model' in signal ? signal.model : null
  const boundary = signal.kind === 'service-area' ? signal.boundary : null
  return {
    operator: new Set([signal.operator]),
    place: new Set(signal.place === null ? [] : [signal.place]),
    agency: new Set(),
    filing: new Set(signal.kind === 'filing' ? [signal.filing] : []),
    program: new Set([
      ...(signal.kind === 'production' ? [signal.program] : []),
      ...(model === null ? [] : [model]),
    ]),
    source: new Set(boundary === null ? signal.sources : [...signal.sources, boundary.source]),
  }
}
