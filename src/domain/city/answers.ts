import { type EvidenceAge, evidenceAge } from '../facts/evidence-age'
import type { StatusEvidence } from '../facts/status-evidence'
import type { AreaAt } from '../projection/areas-at'
import { type DenominatorFigure, type Denominators, denominatorFigure } from '../projection/denominators'
import { type Deployment, type StatusKey, statusKey } from '../projection/deployments'
import type { FleetSeries } from '../projection/fleet'
import { leadingFigure } from '../projection/headline-figure'
import type { MetricSeries } from '../projection/metrics'
import type { Dated } from '../projection/service-dates'
import { servedSinceOf } from '../projection/state-since'
import { type CellStage, type Reached, stageRank, type TestNote } from '../rules/stages'
import { compareText } from '../shared/group'
import type { Range } from '../shared/range'
import { type IntervalDate, type IsoDate, intervalEnd } from '../signal/date'
import type { Access } from '../signal/kinds'

/** As many operators as are answered for in full; the others are named with their status. */
export const maxAnswers = 4

/** Since when riders, staff included, have ridden with no one watching in some cars or all. */
export type DriverlessSince = Dated & {
  /** Since when those who may ride now could, where that began later. */
  accessSince: Dated | null
  access: Access | null
}

/** A wait as it was measured; a range where several were on the newest day. */
export type WaitAnswer = Range & { when: IntervalDate; signalId: string }

/** What a rider or an official asks first about one operator in one city. */
export type CityAnswer = {
  operator: string
  status: StatusKey
  stage: CellStage
  note: TestNote | null
  since: Dated
  access: Access | null
  /** The newest record that confirms the status, and how old that is. */
  confirmed: IntervalDate
  age: EvidenceAge
  driverless: DriverlessSince | null
  /** The count of the city alone on its best basis. */
  fleet: DenominatorFigure | null
  /** What the registry of the state around the city lists: never a count of the city. */
  statewide: DenominatorFigure | null
  area: AreaAt | null
  wait: WaitAnswer | null
}

export type AnswerWorld = {
  deployments: readonly Deployment[]
  stageOf: (deployment: Deployment) => Reached
  evidenceOf: (deployment: Deployment) => Pick<StatusEvidence, 'when'> | null
  fleet: readonly FleetSeries[]
  denominators: readonly Denominators[]
  areas: readonly AreaAt[]
  metrics: readonly MetricSeries[]
}

/**
 * The answers of one city, one for each operator on record in it: the furthest first, between equals what is confirmed
 * before what is old, then what has stood longer. Every figure is that operator's own.
 * @param world of this city alone; `denominators` may hold counts of the state around it
 */
export function cityAnswers(city: string, world: AnswerWorld, asOf: IsoDate): CityAnswer[] {
  return world.deployments
    .filter(({ place }) => place === city)
    .map((one): CityAnswer => {
      const { stage, note, since } = world.stageOf(one)
      const confirmed = world.evidenceOf(one)?.when ?? since.when
      const own = <T extends { operator: string; place: string | null }>(all: readonly T[]) =>
        all.filter(({ operator, place }) => operator === one.operator && place === city)
      const isOver = one.phase === 'ended'
      const registered =
        world.denominators.find(({ operator }) => operator === one.operator)?.figures.registered ?? null
      return {
        operator: one.operator,
        status: statusKey(one),
        stage,
        note,
        since,
        access: one.access,
        confirmed,
        age: evidenceAge(confirmed, asOf),
        driverless: driverlessSince(one),
        // A service that is over has no cars left to count.
        fleet: isOver ? null : denominatorFigure(leadingFigure(own(world.fleet))),
        statewide: registered && registered.place !== city ? registered : null,
        area: own(world.areas)[0] ?? null,
        wait: isOver ? null : newestWait(own(world.metrics)),
      }
    })
    .toSorted(
      (a, b) =>
        stageRank(a.stage) - stageRank(b.stage) ||
        Number(a.age === 'old') - Number(b.age === 'old') ||
        compareText(a.since.when.date, b.since.when.date) ||
        compareText(a.operator, b.operator),
    )
}

/**
 * Since when a running or paused deployment has been driverless in some of its cars or all, short pauses apart; null
 * where it is not, or where nobody has ridden.
 */
function driverlessSince(
  deployment: Pick<
    Deployment,
    | 'phase'
    | 'supervision'
    | 'access'
    | 'since'
    | 'phaseSignalId'
    | 'statusSince'
    | 'serviceSince'
    | 'supervisionSince'
    | 'accessSince'
  >,
): DriverlessSince | null {
  const { phase, supervision, access, statusSince, supervisionSince } = deployment
  if (supervision !== 'driverless' && supervision !== 'mixed') return null
  if (phase === 'testing') return access === null ? null : { ...statusSince, accessSince: null, access }
  if (phase !== 'service' && phase !== 'paused') return null
  const began = phase === 'service' ? statusSince : supervisionSince
  const served = servedSinceOf(deployment)
  if (!began || !served) return null
  return { ...began, access, accessSince: served.when.date > began.when.date ? served : null }
}

function newestWait(series: readonly MetricSeries[]): WaitAnswer | null {
  const readings = series
    .filter(({ metric }) => metric === 'wait-minutes')
    .flatMap((one) => one.readings)
    .toSorted((a, b) => compareText(intervalEnd(b), intervalEnd(a)) || compareText(a.signalId, b.signalId))
  const [first] = readings
  if (!first) return null
  const values = readings
    .filter(({ date, precision }) => date === first.date && precision === first.precision)
    .map(({ value }) => value)
  return {
    low: Math.min(...values),
    high: Math.max(...values),
    when: { date: first.date, precision: first.precision },
    signalId: first.signalId,
  }
}

/** Who is answered for in full, and who is named: what has ended, and beside others what is only announced. */
export function splitAnswers<A extends Pick<CityAnswer, 'stage'>>(
  answers: readonly A[],
): { leading: A[]; others: A[] } {
  const isActive = ({ stage }: A) => stage !== 'ended' && stage !== 'announced' && stage !== 'registered'
  const active = answers.filter(isActive)
  const wanted = active.length > 0 ? active : answers
  const leading = wanted.slice(0, maxAnswers)
  return { leading, others: answers.filter((one) => !leading.includes(one)) }
}
