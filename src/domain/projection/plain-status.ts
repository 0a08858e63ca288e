import type { StatusKey } from './status-key'

/** The four classes of a map that a stranger reads at a glance, and one for what is in none of them. */
export const plainStatuses = ['driverless', 'monitored', 'before-riders', 'announced', 'other'] as const
export type PlainStatus = (typeof plainStatuses)[number]

const classOf: Record<StatusKey, PlainStatus> = {
  'service-driverless': 'driverless',
  'service-mixed': 'monitored',
  'service-supervised': 'monitored',
  'service-unknown': 'other',
  paused: 'other',
  permitted: 'before-riders',
  testing: 'before-riders',
  announced: 'announced',
  ended: 'other',
}

export type PlainCount = {
  status: PlainStatus
  /** The states within it that have a city, the most advanced first. */
  keys: StatusKey[]
  count: number
}

/**
 * How many of these states are in each class, in the order of the classes. The counts add up to the states given; the
 * last class is left out when it is empty.
 */
export function countPlainly(states: readonly StatusKey[]): PlainCount[] {
  return plainStatuses
    .map((status) => {
      const own = states.filter((state) => classOf[state] === status)
      return { status, keys: [...new Set(own)], count: own.length }
    })
    .filter(({ status, count }) => status !== 'other' || count > 0)
}
