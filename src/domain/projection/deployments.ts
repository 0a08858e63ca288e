import { type Place, placeAncestors } from '../place/schema'
import type { IntervalDate, IsoDate } from '../signal/date'
import { isContested, isRestatement, type Signal } from '../signal/schema'
import { type ClaimedSupervision, claimedSupervisionOf } from './claimed-supervision'
import {
  type DeploymentSnapshot,
  nextDeployment,
  type PhaseSignal,
  type StatusSignal,
} from './deployment-state'
import { compareText, foldOrder, groupBy } from './fold'
import { type Interruption, interruptionsAt } from './interruptions'
import { type Dated, datesAfter } from './service-dates'
import { statusSinceOf } from './state-since'
import { leadingDeployment, type StatusKey, statusKey } from './status-key'

export type { DeploymentSnapshot } from './deployment-state'
export { leadingDeployment, type StatusKey, statusKey, statusKeys } from './status-key'

/**
 * What a status signal did to a deployment: `moved` changed its phase, supervision or access; `restated` is an event
 * that says what was known; `corroborated` says again what another record said, and moves nothing; `no-change` bears on
 * the deployment but does not touch it; `event` is a restriction, which changes no state; `contested` is another
 * account or a company's word alone.
 */
export type StatusEffect = 'moved' | 'restated' | 'corroborated' | 'no-change' | 'event' | 'contested'
export type StatusEvent = { signal: StatusSignal; effect: StatusEffect }

/** The state of one operator in one city on a day, with the record it was folded from. */
export type Deployment = Omit<DeploymentSnapshot, 'pauses'> & {
  operator: string
  /** Slug of a city, always. */
  place: string
  /** When the present phase began: the same as `since`, by the name that says so. */
  phaseSince: IntervalDate
  /** Since when the state that a page draws has stood, pauses apart: phase, and in a service who watches. */
  statusSince: Dated
  /** The pauses of the service in the present run, oldest first. */
  interruptions: Interruption[]
  /** A claim that nobody watches, beside a state that does not say so. */
  claimedSupervision: ClaimedSupervision | null
  /** Contested accounts that speak of this city, in fold order. */
  contestedIds: string[]
  /** Every status signal on the city, or on a region or country around it, in fold order. */
  events: StatusEvent[]
}

/**
 * Where every operator stands in every city on a day, folded from status signals dated up to `asOf`. A city
 * known only by contested accounts is left out; an ended deployment stays listed. Signals on a place that
 * `places` does not hold are ignored. Sorted by place, then operator.
 */
export function projectDeployments(
  signals: readonly Signal[],
  places: readonly Place[],
  asOf: IsoDate,
): Deployment[] {
  const around = containersOf(places)
  const byOperator = groupBy(foldOrder(signals, 'deployment-status', asOf), ({ operator }) => operator)
  return [...byOperator]
    .flatMap(([operator, statuses]) =>
      [...new Set(statuses.map(({ place }) => place))].flatMap((city) => {
        const outside = around.get(city)
        return outside ? (foldCity(operator, city, outside, statuses, asOf) ?? []) : []
      }),
    )
    .sort((a, b) => compareText(a.place, b.place) || compareText(a.operator, b.operator))
}

/** The cities, each with the slugs of the region and countries around it. */
export function containersOf(places: readonly Place[]): Map<string, Set<string>> {
  return new Map(
    places
      .filter(({ kind }) => kind === 'city')
      .map(({ slug }) => [slug, new Set(placeAncestors(places, slug))]),
  )
}

export type Replay = StatusEvent & {
  /** Whether the signal bears on the city's own state, and not on something around it alone. */
  speaksOfCity: boolean
  /** The state after the signal; null while the city is not known. */
  state: DeploymentSnapshot | null
}

/**
 * The status signals of one operator that bear on one city, in the order given (fold order), each with the state
 * that it left behind. `outside` holds the region and countries around the city.
 */
export function* replayCity(
  city: string,
  outside: ReadonlySet<string>,
  statuses: readonly StatusSignal[],
): Generator<Replay> {
  let state: DeploymentSnapshot | null = null
  for (const signal of statuses) {
    const isOwn = signal.place === city
    if (!isOwn && !outside.has(signal.place)) continue
    const speaksOfCity = isOwn || signal.appliesToAll
    if (isContested(signal)) {
      yield { signal, effect: 'contested', speaksOfCity, state }
    } else if (isRestatement(signal)) {
      state = speaksOfCity ? corroborated(state, signal) : state
      yield { signal, effect: 'corroborated', speaksOfCity, state }
    } else if (!statesPhase(signal)) {
      yield { signal, effect: 'event', speaksOfCity, state }
    } else {
      const next: DeploymentSnapshot | null = speaksOfCity ? nextDeployment(state, signal, isOwn) : state
      const effect = effectOf(state, next)
      // A ride is a ride even where it moves no state: staff in empty cars, beside a service with monitors.
      state = next && speaksOfCity ? withDates(next, signal) : next
      yield { signal, effect, speaksOfCity, state }
    }
  }
}

function foldCity(
  operator: string,
  city: string,
  outside: ReadonlySet<string>,
  statuses: readonly StatusSignal[],
  asOf: IsoDate,
): Deployment | null {
  const replay = [...replayCity(city, outside, statuses)]
  const reached = replay.at(-1)?.state
  if (!reached) return null
  const { pauses, ...state } = reached
  const contestedIds = replay.flatMap(({ signal, effect, speaksOfCity }) =>
    effect === 'contested' && speaksOfCity ? [signal.id] : [],
  )
  return {
    operator,
    place: city,
    ...state,
    phaseSince: state.since,
    statusSince: statusSinceOf(state),
    interruptions: interruptionsAt(pauses, asOf),
    claimedSupervision: claimedSupervisionOf(replay, state),
    contestedIds,
    events: replay.map(({ signal, effect }) => ({ signal, effect })),
  }
}

function corroborated(state: DeploymentSnapshot | null, { id }: StatusSignal): DeploymentSnapshot | null {
  return state && { ...state, corroboratingIds: [...state.corroboratingIds, id] }
}

function withDates(state: DeploymentSnapshot, signal: StatusSignal): DeploymentSnapshot {
  return { ...state, dates: datesAfter(state.dates, signal, state) }
}

function statesPhase(signal: StatusSignal): signal is PhaseSignal {
  return signal.phase !== 'restricted'
}

function effectOf(before: DeploymentSnapshot | null, after: DeploymentSnapshot | null): StatusEffect {
  if (before === after) return 'no-change'
  const same =
    before?.phase === after?.phase &&
    before?.supervision === after?.supervision &&
    before?.access === after?.access
  return same ? 'restated' : 'moved'
}

/** Cities by the state of their most advanced deployment; each city is counted once. */
export function countCities(deployments: readonly Deployment[]): Record<StatusKey, number> {
  const counts: Record<StatusKey, number> = {
    'service-driverless': 0,
    'service-mixed': 0,
    'service-supervised': 0,
    'service-unknown': 0,
    paused: 0,
    permitted: 0,
    testing: 0,
    announced: 0,
    ended: 0,
  }
  for (const inCity of groupBy(deployments, ({ place }) => place).values()) {
    const leading = leadingDeployment(inCity)
    if (leading) counts[statusKey(leading)] += 1
  }
  return counts
}
