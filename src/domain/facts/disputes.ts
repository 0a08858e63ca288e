import type { Place } from '../place/schema'
import { containersOf, replayCity } from '../projection/deployments'
import { compareText, groupBy } from '../projection/fold'
import { figureWindowDays } from '../projection/headline-figure'
import { periodOf } from '../projection/metrics'
import { daysBetween, type IsoDate, intervalEnd, whenOf } from '../signal/date'
import {
  bySignalDate,
  isEvent,
  isRestatement,
  type Signal,
  type SignalOf,
  signalsOfKind,
} from '../signal/schema'
import { type FactSubject, isAbout } from './subject'

/** Why accounts stand against one another, each with the rule that decides between them. */
export const disputeReasons = ['alternate', 'claim', 'values'] as const
export type DisputeReason = (typeof disputeReasons)[number]

/** The rules that choose the main account, in words for readers. */
export const disputeRules: Record<DisputeReason, string> = {
  alternate:
    'Several accounts of one event: the better sourced one is the main record. The others do not affect the status and are not counted.',
  claim: 'A company’s claim alone does not change a number until someone independent confirms it.',
  values:
    'Sources disagree and none is better sourced. The newest counts; of the same day, an area with a boundary first. The page shows the range.',
}

/** Accounts of one thing that do not agree, all of them. */
export type Dispute = {
  key: string
  reason: DisputeReason
  operator: string
  place: string | null
  /** The account that stands; null when nothing but claims is on record. */
  mainId: string | null
  /** The main account first, the others from new to old. */
  accounts: Signal[]
  /** The last day of the newest account. */
  until: IsoDate
  /** Whether it bears on what stands on the day of reading; a newer reading or state has replaced the others. */
  current: boolean
}

/**
 * Every dispute about a subject among the signals dated up to a day: accounts of one event, claims against what was on
 * record on their day, and different uncontested values of one figure over dates that overlap. Promises are claims by
 * nature and are left to their list. Those that bear on the present first, then from new to old.
 */
export function disputesOf(
  subject: FactSubject,
  { signals, places }: { signals: readonly Signal[]; places: readonly Place[] },
  asOf: IsoDate,
): Dispute[] {
  const known = signals.filter(({ date }) => date <= asOf).toSorted(bySignalDate)
  return [
    ...alternates(known),
    ...statusClaims(known, places),
    ...figureConflicts(known),
    ...filingClaims(known),
  ]
    .filter((dispute) => isAbout(subject, dispute))
    .toSorted(
      (a, b) =>
        Number(b.current) - Number(a.current) || compareText(b.until, a.until) || compareText(a.key, b.key),
    )
}

/** Every account of the event of a signal, the main one first, then by date. */
export function accountsOfEvent(signal: Signal, signals: readonly Signal[]): Signal[] {
  const mainId = signal.alternateOf ?? signal.id
  const others = signals.filter((one) => one.id === mainId || one.alternateOf === mainId)
  const all = others.some(({ id }) => id === signal.id) ? others : [...others, signal]
  return all.toSorted((a, b) => Number(b.id === mainId) - Number(a.id === mainId) || bySignalDate(a, b))
}

function dispute(
  reason: DisputeReason,
  main: Signal | null,
  others: readonly Signal[],
  current: boolean,
): Dispute[] {
  const [first] = others
  if (!first) return []
  const { operator, place } = main ?? first
  const accounts = [...(main ? [main] : []), ...others.toSorted((a, b) => bySignalDate(b, a))]
  const until = accounts.map(endOf).sort(compareText).at(-1) ?? endOf(first)
  const key = `${reason}/${accounts.map(({ id }) => id).join('+')}`
  return [{ key, reason, operator, place, mainId: main?.id ?? null, accounts, until, current }]
}

const endOf = (signal: Signal): IsoDate => intervalEnd(whenOf(signal))

function alternates(known: readonly Signal[]): Dispute[] {
  const byMain = groupBy(
    known.filter(({ alternateOf }) => alternateOf !== null),
    ({ alternateOf }) => alternateOf,
  )
  return [...byMain.values()].flatMap((others) => {
    const [first] = others
    if (!first) return []
    const accounts = accountsOfEvent(first, known)
    const main = accounts.find(({ alternateOf }) => alternateOf === null) ?? null
    return dispute('alternate', main, others, main !== null && isNewest(main, known))
  })
}

/** Whether no event of the same kind, operator and place came later; what is only said again is none. */
function isNewest(main: Signal, known: readonly Signal[]): boolean {
  return !known.some(
    (one) =>
      one.kind === main.kind &&
      one.operator === main.operator &&
      one.place === main.place &&
      isEvent(one) &&
      bySignalDate(one, main) > 0,
  )
}

const isClaim = (signal: Signal) => signal.alternateOf === null && signal.confidence === 'claimed'

/** Claims that say something else of a city than what was on record of it when they were made. */
function statusClaims(known: readonly Signal[], places: readonly Place[]): Dispute[] {
  const around = containersOf(places)
  const byOperator = groupBy(signalsOfKind(known, 'deployment-status'), ({ operator }) => operator)
  return [...byOperator.values()].flatMap((statuses) =>
    [...new Set(statuses.filter(isClaim).map(({ place }) => place))].flatMap((city) => {
      const byMain = new Map<string | null, SignalOf<'deployment-status'>[]>()
      let counting: string | null = null
      for (const { signal, effect, state } of replayCity(city, around.get(city) ?? new Set(), statuses)) {
        if (effect !== 'contested') counting = state?.signalIds.at(-1) ?? null
        else if (signal.place === city && isClaim(signal) && differs(signal, state)) {
          byMain.set(counting, [...(byMain.get(counting) ?? []), signal])
        }
      }
      return [...byMain].flatMap(([mainId, claims]) => {
        const main = statuses.find(({ id }) => id === mainId) ?? null
        return dispute('claim', main, claims, mainId === counting)
      })
    }),
  )
}

