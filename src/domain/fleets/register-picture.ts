import { type Place, placeWithDescendants } from '../place/schema'
import { type FleetReading, type FleetSeries, isWholeFleet } from '../projection/fleet'
import { compareText } from '../projection/fold'
import { type HeadlineFigure, leadingFigure } from '../projection/headline-figure'
import { type RegisterLine, registerLine } from '../projection/register-line'

/** One operator on an official register, and what others saw of its vehicles there. */
export type RegisterPicture = {
  lead: RegisterLine
  /** The other operators on the same register, the one with the largest newest entry first. */
  others: { operator: string; readings: FleetReading[] }[]
  /**
   * Field counts of the lead's vehicles in use, in the place of the register or within it, from its first entry on.
   * Each is a count of its own: of another place, another scope or another span.
   */
  counts: FleetSeries[]
  /** The field count that pages lead with, of those; null where nobody counted. */
  seen: HeadlineFigure | null
}

/**
 * The register of `operator` that was read most often, with all who stand on it; null where it was never read twice.
 *
 * @param series every series of vehicle counts by a day, of all operators
 */
export function registerPicture(
  series: readonly FleetSeries[],
  operator: string,
  places: readonly Place[],
): RegisterPicture | null {
  const own = series.filter((one) => one.operator === operator)
  const lead = registerLine(own)
  if (!lead) return null
  const within = placeWithDescendants(places, lead.place)
  const observed = own.filter(
    (one) => one.basis === 'observed' && one.place !== null && within.has(one.place) && isWholeFleet(one),
  )
  return {
    lead,
    others: series
      .filter((one) => one.operator !== operator && one.place === lead.place && one.basis === 'registered')
      .filter((one) => one.scope === 'all' && isWholeFleet(one) && one.readings.length > 0)
      .map((one) => ({ operator: one.operator, readings: one.readings }))
      .toSorted((a, b) => newest(b.readings) - newest(a.readings) || compareText(a.operator, b.operator)),
    counts: observed
      .map((one) => ({ ...one, readings: one.readings.filter(({ date }) => date >= lead.first.date) }))
      .filter(({ readings }) => readings.length > 0),
    seen: leadingFigure(observed),
  }
}

const newest = (readings: readonly FleetReading[]) => readings.at(-1)?.low ?? 0
