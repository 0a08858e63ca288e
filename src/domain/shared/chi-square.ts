import { logGamma } from './log-gamma'

/**
 * The chi-square distribution, as far as exact intervals for counts need it. Formulas: NIST Digital Library of
 * Mathematical Functions, §8.11.4 (series) and §8.9.2 (continued fraction) for the incomplete gamma function.
 */

const tolerance = 1e-15
const maxTerms = 10_000

/** P(a, x) by its power series, which converges fast for x < a + 1. */
function gammaSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < maxTerms && term > sum * tolerance; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a))
}

/** Q(a, x) = 1 − P(a, x) by its continued fraction (modified Lentz), for x ≥ a + 1. */
function gammaFraction(a: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let value = d
  for (let n = 1; n < maxTerms; n++) {
    const numerator = -n * (n - a)
    b += 2
    d = 1 / (numerator * d + b || tiny)
    c = b + numerator / c || tiny
    const step = d * c
    value *= step
    if (Math.abs(step - 1) < tolerance) break
  }
  return value * Math.exp(a * Math.log(x) - x - logGamma(a))
}

/** The probability that a chi-square variable with `df` degrees of freedom is at most `x`. */
export function chiSquareCdf(x: number, df: number): number {
  if (!(df >= 1)) throw new RangeError(`Degrees of freedom must be 1 or more: ${df}`)
  if (x <= 0) return 0
  const [a, half] = [df / 2, x / 2]
  return half < a + 1 ? gammaSeries(a, half) : 1 - gammaFraction(a, half)
}

/**
 * The value that a chi-square variable with `df` degrees of freedom stays at or below with probability `p`,
 * by bisection of the distribution function, which is continuous and rises everywhere above 0.
 *
 * @param p strictly between 0 and 1
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A probability strictly between 0 and 1 is needed: ${p}`)
  let low = 0
  let high = Math.max(1, df)
  while (chiSquareCdf(high, df) < p) high *= 2
  for (let step = 0; step < 200 && high - low > high * 1e-14; step++) {
    const middle = (low + high) / 2
    if (chiSquareCdf(middle, df) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
