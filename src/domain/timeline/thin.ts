/** How a reading is read for thinning: when it was, and how low and how high its figure is. */
export type Thinning<Reading> = {
  /** Position in time, in any unit that grows with it. */
  at: (reading: Reading) => number
  low: (reading: Reading) => number
  high: (reading: Reading) => number
  /** Readings that are kept whatever the limit, such as those on either side of a definition break. */
  mustKeep?: ReadonlySet<Reading | undefined>
}

/** Fewest readings that a thinned series keeps of its own: first, last, lowest and highest. */
export const minKept = 4

/**
 * At most `most` of a series of readings in the order of time, so that a drawing of them looks the same: the first, the
 * last, the lowest and the highest, those that must be kept, and of each of equally long stretches of time the lowest
 * and the highest. A series that is short enough is returned as it is. Only where more than `most` must be kept is the
 * answer longer: it holds those alone.
 */
export function thinReadings<Reading>(
  readings: readonly Reading[],
  most: number,
  { at, low, high, mustKeep = new Set() }: Thinning<Reading>,
): Reading[] {
  const [first] = readings
  const last = readings.at(-1)
  if (first === undefined || last === undefined || readings.length <= most) return [...readings]
  const lowest = (some: readonly Reading[]) => some.reduce((a, b) => (low(b) < low(a) ? b : a))
  const highest = (some: readonly Reading[]) => some.reduce((a, b) => (high(b) > high(a) ? b : a))
  const kept = new Set(readings.filter((reading) => mustKeep.has(reading)))
  for (const reading of [first, last, lowest(readings), highest(readings)]) kept.add(reading)
  const stretches = Math.floor((most - kept.size) / 2)
  const [start, length] = [at(first), Math.max(1, at(last) - at(first))]
  const buckets = new Map<number, Reading[]>()
  for (const reading of stretches > 0 ? readings : []) {
    const index = Math.min(stretches - 1, Math.floor(((at(reading) - start) / length) * stretches))
    const bucket = buckets.get(index)
    if (bucket) bucket.push(reading)
    else buckets.set(index, [reading])
  }
  for (const bucket of buckets.values()) {
    kept.add(lowest(bucket))
    kept.add(highest(bucket))
  }
  return readings.filter((reading) => kept.has(reading))
}
