import type { Program } from '../record/schemas'
import type { Range } from '../shared/range'
import { daysBetween, type IntervalDate, intervalEnd, whenOf } from '../signal/date'
import type { Milestone } from '../signal/kinds'
import { bySignalDate, type SignalOf } from '../signal/schema'
import type { ProductionTimeline } from './production'
import type { PromiseEntry } from './targets'

type MilestoneSignal = SignalOf<'production'>

/** A rate that somebody stated, in units a year. */
export type ClaimedRate = IntervalDate & { signalId: string; headline: string; unitsPerYear: number }

/** Units that were built or seen built by a day, and the yearly rate that they show since production began. */
export type EvidencedRate = IntervalDate & {
  signalId: string
  headline: string
  units: number
  /** Units a year, at least: a count of finished units can miss some. Null where the start is not on record. */
  perYear: Range | null
}

/** Stages at which units come off a line. A prototype, a part and a car in service are none of them. */
const building: readonly Milestone[] = ['first-unit', 'pilot-production', 'production-start', 'ramp']
/** Of these, the ones whose number counts units that exist. At the start of production it is a plan. */
const counting: readonly Milestone[] = ['first-unit', 'pilot-production', 'ramp']

/** Fewer days of production than this say nothing of a year's rate. */
export const minRateDays = 30
const daysPerYear = 365.25

/** Every stated rate of a program, contested ones and those of promises included, in order of date. */
export function claimedRates(
  { milestones, contested }: Pick<ProductionTimeline, 'milestones' | 'contested'>,
  promises: readonly PromiseEntry[],
): ClaimedRate[] {
  const stated = [...milestones, ...contested]
    .filter(({ alternateOf }) => alternateOf === null)
    .flatMap((signal) =>
      signal.unitsPerYear === null ? [] : [{ signal, unitsPerYear: signal.unitsPerYear }],
    )
  const promised = promises.flatMap(({ target }) =>
    target.value !== null && /^(vehicles|units|cars)\s*\/\s*year$/i.test(target.unit ?? '')
      ? [{ signal: target, unitsPerYear: target.value }]
      : [],
  )
  return [...stated, ...promised]
    .sort((a, b) => bySignalDate(a.signal, b.signal))
    .map(({ signal: { id, date, datePrecision, headline }, unitsPerYear }) => ({
      signalId: id,
      date,
      precision: datePrecision,
      headline,
      unitsPerYear,
    }))
}

/**
 * Units on record with the yearly rate that each count shows: units × 365.25 ÷ days since the first milestone at
 * which units came off the line. Contested counts are left out; less than `minRateDays` gives no rate.
 */
export function evidencedRates({ milestones }: Pick<ProductionTimeline, 'milestones'>): EvidencedRate[] {
  const began = milestones.find(({ milestone }) => building.includes(milestone))
  return milestones.flatMap((signal) => {
    const { id, date, datePrecision, headline, units, milestone } = signal
    if (units === null || !counting.includes(milestone)) return []
    const perYear = began ? yearlyRate(units, began, signal) : null
    return [{ signalId: id, date, precision: datePrecision, headline, units, perYear }]
  })
}

function yearlyRate(units: number, began: MilestoneSignal, counted: MilestoneSignal): Range | null {
  const last = intervalEnd(whenOf(counted))
  const days = daysBetween(began.date, last)
  return days < minRateDays ? null : { low: (units * daysPerYear) / days, high: null }
}

/** Parts of a slug that name no program by themselves. */
const generic = new Set(['robotaxi', 'plant', 'ad'])
const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '')

/**
 * The promises about a program: those whose words name it, and the operator's promises of a production rate when
 * it has no other program. A promise carries no program, so the distinctive parts of the slug are looked for.
 */
export function promisesAbout(
  program: Program,
  programs: readonly Program[],
  promises: readonly PromiseEntry[],
): PromiseEntry[] {
  const operatorParts = new Set(program.operator.split('-'))
  const names = program.slug
    .split('-')
    .filter((part) => part.length > 2 && !generic.has(part) && !operatorParts.has(part))
  const isOnly = programs.every((one) => one.operator !== program.operator || one.slug === program.slug)
  return promises.filter(({ target }) => {
    if (target.operator !== program.operator) return false
    const words = plain([target.headline, target.detail, target.unit ?? ''].join(' '))
    return names.some((name) => words.includes(name)) || (isOnly && target.metric === 'production-rate')
  })
}
