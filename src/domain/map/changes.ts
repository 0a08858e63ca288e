import type { DeploymentStep } from '../projection/steps'
import { compareText } from '../shared/group'
import type { Range } from '../shared/range'
import type { IsoDate } from '../signal/calendar'
import type { FleetBasis } from '../signal/kinds'
import type { MapHistory } from './history'

/** One thing that the map shows otherwise from a day on. */
export type MapChange = {
  operator: string
  /** Slug of a city. */
  place: string
  signalId: string
} & (
  | { kind: 'status'; before: DeploymentStep | null; after: DeploymentStep }
  | ({ kind: 'fleet'; basis: FleetBasis } & Range)
  | { kind: 'area'; areaSqMi: number }
)

/** What changed on a day: states first, then vehicle counts, then areas, each by place and operator. */
export function changesOn(history: MapHistory, day: IsoDate): MapChange[] {
  const on = <Step extends { from: IsoDate }>(steps: readonly Step[]) => {
    const index = steps.findIndex(({ from }) => from === day)
    return { step: steps[index], before: steps[index - 1] ?? null }
  }
  return [
    ...history.deployments.flatMap(({ operator, place, steps }): MapChange[] => {
      const { step, before } = on(steps)
      return step ? [{ kind: 'status', operator, place, signalId: step.signalId, before, after: step }] : []
    }),
    ...history.fleets.flatMap(({ operator, place, steps }): MapChange[] => {
      const { step } = on(steps)
      if (!step) return []
      const { signalId, low, high, basis } = step
      return [{ kind: 'fleet', operator, place, signalId, low, high, basis }]
    }),
    ...history.areas.flatMap(({ operator, place, steps }): MapChange[] => {
      const { step } = on(steps)
      if (!step) return []
      return [{ kind: 'area', operator, place, signalId: step.signalId, areaSqMi: step.areaSqMi }]
    }),
  ]
}

/** The days up to the last on which the map changes, oldest first, and how many states change on each. */
export function changeDays(history: MapHistory): { day: IsoDate; states: number }[] {
  const states = new Map<IsoDate, number>()
  for (const { steps } of history.deployments) {
    for (const { from } of steps) states.set(from, (states.get(from) ?? 0) + 1)
  }
  for (const { steps } of [...history.fleets, ...history.areas]) {
    for (const { from } of steps) states.set(from, states.get(from) ?? 0)
  }
  return [...states]
    .filter(([day]) => day <= history.last)
    .map(([day, count]) => ({ day, states: count }))
    .sort((a, b) => compareText(a.day, b.day))
}
