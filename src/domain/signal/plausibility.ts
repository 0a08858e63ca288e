import { formatRange } from '../shared/range'
import { daysBetween, formatDay, formatInterval } from './calendar'
import { whenOf } from './date'
import { bySignalDate, type Signal, type SignalOf } from './schema'
import { earlyDays } from './timing'

/**
 * What an editor is asked to check before a signal is saved, because it is unlikely beside what is on record: most
 * often a slip of a digit, a unit or a year, or the same thing entered twice. Nothing here is refused: the editor says
 * why it is right. The thresholds ask about few of the shipped signals; a test counts them.
 */

export const doubtCodes = ['early', 'count', 'area', 'range', 'duplicate'] as const
export type DoubtCode = (typeof doubtCodes)[number]

export type Doubt = {
  code: DoubtCode
  /** The key of the field that it is about. */
  field: string
  /** To be read after the label of the field. */
  message: string
  /** The id of the signal beside which it is unlikely; null where there is none. */
  other: string | null
}

/** So many times its neighbors, or so small a part of them, a figure is asked about. */
const implausibleFactor = 5
/** Neighbors further away in time say little about a figure. */
const neighborDays = 365
/** Below this count of vehicles a factor is chance: from two cars to twelve is an ordinary start. */
const countFloor = 50
/** More than so many times the largest area on record anywhere. */
const maxFactor = 3
/** Two records of one event are mostly dated within these days. */
const duplicateDays = 3

/**
 * Everything about a signal that is to be checked.
 * @param signals the published ones; the signal itself may be among them
 */
export function doubtsAbout(signal: Signal, signals: readonly Signal[]): Doubt[] {
  const others = signals.filter(({ id, kind }) => id !== signal.id && kind === signal.kind)
  return [
    ...earlyDays(signal).map((found) => ({ ...found, code: 'early' as const, other: null })),
    ...countDoubts(signal, others),
    ...areaDoubts(signal, others),
    ...rangeDoubts(signal),
    ...duplicateDoubts(signal, others),
  ]
}

const isMain = ({ alternateOf, restates }: Signal) => alternateOf === null && restates === null

const isOfKind =
  <K extends Signal['kind']>(kind: K) =>
  (signal: Signal): signal is SignalOf<K> =>
    signal.kind === kind

/** The nearest signals before and after, as far as they are near enough to compare with. */
function neighborsOf<S extends Signal>(signal: S, others: readonly S[]): S[] {
  const near = others
    .filter((one) => Math.abs(daysBetween(one.date, signal.date)) <= neighborDays)
    .toSorted(bySignalDate)
  const before = near.findLast(({ date }) => date <= signal.date)
  const after = near.find(({ date }) => date > signal.date)
  return [before, after].filter((one) => one !== undefined)
}

const factorBetween = (a: number, b: number) => Math.max(a, b) / Math.min(a, b)

type Count = SignalOf<'fleet-estimate'>

const middleOf = ({ low, high }: Count) => (high === null ? low : (low + high) / 2)

function isSameCount(a: Count, b: Count): boolean {
  const isSameSubject = a.operator === b.operator && a.place === b.place && a.model === b.model
  return (
    isSameSubject && a.basis === b.basis && a.scope === b.scope && a.span === b.span && a.extent === b.extent
  )
}

function countDoubts(signal: Signal, others: readonly Signal[]): Doubt[] {
  if (signal.kind !== 'fleet-estimate' || !isMain(signal)) return []
  const same = others
    .filter(isOfKind('fleet-estimate'))
    .filter((one) => isMain(one) && isSameCount(one, signal))
  const neighbors = neighborsOf(signal, same)
  const [nearest] = neighbors
  const isFarFrom = (one: Count) => {
    const [a, b] = [middleOf(signal), middleOf(one)]
    return Math.max(a, b) >= countFloor && factorBetween(a, b) >= implausibleFactor
  }
  if (!nearest || !neighbors.every(isFarFrom)) return []
  const message = `is ${formatRange(signal)}, and ${formatRange(nearest)} on ${formatInterval(whenOf(nearest))}: is it so many vehicles`
  return [{ code: 'count', field: 'low', message, other: nearest.id }]
}

