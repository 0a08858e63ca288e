import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryOrderOf, arbitrarySignals, signalOf } from '../testing/arbitraries'
import { orderSignals, signalOrders } from './order'

const names = new Map([
  ['tesla', 'Zeta'],
  ['waymo', 'Alpha'],
  ['us', 'United States'],
])

describe('orderSignals', () => {
  it('does not depend on the order of loading', () => {
    const cases = arbitrarySignals.chain((signals) =>
      fc.record({
        signals: fc.constant(signals),
        shuffled: arbitraryOrderOf(signals),
        order: fc.constantFrom(...signalOrders),
      }),
    )
    fc.assert(
      fc.property(cases, ({ signals, shuffled, order }) => {
        expect(orderSignals(shuffled, order, names)).toEqual(orderSignals(signals, order, names))
      }),
    )
  })

  it('sorts by the name that readers see, the newest first within it, and no place last', () => {
    const signals = [
      signalOf('target', { id: 'tesla-one', operator: 'tesla', date: '2026-02-01' }),
      signalOf('target', { id: 'waymo-old', operator: 'waymo', date: '2026-01-01' }),
      signalOf('target', { id: 'waymo-new', operator: 'waymo', date: '2026-03-01', place: null }),
    ]
    const ids = (order: (typeof signalOrders)[number]) =>
      orderSignals(signals, order, names).map(({ id }) => id)
    expect(ids('operator')).toEqual(['waymo-new', 'waymo-old', 'tesla-one'])
    expect(ids('place')).toEqual(['tesla-one', 'waymo-old', 'waymo-new'])
    expect(ids('newest')).toEqual(['waymo-new', 'tesla-one', 'waymo-old'])
    expect(ids('oldest')).toEqual(['waymo-old', 'tesla-one', 'waymo-new'])
  })
})