type Stated = Pick<SignalOf<'deployment-status'>, 'supervision' | 'access'> & { phase: string }

function differs(claim: Stated, state: Stated | null): boolean {
  if (state === null) return true
  const supervision = claim.supervision !== 'unknown' && claim.supervision !== state.supervision
  const access = claim.access !== null && claim.access !== state.access
  return claim.phase !== state.phase || supervision || access
}

type Figure = SignalOf<'fleet-estimate' | 'service-area' | 'service-metric'>

/** Figures that may be compared: of one operator, place and sort. */
function figureKey(figure: Figure): string {
  const sort =
    figure.kind === 'fleet-estimate'
      ? [figure.basis, figure.scope, figure.model, figure.span === 'cumulative', figure.extent]
      : figure.kind === 'service-area'
        ? []
        : [figure.metric, figure.unit, JSON.stringify(periodOf(figure)), figure.periodEnd]
  return [figure.kind, figure.operator, figure.place, ...sort].join('/')
}

/** On the basis `claimed`, a company's word is the thing recorded and so is not contested for being one. */
function isClaimedFigure(figure: Figure): boolean {
  return isClaim(figure) && !(figure.kind === 'fleet-estimate' && figure.basis === 'claimed')
}

function isFigure(signal: Signal): signal is Figure {
  return (
    signal.kind === 'fleet-estimate' || signal.kind === 'service-area' || signal.kind === 'service-metric'
  )
}

function figureConflicts(known: readonly Signal[]): Dispute[] {
  const figures = known
    .filter(isFigure)
    .filter((figure) => figure.alternateOf === null && !isRestatement(figure))
  return [...groupBy(figures, figureKey).values()].flatMap((group) => {
    const readings = group.filter((one) => !isClaimedFigure(one))
    const claims = group
      .filter(isClaimedFigure)
      .map((claim) => ({ claim, main: readings.findLast((one) => isBeside(one, claim)) }))
    const newest = readings.at(-1)
    return [
      ...claims
        .filter(({ claim, main }) => !main || disagree(claim, main))
        .flatMap(({ claim, main }) => dispute('claim', main ?? null, [claim], main === newest)),
      ...clustersOf(readings).flatMap((cluster) => {
        const main = mainAccountOf(cluster)
        const others = cluster.filter((one) => one !== main)
        return dispute('values', main, others, newest !== undefined && cluster.includes(newest))
      }),
    ]
  })
}

/** Readings that overlap in time with another that they disagree with, in groups that hang together, in fold order. */
function clustersOf(readings: readonly Figure[]): Figure[][] {
  const clusters: Figure[][] = []
  for (const reading of readings) {
    const touching = clusters.filter((cluster) =>
      cluster.some((one) => overlap(one, reading) && disagree(one, reading)),
    )
    const merged = [...touching.flat(), reading].toSorted(bySignalDate)
    for (const cluster of touching) clusters.splice(clusters.indexOf(cluster), 1)
    clusters.push(merged)
  }
  return clusters.filter(({ length }) => length > 1)
}

/** The newest; of areas of one day, the one whose boundary is recorded. */
function mainAccountOf(cluster: readonly Figure[]): Figure | null {
  const last = cluster.at(-1) ?? null
  const drawn = cluster.findLast((one) => one.kind === 'service-area' && one.boundary !== null)
  return drawn && drawn.date === last?.date ? drawn : last
}

/** A reading that a claim can be held against: of the same time, or of the last `figureWindowDays` before it. */
function isBeside(reading: Figure, claim: Figure): boolean {
  const days = daysBetween(reading.date, claim.date)
  return overlap(reading, claim) || (days > 0 && days <= figureWindowDays)
}

function overlap(a: Figure, b: Figure): boolean {
  return a.date <= endOf(b) && b.date <= endOf(a)
}

/** Ranges of vehicles disagree when they share no number; all other figures when they are not the same. */
function disagree(a: Figure, b: Figure): boolean {
  if (a.kind === 'fleet-estimate' && b.kind === 'fleet-estimate') {
    const top = (one: SignalOf<'fleet-estimate'>) => one.high ?? Number.POSITIVE_INFINITY
    return a.low > top(b) || b.low > top(a)
  }
  return figureValue(a) !== figureValue(b)
}

function figureValue(figure: Figure): number | null {
  if (figure.kind === 'service-area') return figure.areaSqMi
  return figure.kind === 'service-metric' ? figure.value : null
}

/** Claims of another stage of a filing than the one that was on record when they were made. */
function filingClaims(known: readonly Signal[]): Dispute[] {
  const byFiling = groupBy(signalsOfKind(known, 'filing'), ({ filing }) => filing)
  return [...byFiling.values()].flatMap((steps) => {
    const sound = steps.filter(isEvent)
    return steps
      .filter((step) => isClaim(step) && !isRestatement(step))
      .flatMap((claim) => {
        const main = sound.findLast((step) => bySignalDate(step, claim) < 0) ?? null
        if (main?.stage === claim.stage && (claim.vehicles ?? main.vehicles) === main.vehicles) return []
        return dispute('claim', main, [claim], main === (sound.at(-1) ?? null))
      })
  })
}