function areaDoubts(signal: Signal, others: readonly Signal[]): Doubt[] {
  if (signal.kind !== 'service-area' || !isMain(signal)) return []
  const areas = others.filter(isOfKind('service-area')).filter(isMain)
  const here = areas.filter(({ operator, place }) => operator === signal.operator && place === signal.place)
  const neighbors = neighborsOf(signal, here)
  const [nearest] = neighbors
  const size = (value: number) => `${formatRange({ low: value, high: value })} square miles`
  if (
    nearest &&
    neighbors.every(({ areaSqMi }) => factorBetween(areaSqMi, signal.areaSqMi) >= implausibleFactor)
  ) {
    const message = `is ${size(signal.areaSqMi)}, and ${size(nearest.areaSqMi)} on ${formatDay(nearest.date)}: is the unit right`
    return [{ code: 'area', field: 'areaSqMi', message, other: nearest.id }]
  }
  const largest = areas.toSorted((a, b) => b.areaSqMi - a.areaSqMi)[0]
  if (!largest || signal.areaSqMi <= largest.areaSqMi * maxFactor) return []
  const message = `is ${size(signal.areaSqMi)}, and the largest on record has ${size(largest.areaSqMi)}: is the unit right`
  return [{ code: 'area', field: 'areaSqMi', message, other: largest.id }]
}

/** Measures that compare with something else, which a share of more than all of it can. */
const comparisons: readonly string[] = ['price-premium-pct', 'crashes']

function rangeDoubts(signal: Signal): Doubt[] {
  if (signal.kind !== 'service-metric' && signal.kind !== 'target') return []
  const isShare = signal.metric.endsWith('-pct') || /^(?:%|percent\b)/i.test(signal.unit ?? '')
  if (!isShare || signal.value === null || signal.value <= 100 || comparisons.includes(signal.metric))
    return []
  const message = `is ${formatRange({ low: signal.value, high: signal.value })} percent: is it a share`
  return [{ code: 'range', field: 'value', message, other: null }]
}

/** What a signal speaks of and the figures that it gives, by kind; two of the same subject may be one event. */
function sayingOf(signal: Signal): { subject: string; figures: readonly (number | null)[] } {
  const of = (subject: readonly unknown[], figures: readonly (number | null)[] = []) => ({
    subject: JSON.stringify([signal.operator, signal.place, ...subject]),
    figures,
  })
  switch (signal.kind) {
    case 'deployment-status':
      return of([signal.phase, signal.supervision, signal.extent, signal.access])
    case 'service-area':
      return of([], [signal.areaSqMi])
    case 'fleet-estimate': {
      const { basis, scope, model, span, extent, low, high } = signal
      return of([basis, scope, model, span, extent], [low, high])
    }
    case 'service-metric':
      return of([signal.metric, signal.unit, signal.periodStart, signal.periodEnd], [signal.value])
    case 'filing':
      return of([signal.filing, signal.stage, signal.model], [signal.vehicles])
    case 'production':
      return of([signal.program, signal.milestone], [signal.units, signal.unitsPerYear])
    case 'target':
      return of([signal.metric, signal.unit, signal.due], [signal.value])
  }
}

/** Whether two signals of one subject look like one event: the same figures, or where none are given the same source. */
function looksTheSame(a: Signal, b: Signal): boolean {
  const [mine, theirs] = [sayingOf(a), sayingOf(b)]
  if (mine.subject !== theirs.subject) return false
  const isSameFigure = mine.figures.every((figure, index) => figure === theirs.figures[index])
  if (isSameFigure && mine.figures.some((figure) => figure !== null)) return true
  return isSameFigure && a.sources.some((source) => b.sources.includes(source))
}

function duplicateDoubts(signal: Signal, others: readonly Signal[]): Doubt[] {
  if (!isMain(signal)) return []
  const same = others.find(
    (one) =>
      isMain(one) &&
      Math.abs(daysBetween(one.date, signal.date)) <= duplicateDays &&
      looksTheSame(signal, one),
  )
  if (!same) return []
  const when = formatInterval(whenOf(same))
  const message = `may repeat “${same.headline}” of ${when}: is it another event`
  return [{ code: 'duplicate', field: 'headline', message, other: same.id }]
}

/** Doubts of which the record before had none: what an editor has answered for once is not asked again. */
export function newDoubts(doubts: readonly Doubt[], before: readonly Doubt[]): Doubt[] {
  const known = new Set(before.map(keyOfDoubt))
  return doubts.filter((doubt) => !known.has(keyOfDoubt(doubt)))
}

/** What tells one doubt from another: another value of the field is another doubt. */
export function keyOfDoubt({ code, field, message }: Doubt): string {
  return `${code}:${field}:${message}`
}
