import type { SignalKind } from '../signal/kinds'

/** The rank of a role when every event of one kind is left out. */
export type RankWithout = { kind: SignalKind; rank: number }

/** A role whose rank moves by no more places than this, whatever kind is left out, keeps its place. */
export const steadyWithin = 1

/**
 * The kind of event without which a role moves furthest, and the rank it has then; null where it keeps its place.
 * Of two that move it as far, the one that lets it fall.
 */
export function furthestMove(rank: number, without: readonly RankWithout[]): RankWithout | null {
  const [furthest] = without
    .filter((one) => Math.abs(one.rank - rank) > steadyWithin)
    .toSorted((a, b) => Math.abs(b.rank - rank) - Math.abs(a.rank - rank) || b.rank - a.rank)
  return furthest ?? null
}
