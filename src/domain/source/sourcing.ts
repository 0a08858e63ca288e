import { groupBy } from '../shared/group'
import { primarySourceKinds, type SourceKind } from '../signal/kinds'
import type { Signal } from '../signal/schema'
import type { Source } from './schema'

type Cited = Pick<Source, 'id' | 'publisher' | 'kind' | 'derivedFrom'>

/** How well a statement is sourced, for a reader: "2 publishers, 1 primary". */
export type Sourcing = {
  /** Publishers that do not repeat one another. */
  publishers: number
  /** Publications of a regulator, a court or the operator among what is cited. */
  primaries: number
  /** True when something is cited and all of it comes from companies. */
  companyOnly: boolean
}

/** Whether a source puts something on record itself. */
export function isPrimary({ kind }: { kind: SourceKind }): boolean {
  return primarySourceKinds.some((one) => one === kind)
}

/**
 * Counts what stands behind a statement. A source that repeats another one (`derivedFrom`) counts as that one, however
 * long the chain, so that a copy is never a second publisher.
 * @param ids ids of sources, of one signal or of all that say the same; an id that is not in `sources` counts nothing
 */
export function sourcingOf(ids: readonly string[], sources: ReadonlyMap<string, Cited>): Sourcing {
  const originals = new Map(
    ids.flatMap((id) => {
      const original = originalOf(id, sources)
      return original ? [[original.id, original] as const] : []
    }),
  )
  const all = [...originals.values()]
  return {
    publishers: new Set(all.map(({ publisher }) => publisher.toLowerCase())).size,
    primaries: all.filter(isPrimary).length,
    companyOnly: all.length > 0 && all.every(({ kind }) => kind === 'company'),
  }
}

/** The source that is repeated at the end of a chain of copies: itself, for one of its own; null where unknown. */
function originalOf<S extends Cited>(id: string, sources: ReadonlyMap<string, S>): S | null {
  const seen = new Set<string>()
  let found = sources.get(id) ?? null
  while (found !== null && found.derivedFrom !== null && !seen.has(found.id)) {
    seen.add(found.id)
    const next = sources.get(found.derivedFrom)
    if (!next) return found
    found = next
  }
  return found
}

/**
 * Who says what a signal says: the kind of its first source, and of a copy that of what it repeats. Null where no source
 * is known.
 */
export function sourceKindOf(
  sources: ReadonlyMap<string, Cited>,
): (signal: Pick<Signal, 'sources'>) => SourceKind | null {
  return ({ sources: ids }) => ids.flatMap((id) => originalOf(id, sources) ?? []).at(0)?.kind ?? null
}

/** A signal's own sources and those of every signal that restates it, each once. */
export function corroboratingSources(signal: Signal, signals: readonly Signal[]): string[] {
  const again = signals.filter(({ restates }) => restates === signal.id)
  return [...new Set([signal, ...again].flatMap(({ sources }) => sources))]
}

/**
 * How well each signal is sourced, by its id. An original counts the sources of every signal that says it again; a
 * restatement and another account count their own.
 */
export function sourcingById(
  signals: readonly Signal[],
  sources: ReadonlyMap<string, Cited>,
): Map<string, Sourcing> {
  const again = groupBy(signals, ({ restates }) => restates)
  return new Map(
    signals.map((signal) => {
      const ids = [signal, ...(again.get(signal.id) ?? [])].flatMap((one) => one.sources)
      return [signal.id, sourcingOf(ids, sources)]
    }),
  )
}

/** Looks up how well signals are sourced together, each with what says it again; undefined where none is known. */
export type SourcingFinder = (ids: readonly string[]) => Sourcing | undefined

/**
 * For figures and states that rest on several signals: their sources are counted together, so that a publisher behind
 * two of them counts once. For one original it gives what `sourcingById` gives.
 */
export function sourcingFinder(
  signals: readonly Signal[],
  sources: ReadonlyMap<string, Cited>,
): SourcingFinder {
  const byId = new Map(signals.map((signal) => [signal.id, signal]))
  const again = groupBy(signals, ({ restates }) => restates)
  return (ids) => {
    const behind = ids.flatMap((id) => {
      const own = byId.get(id)
      return own ? [own, ...(again.get(id) ?? [])] : []
    })
    if (behind.length === 0) return undefined
    return sourcingOf(
      behind.flatMap((signal) => signal.sources),
      sources,
    )
  }
}
