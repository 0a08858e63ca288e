import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { inflectionRules, readInflections } from './inflection'
import { filterInflections, firedOrders, sortFired, sortPending } from './inflection-list'

const { fired, pending } = readInflections({ ...loadDataset(), asOf: '2026-10-08' })
const none = { rule: '', operator: '', rules: null }
const idsOf = (points: readonly { id: string }[]) => points.map(({ id }) => id)

describe('the list of inflection points', () => {
  it('has all of them without a filter, and each of them under exactly one rule', () => {
    expect(filterInflections(fired, none)).toEqual(fired)
    const byRule = inflectionRules.flatMap((rule) => filterInflections(fired, { ...none, rule }))
    expect(idsOf(byRule).toSorted()).toEqual(idsOf(fired).toSorted())
  })

  it('meets every filter that is set', () => {
    const found = filterInflections(pending, { ...none, operator: 'tesla', rules: ['fleet-size'] })
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ operator, rule }) => operator === 'tesla' && rule === 'fleet-size')).toBe(true)
    expect(filterInflections(pending, { ...none, rules: [] })).toEqual([])
  })

  it('loses none when it is sorted, and turns round', () => {
    const orders = fc.constantFrom(...firedOrders)
    fc.assert(
      fc.property(orders, fc.constantFrom('asc' as const, 'desc' as const), (order, direction) => {
        expect(idsOf(sortFired(fired, order, direction)).toSorted()).toEqual(idsOf(fired).toSorted())
      }),
    )
    const days = sortFired(fired, 'when', 'desc').map(({ on }) => on.date)
    expect(days).toEqual(days.toSorted().reverse())
    expect(idsOf(sortPending(pending, 'gap'))).toEqual(idsOf(pending))
    expect(idsOf(sortPending(pending, 'operator')).toSorted()).toEqual(idsOf(pending).toSorted())
  })
})
