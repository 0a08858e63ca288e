import { leadingDeployment, type StatusKey, statusKey } from '../projection/status-key'
import { type AreaStep, type DeploymentStep, type FleetStep, type History, stepAt } from '../projection/steps'
import { vehiclesPer100SqKm } from '../shared/area-units'
import { compareText, groupBy } from '../shared/group'
import type { Range } from '../shared/range'
import type { IsoDate } from '../signal/calendar'
import type { HistoryCity, MapHistory } from './history'

/** Where one operator stands in a city on a day. */
export type OperatorState = DeploymentStep & { operator: string; status: StatusKey }

/** One city on a day: its deployments, the one that is furthest along, and the newest figures with their operators. */
export type CityReading = {
  city: HistoryCity
  /** Sorted by operator. */
  deployments: OperatorState[]
  lead: OperatorState
  fleet: (FleetStep & { operator: string }) | null
  area: (AreaStep & { operator: string }) | null
  /** Vehicles per 100 km² of the operator with both figures; the first by slug where several have them. */
  density: (Range & { operator: string }) | null
}

/** The cities where somebody is known on a day, by slug. An operator's slug reads that operator alone. */
export function readCities(history: MapHistory, asOf: IsoDate, operator = ''): CityReading[] {
  const at = <Step extends { from: IsoDate }>(histories: readonly History<Step>[]) => {
    const held = histories.flatMap((one) => {
      const step = operator === '' || one.operator === operator ? stepAt(one.steps, asOf) : null
      return step ? [{ ...step, operator: one.operator, place: one.place }] : []
    })
    return groupBy(held, ({ place }) => place)
  }
  const deployments = at(history.deployments)
  const fleets = at(history.fleets)
  const areas = at(history.areas)
  return history.cities.flatMap((city) => {
    const here = (deployments.get(city.slug) ?? []).map((one) => ({ ...one, status: statusKey(one) }))
    const lead = leadingDeployment(here)
    if (!lead) return []
    const counts = fleets.get(city.slug) ?? []
    const served = areas.get(city.slug) ?? []
    return [
      {
        city,
        deployments: here,
        lead,
        fleet: newest(counts),
        area: newest(served),
        density: densityOf(counts, served),
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
): CityReading['density'] {
  for (const { operator, areaSqMi } of areas) {
    const fleet = fleets.find((one) => one.operator === operator)
    if (fleet) return { operator, ...vehiclesPer100SqKm(fleet, areaSqMi) }
  }
  return null
}
