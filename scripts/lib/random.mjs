// Numbers that look random and come out the same every time: mulberry32, a small well-known generator.

/** @param {number} seed a whole number @returns {() => number} each call gives the next number in [0, 1) */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Draws from a source of numbers: what a generator of records needs. @param {() => number} next */
export function draws(next) {
  const whole = (low, high) => low + Math.floor(next() * (high - low + 1))
  const one = (items) => items[Math.floor(next() * items.length)]
  return {
    /** A whole number from low to high, both included. */
    whole,
    one,
    chance: (share) => next() < share,
    /** The first items far more often than the last, as places and operators are in the real record. */
    skewed: (items) => items[Math.min(items.length - 1, Math.floor(items.length * next() ** 3))],
    /** The key of a table of weights, each as often as its weight says. */
    weighted: (weights) => {
      const entries = Object.entries(weights)
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      return entries[0][0]
    },
  }
}
