import type { Filing } from '../record/schemas'
import type { Range } from '../shared/range'
import { daysBetween, type IntervalDate, type IsoDate, intervalEnd, whenOf } from '../signal/date'
import type { FilingStage, PermitType } from '../signal/kinds'
import { isContested, isEvent, isRestatement, type Signal, type SignalOf } from '../signal/schema'
import { compareText, foldOrder, groupBy } from './fold'

type FilingStep = SignalOf<'filing'>

/** Where a filing stands on a day. */
export type FilingState = {
  filing: Filing
  stage: FilingStage
  /** When the present stage began: the first of the last run of steps that name it. */
  since: IntervalDate
  /** Still waiting for an answer. An amendment leaves an open filing open and a decided one decided. */
  open: boolean
  /** Steps and contested accounts, each said once and in fold order. */
  steps: FilingStep[]
  contested: FilingStep[]
  /** Steps that say another one again: they corroborate, and move neither stage, date nor vehicles. In fold order. */
  restating: FilingStep[]
  /** No step stands uncontested: stage, date and vehicles come from the contested accounts. */
  contestedOnly: boolean
  /** The number of vehicles named last, of all models; null when no step names one. */
  vehicles: number | null
  /**
   * When the wait for an answer began: with the first step after the last decision at which something lay before
   * an agency. Null for a decided filing, for one that is only planned, and for a recall report, which asks for no
   * answer.
   */
  waitingSince: IntervalDate | null
}

const awaitsAnswer: Record<Exclude<FilingStage, 'amended'>, boolean> = {
  planned: true,
  filed: true,
  'under-review': true,
  opened: true,
  granted: false,
  denied: false,
  withdrawn: false,
  expired: false,
  closed: false,
}

const permits: ReadonlySet<PermitType> = new Set<PermitType>([
  'testing-with-driver',
  'driverless-testing',
  'driverless-deployment',
  'ride-hail-network',
  'vehicle-exemption',
  'type-approval',
])

/** Whether a filing asks for what lets an operator do something; a recall, an investigation and the like do not. */
export function isPermit({ permitType }: Pick<Filing, 'permitType'>): boolean {
  return permits.has(permitType)
}

/**
 * Whether a permit is in force: its last step that is no amendment granted it. Contested accounts neither grant nor
 * revoke one.
 */
export function isPermitHeld({ filing, steps }: Pick<FilingState, 'filing' | 'steps'>): boolean {
  return isPermit(filing) && steps.findLast(({ stage }) => stage !== 'amended')?.stage === 'granted'
}

/** Days that an open proceeding has waited on a day: a range where the start is known to a month or less. */
export function daysWaiting(
  { waitingSince }: Pick<FilingState, 'waitingSince'>,
  asOf: IsoDate,
): Range | null {
  if (waitingSince === null) return null
  return {
    low: Math.max(0, daysBetween(intervalEnd(waitingSince), asOf)),
    high: Math.max(0, daysBetween(waitingSince.date, asOf)),
  }
}

/**
 * The day to print beside the stage: when it began, and of an amendment, which is an event and no state that lasts, the
 * newest one.
 */
export function stageDate({
  stage,
  since,
  steps,
}: Pick<FilingState, 'stage' | 'since' | 'steps'>): IntervalDate {
  const last = steps.at(-1)
  if (stage !== 'amended' || last?.stage !== 'amended') return since
  return whenOf(last)
}

/** The filings with at least one step by `asOf`, sorted by slug. Steps of a filing not given are ignored. */
export function projectFilings(
  signals: readonly Signal[],
  filings: readonly Filing[],
  asOf: IsoDate,
): FilingState[] {
  const stepsOf = groupBy(foldOrder(signals, 'filing', asOf), ({ filing }) => filing)
  return filings
    .flatMap((filing) => toState(filing, stepsOf.get(filing.slug) ?? []) ?? [])
    .sort((a, b) => compareText(a.filing.slug, b.filing.slug))
}

function toState(filing: Filing, all: readonly FilingStep[]): FilingState | null {
  const steps = all.filter(isEvent)
  const contested = all.filter((step) => isContested(step) && !isRestatement(step))
  const contestedOnly = steps.length === 0
  const deciding = contestedOnly ? contested : steps
  const last = deciding.at(-1)
  if (!last) return null
  const stageBegan = deciding[deciding.findLastIndex(({ stage }) => stage !== last.stage) + 1] ?? last
  return {
    filing,
    stage: last.stage,
    since: whenOf(stageBegan),
    open: deciding.reduce(isOpenAfter, false),
    steps,
    contested,
    restating: all.filter(isRestatement),
    contestedOnly,
    vehicles:
      deciding.findLast(({ vehicles, model }) => vehicles !== null && model === null)?.vehicles ?? null,
    waitingSince: filing.permitType === 'recall' ? null : deciding.reduce(waitAfter, null),
  }
}

function isOpenAfter(wasOpen: boolean, { stage }: FilingStep): boolean {
  return stage === 'amended' ? wasOpen : awaitsAnswer[stage]
}

function waitAfter(since: IntervalDate | null, step: FilingStep): IntervalDate | null {
  if (step.stage === 'amended' || step.stage === 'planned') return since
  return awaitsAnswer[step.stage] ? (since ?? whenOf(step)) : null
}
