import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { nameIndex, nameOf } from '../shared/names'
import { inflectionRules, readInflections } from './inflection'
import { filterInflections, firedOrders, sortFired, sortPending } from './inflection-list'

const none = { rule: '', operator: '', rules: null }
const dataset = loadDataset()
const { fired, pending } = readInflections({ ...dataset, asOf: '2026-10-08' })
const names = nameIndex(dataset.operators)
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
        expect(idsOf(sortFired(fired, order, direction, names)).toSorted()).toEqual(idsOf(fired).toSorted())
      }),
    )
    const operators = sortPending(pending, 'operator', names).map(({ operator }) => nameOf(names, operator))
    expect(operators).toEqual(operators.toSorted((a, b) => a.localeCompare(b, 'en')))
    const days = sortFired(fired, 'when', 'desc', names).map(({ on }) => on.date)
    expect(days).toEqual(days.toSorted().reverse())
    expect(idsOf(sortPending(pending, 'gap', names))).toEqual(idsOf(pending))
    expect(idsOf(sortPending(pending, 'operator', names)).toSorted()).toEqual(idsOf(pending).toSorted())
  })
})
