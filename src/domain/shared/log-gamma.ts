const lanczosFirst = 0.99999999999980993
const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]
const lanczosG = 7

/**
 * The natural logarithm of the gamma function for x ≥ 0.5, to about 14 digits. C. Lanczos, “A precision approximation
 * of the gamma function”, SIAM J. Numer. Anal. B 1 (1964).
 */
export function logGamma(x: number): number {
  const z = x - 1
  const sum = lanczos.reduce(
    (total, coefficient, index) => total + coefficient / (z + index + 1),
    lanczosFirst,
  )
  const t = z + lanczosG + 0.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}
