import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPlainly } from './plain-status'
import { statusKeys } from './status-key'

describe('countPlainly', () => {
  it('tells four classes apart, and names a fifth only where it has a city', () => {
    const counts = countPlainly(['service-driverless', 'service-mixed', 'testing', 'permitted', 'testing'])
    expect(counts.map(({ status, count }) => [status, count])).toEqual([
      ['driverless', 1],
      ['monitored', 1],
      ['before-riders', 3],
      ['announced', 0],
    ])
    expect(countPlainly(['paused']).at(-1)).toEqual({ status: 'other', keys: ['paused'], count: 1 })
  })

  it('counts every state once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...statusKeys)), (states) => {
        const total = countPlainly(states).reduce((sum, { count }) => sum + count, 0)
        expect(total).toBe(states.length)
      }),
    )
  })
})
