/**
 * Of things that want a place, in the order in which they go first, those that are close to none already kept.
 *
 * @param kept stay whatever is close to them
 * @param most how many there may be in all
 */
export function keepApart<T>(
  wanted: readonly T[],
  areClose: (one: T, other: T) => boolean,
  { kept = [], most = Number.POSITIVE_INFINITY }: { kept?: readonly T[]; most?: number } = {},
): T[] {
  const chosen = [...kept]
  for (const one of wanted) {
    if (chosen.length >= most) break
    if (!chosen.some((other) => areClose(one, other))) chosen.push(one)
  }
  return chosen
}
