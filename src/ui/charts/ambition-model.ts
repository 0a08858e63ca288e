import type { Ambition, AmbitionPicture, AmbitionTarget } from '@/domain/projection/ambition'
import type { PromiseStatus } from '@/domain/projection/targets'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber, formatRange } from '@/domain/shared/range'
import { formatDay, formatInterval, type IsoDate } from '@/domain/signal/date'
import { basisLabels } from '@/domain/signal/labels'
import {
  axisPosition,
  logAxis,
  quarterStart,
  shortNumber,
  spreadLabels,
  type TimeAxis,
  timeAt,
  timeAxis,
  type ValueAxis,
} from './axis'
import { toRuns } from './fleet-runs'
import { placeName } from './fleet-text'

/** A promise: from the day it was made to its due day, at the height of what was promised. */
export type AmbitionMark = {
  key: string
  fromX: number
  dueX: number
  y: number
  status: PromiseStatus
  label: string
  /** Where the label stands, moved so that labels keep apart. */
  labelY: number
}

export type AmbitionCount = { x: number; lowY: number; highY: number }

export type AmbitionPanel = {
  operator: string
  operatorName: string
  basis: Ambition['basis']
  marks: AmbitionMark[]
  /** Counts that one line may join; a single reading is a run of one. */
  runs: AmbitionCount[][]
  sentence: string
}

export type AmbitionRow = AmbitionTarget & {
  operator: string
  operatorName: string
  placeName: string
  /** `113–146 observed, 25 Nov 2025`, or that there is none. */
  countWords: string
}

export type AmbitionModel = {
  x: TimeAxis
  y: ValueAxis
  todayX: number
  panels: AmbitionPanel[]
  rows: AmbitionRow[]
  /** Promises that are in the table alone. */
  undrawn: number
  sentence: string
}

const labelHeight = 13

/** Promises drawn of one operator: more labels than this find no room beside each other. */
export const maxMarks = 15

/** Announced fleets against counted ones on one time axis and one log axis, `height` pixels high. */
export function ambitionModel(
  { operators }: AmbitionPicture,
  asOf: IsoDate,
  names: NameIndex,
  height: number,
): AmbitionModel {
  const targets = operators.flatMap((one) => one.targets)
  const readings = operators.flatMap(({ counts }) => counts.flatMap((series) => series.readings))
  const end = [asOf, ...targets.map(({ due }) => due)].toSorted().at(-1) ?? asOf
  const earliest = [...targets.map(({ announced }) => announced.date), ...readings.map(({ date }) => date)]
  const x = timeAxis([], end, quarterStart(earliest.toSorted()[0] ?? asOf))
  const y = logAxis(
    [...targets.map(({ value }) => value), ...readings.flatMap(({ low, high }) => [low, high ?? low])],
    { decadesOnly: true, label: shortNumber },
  )
  return {
    x,
    y,
    todayX: timeAt(x, asOf),
    panels: operators.map((one) => toPanel(one, nameOf(names, one.operator), x, y, height)),
    undrawn: operators.reduce((sum, one) => sum + Math.max(0, one.targets.length - maxMarks), 0),
    rows: operators.flatMap(({ operator, basis, targets: own }) =>
      own.map((target) => ({
        ...target,
        operator,
        operatorName: nameOf(names, operator),
        placeName: placeName(names, target.place),
        countWords: target.counted
          ? `${formatRange(target.counted)} ${basisLabels[basis].toLowerCase()}, ${formatInterval(target.counted)}`
          : `none ${basisLabels[basis].toLowerCase()} there`,
      })),
    ),
    sentence: ambitionSentence(operators, names),
  }
}

function toPanel(
  { operator, basis, targets, counts }: Ambition,
  operatorName: string,
  x: TimeAxis,
  y: ValueAxis,
  height: number,
): AmbitionPanel {
  // In the order of their due days.
  const drawn = targets.slice(-maxMarks)
  const ys = drawn.map(({ value }) => axisPosition(y, value))
  const tops = spreadLabels(
    ys.map((at) => ({ wanted: (1 - at) * height, height: labelHeight })),
    height + labelHeight,
  )
  return {
    operator,
    operatorName,
    basis,
    marks: drawn.map(({ signalId, announced, due, status, value }, index) => ({
      key: signalId,
      fromX: timeAt(x, announced.date),
      dueX: timeAt(x, due),
      y: ys[index] ?? 0,
      status,
      label: shortNumber(value),
      labelY: (tops[index] ?? 0) + labelHeight / 2,
    })),
    runs: counts.flatMap(({ readings }) =>
      toRuns(readings).map((run) =>
        run.map(({ date, low, high }) => ({
          x: timeAt(x, date),
          lowY: axisPosition(y, low),
          highY: axisPosition(y, high ?? low),
        })),
      ),
    ),
    sentence: panelSentence(targets, basis),
  }
}

function panelSentence(targets: readonly AmbitionTarget[], basis: Ambition['basis']): string {
  const settled = targets.filter(({ status }) => status !== 'open')
  const met = settled.filter(({ status }) => status === 'met').length
  const due = settled.length === 0 ? 'none has come due' : `${settled.length} came due, ${met} met on time`
  const how = basis === 'observed' ? 'counted by independent observers' : 'on official registers'
  return `${targets.length} dated ${targets.length === 1 ? 'promise' : 'promises'} of a fleet; ${due}. Dots: vehicles ${how}.`
}

/** For each operator its largest open promise against the count that stands beside it. */
function ambitionSentence(operators: readonly Ambition[], names: NameIndex): string {
  const parts = operators.flatMap(({ operator, basis, targets }) => {
    const open = targets.filter(({ status, counted }) => status === 'open' && counted !== null)
    const largest = open.toSorted((a, b) => b.value - a.value)[0]
    if (!largest?.counted) return []
    return [
      `${nameOf(names, operator)} has announced ${formatNumber(largest.value)} vehicles by ${formatDay(largest.due)}; the newest ${basis === 'observed' ? 'independent count' : 'register'} gives ${formatRange(largest.counted)} (${formatInterval(largest.counted)})`,
    ]
  })
  if (parts.length === 0) return 'No open promise of a fleet can be set against an independent count.'
  return `${parts.join('. ')}.`
}
