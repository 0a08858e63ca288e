import { jurisdictionOf } from '../place/jurisdiction'
import type { Place } from '../place/schema'
import type { Filing } from '../record/schemas'
import { type IntervalDate, type IsoDate, whenOf } from '../signal/date'
import type { FilingStage, PermitType, Supervision } from '../signal/kinds'
import type { Signal, SignalOf } from '../signal/schema'
import { type Deployment, projectDeployments } from './deployments'
import { type FilingState, projectFilings } from './filings'
import { compareText, groupBy } from './fold'
import type { Dated } from './service-dates'
import { latestOf } from './state-since'

/** From a person at the wheel to riders in an empty car. A ride-hail license is no rung: it stands apart. */
export const ladderRungs = [
  'testing-with-driver',
  'driverless-testing',
  'driverless-deployment',
  'driverless-rides',
] as const
export type LadderRung = (typeof ladderRungs)[number]

/** What a permit or an activity amounts to on a day. */
export const stageStates = ['granted', 'running', 'paused', 'applied', 'planned', 'lapsed'] as const
export type StageState = (typeof stageStates)[number]

/** One thing that an operator holds, asks for or does on a rung, with the signal that it follows from. */
export type LadderStage = {
  state: StageState
  /** Slug of the filing; null for what an operator does, which is read from its status signals. */
  filing: string | null
  /** A city, a region or a country. */
  place: string
  /** When the present state began. */
  since: IntervalDate
  signalId: string
  /** Rests on contested accounts alone: shown, and it never counts as reached. */
  contested: boolean
  /** A permit to carry goods: shown, and it never counts as reached on the way to riders. */
  forDelivery: boolean
  supervision: Supervision | null
}

/** Where one operator stands in one jurisdiction. */
export type LadderRow = {
  jurisdiction: string
  operator: string
  rungs: Record<LadderRung, LadderStage[]>
  /** Licenses to run a ride-hail network, which say nothing of who drives. */
  licence: LadderStage[]
  /** The highest rung with a permit in force or an activity under way; null when there is none. */
  reached: LadderRung | null
  /** When the last of its deployments here ended; a permit still on record then counts as no rung reached. */
  ended: { since: IntervalDate; signalId: string } | null
}

type Placed = {
  operator: string
  jurisdiction: string
  slot: LadderRung | 'licence'
  stage: LadderStage
}

/**
 * The ladder of every jurisdiction on a day: permits from filings, activity from deployments. A permit for a city
 * stands in the ladder of its region. Sorted by jurisdiction, then the highest rung reached, then operator.
 */
export function projectPermitLadder(
  signals: readonly Signal[],
  filings: readonly Filing[],
  places: readonly Place[],
  asOf: IsoDate,
): LadderRow[] {
  const jurisdictions = new Map(places.map(({ slug }) => [slug, jurisdictionOf(places, slug)]))
  const jurisdiction = (place: string) => jurisdictions.get(place) ?? place
  const deployments = projectDeployments(signals, places, asOf)
  const endings = endingsOf(deployments, jurisdiction)
  const placed = [
    ...projectFilings(signals, filings, asOf).flatMap((state) => placePermit(state, jurisdiction)),
    ...deployments.flatMap((one) => placeActivity(one, jurisdiction)),
  ]
  return [...groupBy(placed, (one) => `${one.jurisdiction}/${one.operator}`)]
    .flatMap(([key, group]) => toRow(group, endings.get(key) ?? null))
    .sort(
      (a, b) =>
        compareText(a.jurisdiction, b.jurisdiction) ||
        rankOf(b.reached) - rankOf(a.reached) ||
        compareText(a.operator, b.operator),
    )
}

const rankOf = (rung: LadderRung | null) => (rung === null ? -1 : ladderRungs.indexOf(rung))

const slots: Partial<Record<PermitType, Placed['slot']>> = {
  'testing-with-driver': 'testing-with-driver',
  'driverless-testing': 'driverless-testing',
  'driverless-deployment': 'driverless-deployment',
  'ride-hail-network': 'licence',
}

const stateOfStage: Record<FilingStage, StageState> = {
  granted: 'granted',
  amended: 'granted',
  planned: 'planned',
  filed: 'applied',
  'under-review': 'applied',
  opened: 'applied',
  denied: 'lapsed',
  withdrawn: 'lapsed',
  expired: 'lapsed',
  closed: 'lapsed',
}

