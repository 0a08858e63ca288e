import { chiSquareQuantile } from './chi-square'

/**
 * The exact two-sided interval for the mean of a Poisson variable of which `count` was seen once:
 * χ²(α/2; 2n)/2 to χ²(1 − α/2; 2n + 2)/2. F. Garwood, “Fiducial limits for the Poisson distribution”,
 * Biometrika 28 (1936), 437–442. At a count of 0 the lower end is 0.
 *
 * @param count a whole number, 0 or more
 * @param level the confidence level, strictly between 0 and 1
 */
export function garwoodInterval(count: number, level = 0.95): { low: number; high: number } {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`A count is needed: ${count}`)
  const tail = (1 - level) / 2
  return {
    low: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
    high: chiSquareQuantile(1 - tail, 2 * count + 2) / 2,
  }
}
