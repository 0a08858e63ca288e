import type { Place } from '../place/schema'
import type { IsoDate } from '../signal/date'
import { type Signal, signalsOfKind } from '../signal/schema'
import { projectAreas } from './area'
import { containersOf, replayCity } from './deployments'
import { type FleetInput, projectFleet } from './fleet'
import { compareText, foldOrder, groupBy } from './fold'
import { leadingFigure, seriesUpTo } from './headline-figure'
import { statusSinceOf } from './state-since'
import type { AreaStep, DeploymentStep, FleetStep, StepHistory } from './steps'

/** Later than any date that a signal can have. */
const endOfTime: IsoDate = '9999-12-31'

/**
 * Every state that each operator has been in, in each city. Reading the steps at a day gives what
 * `projectDeployments` folds from the signals up to it. Sorted by place, then operator.
 */
export function deploymentHistory(
  signals: readonly Signal[],
  places: readonly Place[],
): StepHistory<DeploymentStep>[] {
  const containers = containersOf(places)
  const byOperator = groupBy(foldOrder(signals, 'deployment-status', endOfTime), ({ operator }) => operator)
  return [...byOperator]
    .flatMap(([operator, statuses]) =>
      [...new Set(statuses.map(({ place }) => place))].flatMap((place) => {
        const outside = containers.get(place)
        if (!outside) return []
        const moves = [...replayCity(place, outside, statuses)].flatMap(
          ({ signal, effect, state }): DeploymentStep[] => {
            if (effect !== 'moved' || state === null) return []
            const { phase, supervision, access } = state
            const statusSince = statusSinceOf(state)
            return [{ from: signal.date, phase, supervision, access, statusSince, signalId: signal.id }]
          },
        )
        return moves.length > 0 ? [{ operator, place, steps: lastOfEachDay(moves) }] : []
      }),
    )
    .sort(byPlace)
}

/** The counts that have stood for each operator's vehicles in each city: `leadingFigure` at every day. */
export function fleetHistory(input: FleetInput): StepHistory<FleetStep>[] {
  const bySide = groupBy(
    projectFleet(input, endOfTime),
    ({ operator, place }) => `${operator}/${place ?? ''}`,
  )
  return [...bySide.values()]
    .flatMap((series) => {
      const [first] = series
      if (!first?.place) return []
      const days = series.flatMap(({ readings }) => readings.map(({ date }) => date))
      const steps = [...new Set(days)].sort(compareText).flatMap((day): FleetStep[] => {
        const figure = leadingFigure(seriesUpTo(series, day))
        if (!figure) return []
        const { basis, scope, reading } = figure
        const { low, high, precision, signalId } = reading
        return [{ from: reading.date, low, high, precision, basis, scope, signalId }]
      })
      const changes = withoutRepeats(steps)
      return changes.length > 0 ? [{ operator: first.operator, place: first.place, steps: changes }] : []
    })
    .sort(byPlace)
}

/** The areas that each operator has served in each city: the newest reading at every day; one said again is none. */
export function areaHistory(signals: readonly Signal[]): StepHistory<AreaStep>[] {
  return historiesOf(signalsOfKind(signals, 'service-area'), (own, _, day): AreaStep[] =>
    projectAreas(own, day).flatMap(({ readings }) => {
      const newest = readings.at(-1)
      if (!newest) return []
      const { date, precision, areaSqMi, signalId } = newest
      return [{ from: date, precision, areaSqMi, signalId }]
    }),
  )
}

type At = { operator: string; place: string }

/** Reads the signals of each operator and place on each day on which one of them is dated. */
function historiesOf<S extends Signal, Step extends { from: IsoDate; signalId: string }>(
  signals: readonly S[],
  read: (own: readonly S[], at: At, day: IsoDate) => Step[],
): StepHistory<Step>[] {
  const groups = groupBy(signals, ({ operator, place }) => `${operator}/${place ?? ''}`)
  return [...groups.values()]
    .flatMap((own) => {
      const [first] = own
      if (!first?.place) return []
      const at = { operator: first.operator, place: first.place }
      const days = [...new Set(own.map(({ date }) => date))].sort(compareText)
      const steps = days.flatMap((day) => read(own, at, day))
      const changes = withoutRepeats(steps)
      return changes.length > 0 ? [{ ...at, steps: changes }] : []
    })
    .sort(byPlace)
}

function withoutRepeats<Step extends { signalId: string }>(steps: readonly Step[]): Step[] {
  return steps.filter(({ signalId }, index) => signalId !== steps[index - 1]?.signalId)
}

function lastOfEachDay<Step extends { from: IsoDate }>(steps: readonly Step[]): Step[] {
  return steps.filter(({ from }, index) => from !== steps[index + 1]?.from)
}

function byPlace(a: At, b: At): number {
  return compareText(a.place, b.place) || compareText(a.operator, b.operator)
}
