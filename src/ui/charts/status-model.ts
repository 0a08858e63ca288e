import type { Deployment } from '@/domain/projection/deployments'
import { compareText } from '@/domain/projection/fold'
import { statusKeyLabels } from '@/domain/projection/labels'
import { type StatusKey, statusKey } from '@/domain/projection/status-key'
import type { DeploymentStep, StepHistory } from '@/domain/projection/steps'
import { formatDay, formatInterval, type IsoDate } from '@/domain/signal/date'
import type { Access } from '@/domain/signal/kinds'
import { accessLabels } from '@/domain/signal/labels'
import { type TimeAxis, timeAt, timeAxis } from './axis'

/** A stretch in one state. Positions are fractions of the axis. */
export type StatusBand = {
  key: string
  status: StatusKey
  x: number
  untilX: number
  /** How high it stands, from 0 to 1: the more may ride, the higher. */
  height: number
  /** In words: `Service, driverless, open to the public`. */
  label: string
  /** Whether nothing newer has been heard since its beginning. */
  faded: boolean
}

/** A pause, drawn as a gap. */
export type StatusGap = { key: string; x: number; untilX: number }

export type StatusRow = {
  key: string
  operator: string
  place: string
  /** The state at the end. */
  status: StatusKey
  since: string
  bands: StatusBand[]
  gaps: StatusGap[]
  /** Where it ended, as a fraction; null while it has not. */
  endX: number | null
  /** The whole history in words, for those who do not see the drawing. */
  words: string
}

export type StatusModel = {
  axis: TimeAxis
  rows: StatusRow[]
  rest: number
  keys: StatusKey[]
  /** The newest change of state. */
  sentence: string
}

/** More rows than this are left to the table. */
export const maxStatusRows = 12

const shorten = (fraction: number) => Number(fraction.toFixed(4))

/** Before a service the few in the car are on duty; within one the bar grows with those who may ride. */
const heights: Record<Access, number> = { employees: 0.5, 'invite-only': 0.75, public: 1 }
const lowest = 0.35

type Charted = Pick<Deployment, 'operator' | 'place' | 'phase' | 'supervision' | 'statusSince'>
type Step = Pick<DeploymentStep, 'from' | 'phase' | 'supervision' | 'access' | 'statusSince' | 'signalId'>

/**
 * The states of several deployments over time, one row each, in the order given.
 * @param heardOf the last day of which anything implies the present state of a deployment
 */
export function statusModel(
  deployments: readonly Charted[],
  histories: readonly StepHistory<DeploymentStep>[],
  asOf: IsoDate,
  { titleOf, heardOf }: { titleOf: (one: Charted) => string; heardOf: (one: Charted) => IsoDate | null },
): StatusModel {
  const charted = deployments.flatMap((one) => {
    const history = histories.find(({ operator, place }) => operator === one.operator && place === one.place)
    const steps = history?.steps.filter(({ from }) => from <= asOf) ?? []
    return steps.length > 0 ? [{ one, steps }] : []
  })
  const shown = charted.slice(0, maxStatusRows)
  const axis = timeAxis(
    shown.flatMap(({ steps }) => steps.map(({ from }) => from)),
    asOf,
  )
  const rows = shown.map(({ one, steps }) => toRow(one, steps, axis, heardOf(one), titleOf(one)))
  return {
    axis,
    rows,
    rest: charted.length - shown.length,
    keys: [...new Set(rows.flatMap(({ bands }) => bands.map(({ status }) => status)))],
    sentence: sentenceOf(
      shown.map(({ one }) => one),
      titleOf,
    ),
  }
}

function toRow(
  one: Charted,
  steps: readonly Step[],
  axis: TimeAxis,
  heard: IsoDate | null,
  name: string,
): StatusRow {
  const stretches = steps.map((step, index) => ({
    step,
    x: shorten(timeAt(axis, step.from)),
    untilX: shorten(timeAt(axis, steps[index + 1]?.from ?? axis.end)),
    isLast: index === steps.length - 1,
  }))
  const last = steps.at(-1)
  const isRunning = ({ phase }: Step) => phase !== 'paused' && phase !== 'ended'
  return {
    key: `${one.operator}/${one.place}`,
    operator: one.operator,
    place: one.place,
    status: statusKey(one),
    since: formatInterval(one.statusSince.when),
    bands: stretches
      .filter(({ step }) => isRunning(step))
      .flatMap(({ step, x, untilX, isLast }) => {
        const band: StatusBand = {
          key: step.signalId,
          status: statusKey(step),
          x,
          untilX,
          height: step.access === null || step.phase !== 'service' ? lowest : heights[step.access],
          label: stepWords(step),
          faded: false,
        }
        const heardX = heard === null ? untilX : shorten(Math.min(1, timeAt(axis, heard)))
        if (!isLast || heardX >= untilX) return [band]
        const unheard = { ...band, key: `${band.key}/faded`, x: Math.max(x, heardX), faded: true }
        return heardX > x ? [{ ...band, untilX: heardX }, unheard] : [unheard]
      }),
    gaps: stretches
      .filter(({ step }) => step.phase === 'paused')
      .map(({ step, x, untilX }) => ({ key: step.signalId, x, untilX })),
    endX: last?.phase === 'ended' ? shorten(timeAt(axis, last.from)) : null,
    words: `${name}: ${steps.map((step) => `${lowerFirst(stepWords(step))} from ${beginning(step)}`).join('; ')}.`,
  }
}

/** As precise as its record, where the status itself began with the step. */
function beginning({ from, statusSince }: Step): string {
  return statusSince.when.date === from ? formatInterval(statusSince.when) : formatDay(from)
}

/** `Service, mixed, open to the public`; who may ride is said of a service alone. */
function stepWords(step: Step): string {
  const words = statusKeyLabels[statusKey(step)]
  return step.phase === 'service' && step.access
    ? `${words}, ${accessLabels[step.access].toLowerCase()}`
    : words
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** The newest change of state among the rows, as the finding of the drawing. */
function sentenceOf(charted: readonly Charted[], titleOf: (one: Charted) => string): string {
  const newest = charted.toSorted((a, b) => compareText(b.statusSince.when.date, a.statusSince.when.date))[0]
  if (!newest) return ''
  const state = lowerFirst(statusKeyLabels[statusKey(newest)])
  return `Latest change: ${titleOf(newest)}, ${state} since ${formatInterval(newest.statusSince.when)}.`
}
