import { type Place, placeAncestors } from '../place/schema'
import type { IntervalDate, IsoDate } from '../signal/date'
import { type Access, accesses, type Phase, type Supervision } from '../signal/kinds'
import { isContested, type Signal, type SignalOf } from '../signal/schema'
import { compareText, foldOrder, groupBy } from './fold'
import { leadingDeployment, type StatusKey, statusKey } from './status-key'

export { leadingDeployment, type StatusKey, statusKey, statusKeys } from './status-key'

type StatusSignal = SignalOf<'deployment-status'>

/**
 * What a status signal did to a deployment: `moved` changed its phase, supervision or access; `restated` said
 * again what was known; `no-change` bears on the deployment but does not touch it; `event` is a restriction,
 * which changes no state; `contested` is another account or a company's word alone.
 */
export type StatusEffect = 'moved' | 'restated' | 'no-change' | 'event' | 'contested'
export type StatusEvent = { signal: StatusSignal; effect: StatusEffect }

/** The state of one operator in one city on a day, with the record it was folded from. */
export type Deployment = {
  operator: string
  /** Slug of a city, always. */
  place: string
  phase: Phase
  supervision: Supervision
  access: Access | null
  /** When the present phase began. */
  since: IntervalDate
  /** Signals that moved or restated the state since the deployment began anew, in fold order. */
  signalIds: string[]
  /** Contested accounts that speak of this city, in fold order. */
  contestedIds: string[]
  /** Every status signal on the city, or on a region or country around it, in fold order. */
  events: StatusEvent[]
}

/** What a fold has reached after some of the signals. */
export type DeploymentSnapshot = Pick<Deployment, 'phase' | 'supervision' | 'access' | 'since' | 'signalIds'>
type PhaseSignal = StatusSignal & { phase: Phase }

const preServiceRank: Partial<Record<Phase, number>> = { announced: 1, testing: 2, permitted: 3 }

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
        return outside ? (foldCity(operator, city, outside, statuses) ?? []) : []
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

type Replay = {
  signal: StatusSignal
  effect: StatusEffect
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
    } else if (!statesPhase(signal)) {
      yield { signal, effect: 'event', speaksOfCity, state }
    } else {
      const next: DeploymentSnapshot | null = speaksOfCity ? step(state, signal, isOwn) : state
      const effect = effectOf(state, next)
      state = next
      yield { signal, effect, speaksOfCity, state }
    }
  }
}

function foldCity(
  operator: string,
  city: string,
  outside: ReadonlySet<string>,
  statuses: readonly StatusSignal[],
): Deployment | null {
  const replay = [...replayCity(city, outside, statuses)]
  const state = replay.at(-1)?.state
  if (!state) return null
  const contestedIds = replay.flatMap(({ signal, effect, speaksOfCity }) =>
    effect === 'contested' && speaksOfCity ? [signal.id] : [],
  )
  const events = replay.map(({ signal, effect }) => ({ signal, effect }))
  return { operator, place: city, ...state, contestedIds, events }
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

/** One step of the fold. Returns `state` itself when the signal does not touch it. */
function step(
  state: DeploymentSnapshot | null,
  signal: PhaseSignal,
  isOwn: boolean,
): DeploymentSnapshot | null {
  const { phase } = signal
  if (state === null || state.phase === 'ended') {
    if (phase === 'ended') return state && restate(state, signal)
    // Only a signal on the city itself makes it known, and nothing can be suspended before it has begun.
    return isOwn && phase !== 'paused' ? enter(signal, signal.access, []) : state
  }
  if (phase === state.phase) return restate(state, signal)
  if (phase === 'ended') return enter(signal, null, state.signalIds)
  if (phase === 'paused') return enter(signal, widest(state.access, signal.access), state.signalIds)
  if (phase === 'service') return startService(state, signal)
  return ranksAbove(phase, state.phase) ? enter(signal, signal.access, state.signalIds) : state
}

function enter(signal: PhaseSignal, access: Access | null, signalIds: readonly string[]): DeploymentSnapshot {
  return {
    phase: signal.phase,
    supervision: signal.supervision,
    access,
    since: { date: signal.date, precision: signal.datePrecision },
    signalIds: [...signalIds, signal.id],
  }
}

function restate(state: DeploymentSnapshot, signal: PhaseSignal): DeploymentSnapshot {
  return {
    ...state,
    supervision: supervisionAfter(state, signal),
    access: state.phase === 'ended' ? null : widest(state.access, signal.access),
    signalIds: [...state.signalIds, signal.id],
  }
}

function startService(state: DeploymentSnapshot, signal: PhaseSignal): DeploymentSnapshot {
  if (state.phase !== 'paused') return enter(signal, signal.access, state.signalIds)
  return {
    ...enter(signal, widest(state.access, signal.access), state.signalIds),
    supervision: supervisionAfter(state, signal),
  }
}

function supervisionAfter(state: DeploymentSnapshot, signal: PhaseSignal): Supervision {
  return signal.supervision === 'unknown' ? state.supervision : signal.supervision
}

/** Access only widens while a deployment runs; a signal that does not speak of it narrows nothing. */
function widest(a: Access | null, b: Access | null): Access | null {
  if (a === null || b === null) return a ?? b
  return accesses.indexOf(a) >= accesses.indexOf(b) ? a : b
}

/** True only between two phases before service: none of them touches a running or paused service. */
function ranksAbove(phase: Phase, present: Phase): boolean {
  const rank = preServiceRank[phase]
  const presentRank = preServiceRank[present]
  return rank !== undefined && presentRank !== undefined && rank > presentRank
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
