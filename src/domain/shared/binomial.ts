import { logGamma } from './log-gamma'

const tiny = 1e-300
const tolerance = 1e-15
const maxTerms = 10_000

/**
 * The regularized incomplete beta function I_x(a, b) for a, b ≥ 1, by its continued fraction (modified Lentz). NIST
 * Digital Library of Mathematical Functions, §8.17.22, with §8.17.4 for x beyond the middle.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny)
  let c = 1
  let value = d
  for (let m = 1; m < maxTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d || tiny)
    c = 1 + even / c || tiny
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d || tiny)
    c = 1 + odd / c || tiny
    const step = d * c
    value *= step
    if (Math.abs(step - 1) < tolerance) break
  }
  return (front * value) / a
}

/** The x at which I_x(a, b) is p, by bisection: the function is continuous and rises between 0 and 1. */
function betaQuantile(p: number, a: number, b: number): number {
  let low = 0
  let high = 1
  for (let step = 0; step < 200 && high - low > high * 1e-14; step++) {
    const middle = (low + high) / 2
    if (incompleteBeta(middle, a, b) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * The exact two-sided interval for the rate behind `failures` in `trials` independent trials. C. Clopper and
 * E. Pearson, “The use of confidence or fiducial limits illustrated in the case of the binomial”, Biometrika 26 (1934),
 * 404–413, by quantiles of the beta distribution. At no failure the lower end is 0, at all failures the upper is 1.
 *
 * @param level the confidence level, strictly between 0 and 1
 */
export function clopperPearson(
  failures: number,
  trials: number,
  level = 0.95,
): { low: number; high: number } {
  if (!Number.isInteger(trials) || trials < 1) throw new RangeError(`Trials are needed: ${trials}`)
  if (!Number.isInteger(failures) || failures < 0 || failures > trials) {
    throw new RangeError(`Failures from 0 to ${trials} are needed: ${failures}`)
  }
  const tail = (1 - level) / 2
  return {
    low: failures === 0 ? 0 : betaQuantile(tail, failures, trials - failures + 1),
    high: failures === trials ? 1 : betaQuantile(1 - tail, failures + 1, trials - failures),
  }
}
