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

/** What `draws` gives. @typedef {ReturnType<typeof draws>} Draw */

/**
 * An item that must be there.
 * @template {{} | null} T
 * @param {T | undefined} item
 * @returns {T}
 */
function drawn(item) {
  if (item === undefined) throw new RangeError('There is nothing to draw from')
  return item
}

/** Draws from a source of numbers: what a generator of records needs. @param {() => number} next */
export function draws(next) {
  /**
   * One item of a list, or undefined of an empty one.
   * @template T
   * @param {readonly T[]} items
   * @returns {T | undefined}
   */
  const oneIfAny = (items) => items[Math.floor(next() * items.length)]
  return {
    /** A whole number from low to high, both included. @param {number} low @param {number} high */
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    /**
     * One item of a list that has any.
     * @template {{} | null} T
     * @param {readonly T[]} items
     * @returns {T}
     */
    one: (items) => drawn(oneIfAny(items)),
    oneIfAny,
    /** True as often as the share says, from 0 to 1. @param {number} share */
    chance: (share) => next() < share,
    /**
     * The first items far more often than the last, as places and operators are in the real record.
     * @template {{} | null} T
     * @param {readonly T[]} items
     * @returns {T}
     */
    skewed: (items) => drawn(items[Math.min(items.length - 1, Math.floor(items.length * next() ** 3))]),
    /** The key of a table of weights, each as often as its weight says. @param {Record<string, number>} weights */
    weighted: (weights) => {
      const entries = Object.entries(weights)
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      // The sum was rounded up.
      return drawn(Object.keys(weights)[0])
    },
  }
}