function placePermit(
  { filing, steps, contested, contestedOnly }: FilingState,
  jurisdiction: (place: string) => string,
): Placed[] {
  const slot = slots[filing.permitType]
  const deciding = contestedOnly ? contested : steps
  const began = beganWith(deciding)
  if (!slot || !began) return []
  const stage: LadderStage = {
    state: stateOfStage[began.stage],
    filing: filing.slug,
    place: filing.place,
    since: whenOf(began),
    signalId: began.id,
    contested: contestedOnly,
    forDelivery: isForDelivery(filing),
    supervision: null,
  }
  return [{ operator: filing.operator, jurisdiction: jurisdiction(filing.place), slot, stage }]
}

/** The step with which the present state began. An amendment changes what is held, not whether it is held. */
function beganWith(steps: readonly SignalOf<'filing'>[]): SignalOf<'filing'> | undefined {
  const telling = steps.filter(({ stage }) => stage !== 'amended')
  const last = telling.at(-1)
  if (!last) return steps[0]
  const present = stateOfStage[last.stage]
  return telling[telling.findLastIndex(({ stage }) => stateOfStage[stage] !== present) + 1]
}

function placeActivity(deployment: Deployment, jurisdiction: (place: string) => string): Placed[] {
  const { operator, place, phase, supervision } = deployment
  if (phase !== 'testing' && phase !== 'service' && phase !== 'paused') return []
  const slot = activityRung(deployment, supervision)
  const began = beganOn(slot, deployment)
  const stage: LadderStage = {
    state: phase === 'paused' ? 'paused' : 'running',
    filing: null,
    place,
    since: began.when,
    signalId: began.signalId,
    contested: false,
    forDelivery: false,
    supervision,
  }
  return [{ operator, jurisdiction: jurisdiction(place), slot, stage }]
}

/** Since when the activity has stood, pauses apart; rides for people from outside not before the first of them. */
function beganOn(slot: LadderRung, { phase, statusSince, dates }: Deployment): Dated {
  if (slot !== 'driverless-rides' || phase !== 'service') return statusSince
  return latestOf([statusSince, dates.firstOutsideRide]) ?? statusSince
}

/**
 * A service in which nobody in the car but riders need be is the top rung when people from outside the company may
 * ride; with a person watching, or not known, it is on the first. Whether a fare is charged is not on record as a
 * field: the rung is called by the rides, never by what they cost.
 */
function activityRung({ phase, access }: Deployment, supervision: Supervision): LadderRung {
  if (supervision !== 'driverless' && supervision !== 'mixed') return 'testing-with-driver'
  return phase === 'testing' || access === 'employees' ? 'driverless-testing' : 'driverless-rides'
}

type Ending = LadderRow['ended']

/** For each operator and jurisdiction in which everything has ended, the last ending. */
function endingsOf(
  deployments: readonly Deployment[],
  jurisdiction: (place: string) => string,
): Map<string, Ending> {
  const groups = groupBy(deployments, ({ place, operator }) => `${jurisdiction(place)}/${operator}`)
  return new Map(
    [...groups]
      .filter(([, group]) => group.every(({ phase }) => phase === 'ended'))
      .map(([key, group]) => {
        const last = group.toSorted((a, b) => compareText(a.since.date, b.since.date)).at(-1)
        const signalId = last?.signalIds.at(-1)
        return [key, last && signalId ? { since: last.since, signalId } : null]
      }),
  )
}

function toRow(group: readonly Placed[], ended: Ending): LadderRow[] {
  const [first] = group
  if (!first) return []
  const inSlot = (slot: Placed['slot']) =>
    group
      .filter((one) => one.slot === slot)
      .map(({ stage }) => stage)
      .sort(byRank)
  const rungs: LadderRow['rungs'] = {
    'testing-with-driver': inSlot('testing-with-driver'),
    'driverless-testing': inSlot('driverless-testing'),
    'driverless-deployment': inSlot('driverless-deployment'),
    'driverless-rides': inSlot('driverless-rides'),
  }
  const reached = ended ? null : (ladderRungs.findLast((rung) => rungs[rung].some(isHeld)) ?? null)
  const { jurisdiction, operator } = first
  return [{ jurisdiction, operator, rungs, licence: inSlot('licence'), reached, ended }]
}

/** Whether a permit is in force, or an activity under way, that brings riders nearer. */
export function isHeld({ state, contested, forDelivery }: LadderStage): boolean {
  return !contested && !forDelivery && (state === 'granted' || state === 'running')
}

/** A permit to carry goods. The register has one type for goods and riders, so the title of the filing decides. */
function isForDelivery({ title }: Pick<Filing, 'title'>): boolean {
  return /\bdelivery\b/i.test(title)
}

function byRank(a: LadderStage, b: LadderStage): number {
  return (
    stageStates.indexOf(a.state) - stageStates.indexOf(b.state) ||
    compareText(a.since.date, b.since.date) ||
    compareText(a.signalId, b.signalId)
  )
}
