import { daysBetween } from './calendar'
import { bySignalDate, isRestatement, type Signal, type SignalOf } from './schema'

/** Two counts or areas this many days apart can still be one reading. */
const readingDays = 45
/** A step, an event without a state of its own, or a milestone is reported within these days. */
const eventDays = 14
/** Two areas that differ by no more than this share are one figure, rounded twice. */
const areaShare = 0.01

/** What the search for an original needs to know of filings. */
export type RestatementContext = { isRegister: (filing: string) => boolean }

type Match = (candidate: Signal) => boolean

/**
 * The signal that already says what this one says, as far as the values tell: same operator, place, kind and value
 * within the window of its kind. An editor decides. Null when there is none, or the signal already names one or is
 * another account.
 * @param signals the published ones
 */
export function suggestRestatement(
  signal: Signal,
  signals: readonly Signal[],
  context: RestatementContext,
): Signal | null {
  if (signal.restates !== null || signal.alternateOf !== null) return null
  const mains = signals.filter(
    (one) =>
      one.id !== signal.id &&
      one.operator === signal.operator &&
      one.place === signal.place &&
      one.alternateOf === null &&
      !isRestatement(one),
  )
  const says = matchOf(signal, mains, context)
  const distance = (one: Signal) => Math.abs(daysBetween(one.date, signal.date))
  const [nearest] = mains.filter(says).toSorted((a, b) => distance(a) - distance(b) || bySignalDate(a, b))
  return nearest ?? null
}

/** Whether a signal of the same operator and place says the same, by kind. */
function matchOf(signal: Signal, mains: readonly Signal[], { isRegister }: RestatementContext): Match {
  const within = (days: number) => (one: Signal) => Math.abs(daysBetween(one.date, signal.date)) <= days
  const isNear = within(readingDays)
  const isSameEvent = within(eventDays)
  switch (signal.kind) {
    case 'deployment-status':
      return (one) =>
        one.kind === signal.kind &&
        sameStatus(one, signal) &&
        (signal.phase === 'restricted' ? isSameEvent(one) : holdsFrom(one, signal, mains, sameStatus))
    case 'service-area':
      return (one) =>
        one.kind === signal.kind && sameArea(one, signal) && holdsFrom(one, signal, mains, sameArea)
    case 'fleet-estimate':
      return (one) =>
        isNear(one) &&
        ((one.kind === signal.kind && sameCount(one, signal)) ||
          (one.kind === 'filing' && isRegister(one.filing) && sameReading(one, signal)))
    case 'service-metric':
      return (one) =>
        one.kind === signal.kind && sameMetric(one, signal) && (hasPeriod(signal) || isNear(one))
    case 'filing':
      return (one) => one.kind === signal.kind && sameStep(one, signal) && isSameEvent(one)
    case 'production':
      return (one) => one.kind === signal.kind && sameMilestone(one, signal) && isSameEvent(one)
    case 'target':
      return (one) => one.kind === signal.kind && samePromise(one, signal) && isNear(one)
  }
}

/** Whether an earlier state still holds at the later signal: no signal of the kind in between says anything else. */
function holdsFrom<S extends Signal>(
  earlier: S,
  later: S,
  mains: readonly Signal[],
  same: (a: S, b: S) => boolean,
): boolean {
  if (earlier.date > later.date) return false
  const isOfKind = (one: Signal): one is S => one.kind === later.kind
  return mains
    .filter(isOfKind)
    .every(
      (one) =>
        one.confidence === 'claimed' || one.date < earlier.date || one.date > later.date || same(one, later),
    )
}

function sameStatus(a: SignalOf<'deployment-status'>, b: SignalOf<'deployment-status'>): boolean {
  return (
    a.phase === b.phase &&
    a.supervision === b.supervision &&
    a.access === b.access &&
    a.extent === b.extent &&
    a.appliesToAll === b.appliesToAll
  )
}

function sameArea(a: SignalOf<'service-area'>, b: SignalOf<'service-area'>): boolean {
  return Math.abs(a.areaSqMi - b.areaSqMi) <= areaShare * Math.max(a.areaSqMi, b.areaSqMi)
}

type Count = SignalOf<'fleet-estimate'>

/** An open range counts as its lower figure: "at least 8" does not say again every larger count. */
const upperOf = ({ low, high }: Count) => high ?? low

function sameCount(a: Count, b: Count): boolean {
  const isSameSubject =
    a.basis === b.basis &&
    a.scope === b.scope &&
    a.model === b.model &&
    a.span === b.span &&
    a.extent === b.extent
  return isSameSubject && a.low <= upperOf(b) && b.low <= upperOf(a)
}

function sameReading({ vehicles, model }: SignalOf<'filing'>, count: Count): boolean {
  if (vehicles === null || count.basis !== 'registered' || count.scope !== 'all') return false
  return model === count.model && count.low <= vehicles && vehicles <= upperOf(count)
}

type Metric = SignalOf<'service-metric'>

const hasPeriod = ({ periodStart, periodEnd }: Metric) => periodStart !== null || periodEnd !== null

function sameMetric(a: Metric, b: Metric): boolean {
  const isSameValue = a.metric === b.metric && a.unit === b.unit && a.value === b.value
  return isSameValue && a.periodStart === b.periodStart && a.periodEnd === b.periodEnd
}

function sameStep(a: SignalOf<'filing'>, b: SignalOf<'filing'>): boolean {
  return a.filing === b.filing && a.stage === b.stage && a.vehicles === b.vehicles && a.model === b.model
}

function sameMilestone(a: SignalOf<'production'>, b: SignalOf<'production'>): boolean {
  return (
    a.program === b.program &&
    a.milestone === b.milestone &&
    a.units === b.units &&
    a.unitsPerYear === b.unitsPerYear
  )
}

function samePromise(a: SignalOf<'target'>, b: SignalOf<'target'>): boolean {
  return a.metric === b.metric && a.value === b.value && a.unit === b.unit && a.due === b.due
}
