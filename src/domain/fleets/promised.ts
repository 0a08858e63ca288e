import type { AmbitionPicture, AmbitionTarget } from '../projection/ambition'

/** A fleet that was promised by a day gone by, and what was counted by then. */
export type PromisedFleet = AmbitionTarget & {
  operator: string
  counted: NonNullable<AmbitionTarget['counted']>
  /** How many fewer were counted at most and at least; 0 where the count reaches the promise. */
  short: { low: number; high: number }
}

/**
 * Promised fleets that can be set against a count: their day has passed, and somebody counted the same place by then.
 * The largest gap, as a share of what was promised, first.
 */
export function promisedFleets({ operators }: AmbitionPicture, asOf: string): PromisedFleet[] {
  return operators
    .flatMap(({ operator, targets }) =>
      targets.flatMap((target): PromisedFleet[] => {
        const { counted, value, due } = target
        if (!counted || due > asOf) return []
        const short = {
          low: Math.max(0, value - (counted.high ?? Number.POSITIVE_INFINITY)),
          high: Math.max(0, value - counted.low),
        }
        return [{ ...target, operator, counted, short }]
      }),
    )
    .toSorted((a, b) => b.short.high / b.value - a.short.high / a.value || b.value - a.value)
}
