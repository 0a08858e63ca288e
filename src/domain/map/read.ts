import { coverageGapReason } from '../projection/coverage-limits'
import { leadingDeployment, type StatusKey, statusKey } from '../projection/status-key'
import {
  type AreaStep,
  type DeploymentStep,
  type FleetStep,
  type StepHistory,
  stepAt,
} from '../projection/steps'
import { vehiclesPer100SqKm } from '../shared/area-units'
import { compareText, groupBy } from '../shared/group'
import type { Range } from '../shared/range'
import type { IsoDate } from '../signal/calendar'
import type { HistoryCity, MapHistory } from './history'

/** Where one operator stands in a city on a day. */
export type OperatorState = DeploymentStep & { operator: string; status: StatusKey }

/** One city on a day: its deployments, the one that is furthest along, and the newest figures with their operators. */
export type CityOnDay = {
  city: HistoryCity
  /** Sorted by operator. */
  deployments: readonly OperatorState[]
  lead: OperatorState
  fleet: (FleetStep & { operator: string }) | null
  area: (AreaStep & { operator: string }) | null
  /**
   * Vehicles per 100 km² of the operator with both figures near each other and of late; the first by slug where several
   * have them.
   */
  density: (Range & { operator: string }) | null
}

type Held<Step> = ReadonlyMap<string, readonly (Step & { operator: string })[]>

/** What holds on one day, by slug of the city and sorted by operator. */
export type MapDay = {
  asOf: IsoDate
  deployments: Held<OperatorState>
  fleets: Held<FleetStep>
  areas: Held<AreaStep>
}

/** Reads one day out of the histories. */
export function mapOnDay({ deployments, fleets, areas }: MapHistory, asOf: IsoDate): MapDay {
  const at = <Step extends { from: IsoDate }>(histories: readonly StepHistory<Step>[]) => {
    const held = histories.flatMap(({ operator, place, steps }) => {
      const step = stepAt(steps, asOf)
      return step ? [{ ...step, operator, place }] : []
    })
    return groupBy(held, ({ place }) => place)
  }
  const states = new Map(
    [...at(deployments)].map(([place, here]) => [
      place,
      here.map((one) => ({ ...one, status: statusKey(one) })),
    ]),
  )
  return { asOf, deployments: states, fleets: at(fleets), areas: at(areas) }
}

/** The cities where somebody is known on a day, by slug. An operator's slug reads that operator alone. */
export function readCities(
  cities: readonly HistoryCity[],
  { asOf, deployments, fleets, areas }: MapDay,
  operator = '',
): CityOnDay[] {
  const of = <Step>(held: Held<Step>, slug: string) =>
    (held.get(slug) ?? []).filter((one) => operator === '' || one.operator === operator)
  return cities.flatMap((city) => {
    const here = of(deployments, city.slug)
    const lead = leadingDeployment(here)
    if (!lead) return []
    const counts = of(fleets, city.slug)
    const served = of(areas, city.slug)
    return [
      {
        city,
        deployments: here,
        lead,
        fleet: newest(counts),
        area: newest(served),
        density: densityOf(counts, served, asOf),
      },
    ]
  })
}

function newest<One extends { from: IsoDate }>(steps: readonly One[]): One | null {
  return steps.toSorted((a, b) => compareText(b.from, a.from))[0] ?? null
}

function densityOf(
  fleets: readonly (FleetStep & { operator: string })[],
  areas: readonly (AreaStep & { operator: string })[],
  asOf: IsoDate,
): CityOnDay['density'] {
  for (const { operator, areaSqMi, from } of areas) {
    const fleet = fleets.find((one) => one.operator === operator)
    if (fleet && coverageGapReason(from, fleet.from, asOf) === null)
      return { operator, ...vehiclesPer100SqKm(fleet, areaSqMi) }
  }
  return null
}
