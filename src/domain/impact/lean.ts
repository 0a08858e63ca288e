import { recordOf } from '../shared/record-of'
import { type ImpactSlug, impactSlugs } from './catalog'
import { type DemandIndex, exactSum } from './demand-index'

/**
 * Which way a city leans: how much of its own evidence points to a role, against how much does so in a city on average.
 * A share and no sum, so that a city with more records does not look like one with more demand.
 */

/** With fewer events than these, a share says nothing: a city is left out, and a cell is not read. */
export const leastLeanEvents = 5

/** The bounds between the five steps of a lean, from “less than half” to “twice or more”. */
export const leanBounds = [0.5, 0.8, 1.25, 2] as const

/** From this lean on a city leans toward a role. */
export const leaningFrom = leanBounds[2]

export type Lean = {
  /** What the city's events add to the role, in points; what lowers it is left out. */
  points: number
  /** The part of all that the city's events add to any role, from 0 to 1. */
  share: number
  /** The share over the average share of all cities: 1 is the average. Null where no city has a share. */
  lean: number | null
  /** The events that add to the role. */
  eventCount: number
}

export type PlaceLean = {
  place: string
  /** The events that add to any role. */
  eventCount: number
  roles: Record<ImpactSlug, Lean>
}

type Reading = { place: string; indices: readonly Pick<DemandIndex, 'impact' | 'contributions'>[] }

/**
 * How each city leans, those with more events first, equal ones by slug. Each city counts once in the average, however
 * many records it has. A city with fewer than `leastLeanEvents` events is left out.
 */
export function placeLeans(readings: readonly Reading[]): PlaceLean[] {
  const own = readings
    .map(({ place, indices }) => {
      const raising = new Map(
        indices.map(({ impact, contributions }) => [
          impact,
          contributions.filter(({ contribution }) => contribution > 0),
        ]),
      )
      const ids = new Set([...raising.values()].flatMap((some) => some.map(({ signalId }) => signalId)))
      const points = recordOf(impactSlugs, (impact) =>
        exactSum((raising.get(impact) ?? []).map(({ contribution }) => contribution)),
      )
      const counts = recordOf(impactSlugs, (impact) => raising.get(impact)?.length ?? 0)
      const all = exactSum(Object.values(points))
      return { place, eventCount: ids.size, points, counts, all }
    })
    .filter(({ eventCount, all }) => eventCount >= leastLeanEvents && all > 0)
  const average = recordOf(
    impactSlugs,
    (impact) => own.reduce((sum, { points, all }) => sum + points[impact] / all, 0) / (own.length || 1),
  )
  return own
    .map(({ place, eventCount, points, counts, all }) => ({
      place,
      eventCount,
      roles: recordOf(impactSlugs, (impact) => {
        const share = points[impact] / all
        const usual = average[impact]
        return {
          points: points[impact],
          share,
          lean: usual > 0 ? share / usual : null,
          eventCount: counts[impact],
        }
      }),
    }))
    .toSorted((a, b) => b.eventCount - a.eventCount || (a.place < b.place ? -1 : 1))
}

/** Which of the five steps a lean is on, from 0; null where it rests on too few events to be read. */
export function leanStep({ lean, eventCount }: Pick<Lean, 'lean' | 'eventCount'>): number | null {
  if (lean === null || eventCount < leastLeanEvents) return null
  return leanBounds.filter((bound) => lean >= bound).length
}

/** The cities that lean toward a role, the furthest first. */
export function leaningPlaces<Row extends Pick<PlaceLean, 'roles'>>(
  rows: readonly Row[],
  impact: ImpactSlug,
): (Row & { own: Lean & { lean: number } })[] {
  return rows
    .flatMap((row) => {
      const { lean, ...rest } = row.roles[impact]
      const isRead = lean !== null && rest.eventCount >= leastLeanEvents
      return isRead && lean >= leaningFrom ? [{ ...row, own: { ...rest, lean } }] : []
    })
    .toSorted((a, b) => b.own.lean - a.own.lean)
}
