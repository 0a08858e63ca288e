import { clopperPearson } from '../shared/binomial'
import { garwoodInterval } from '../shared/poisson'
import { fail, ok, type Result } from '../shared/result'

/**
 * From an accuracy to a reliability. An accuracy says which share of a test set came out right; somebody who must let
 * a system loose asks how often it will fail, how sure that is, and over how much use.
 */

/** How often something failed, with its exact interval of 95 %. */
export type FailureRate = {
  failures: number
  /** Trials, or units of exposure such as miles or hours. */
  exposure: number
  /** Failures per trial or unit. */
  rate: number
  low: number
  high: number
}

const maxTrials = 1_000_000_000
const isWhole = (value: number, most: number) => Number.isInteger(value) && value >= 0 && value <= most

/** The failure rate of independent trials: n trials of which k failed, with the interval of Clopper and Pearson. */
export function rateOfTrials(trials: number, failures: number): Result<FailureRate> {
  if (!isWhole(trials, maxTrials) || trials === 0) {
    return fail('invalid', 'Give the number of trials: a whole number from 1 to 1,000,000,000.', 'trials')
  }
  if (!isWhole(failures, trials)) {
    return fail('invalid', 'Give the failures: a whole number, no more than the trials.', 'failures')
  }
  return ok({ failures, exposure: trials, rate: failures / trials, ...clopperPearson(failures, trials) })
}

/** The failure rate over an exposure in miles or hours, with the exact interval for the mean of a count. */
export function rateOfExposure(exposure: number, failures: number): Result<FailureRate> {
  if (!(exposure > 0 && Number.isFinite(exposure))) {
    return fail('invalid', 'Give the exposure: a number above 0, in miles or hours.', 'exposure')
  }
  if (!isWhole(failures, 1_000_000)) {
    return fail('invalid', 'Give the failures: a whole number from 0 to 1,000,000.', 'failures')
  }
  const { low, high } = garwoodInterval(failures)
  return ok({ failures, exposure, rate: failures / exposure, low: low / exposure, high: high / exposure })
}

/**
 * The failures behind an accuracy in percent on a test set of known size, to the nearest whole one. An accuracy has
 * been rounded by whoever gave it, so the count may be off by the rounding; give the count itself where it is known.
 */
export function failuresBehind(accuracyPct: number, trials: number): Result<number> {
  if (!(accuracyPct >= 0 && accuracyPct <= 100)) {
    return fail('invalid', 'Give the accuracy in percent, from 0 to 100.', 'accuracy')
  }
  if (!isWhole(trials, maxTrials) || trials === 0) {
    return fail('invalid', 'Give the size of the test set: a whole number from 1 to 1,000,000,000.', 'trials')
  }
  return ok(Math.round(trials * (1 - accuracyPct / 100)))
}

/** Failures to be expected in so many uses, each as likely to fail as the trials were: rate and interval. */
export function expectedFailures(
  { rate, low, high }: Pick<FailureRate, 'rate' | 'low' | 'high'>,
  uses: number,
): { expected: number; low: number; high: number } {
  return { expected: rate * uses, low: low * uses, high: high * uses }
}

/**
 * How many trials without one failure it takes to say, with the given confidence, that the rate is below `rate`:
 * the smallest n with (1 − rate)^n ≤ 1 − level. At 95 % and a small rate it is close to 3 ÷ rate.
 *
 * @param rate strictly between 0 and 1
 * @param level the confidence, strictly between 0 and 1
 */
export function trialsWithoutFailure(rate: number, level = 0.95): number {
  if (!(rate > 0 && rate < 1)) throw new RangeError(`A rate strictly between 0 and 1 is needed: ${rate}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`A level strictly between 0 and 1 is needed: ${level}`)
  return Math.ceil(Math.log1p(-level) / Math.log1p(-rate))
}
