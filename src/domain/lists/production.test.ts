import { describe, expect, it } from 'vitest'
import { projectProduction } from '../projection/production'
import { signalOf, testPrograms } from '../testing/arbitraries'
import { filterProduction, isPlan, productionSentence, sortProduction } from './production'

const asOf = '2026-06-30'
const rows = projectProduction(
  [
    signalOf('production', { id: 'plan', milestone: 'volume-target', date: '2026-05-01' }),
    signalOf('production', { id: 'start', milestone: 'production-start', date: '2026-04-01' }),
    signalOf('production', { id: 'other', program: 'ojai', milestone: 'prototype', date: '2025-01-01' }),
  ],
  testPrograms,
  asOf,
).map((timeline) => ({ ...timeline, operatorName: 'Tesla' }))

describe('the list of production', () => {
  it('keeps only the milestones asked for, and no program without one', () => {
    expect(filterProduction(rows, { operator: '', program: '', milestone: '' })).toEqual(rows)
    const prototypes = filterProduction(rows, { operator: '', program: '', milestone: 'prototype' })
    expect(prototypes.map(({ program }) => program.slug)).toEqual(['ojai'])
    expect(filterProduction(rows, { operator: 'waymo', program: '', milestone: '' })).toEqual([])
    expect(filterProduction(rows, { operator: '', program: 'cybercab', milestone: '' })).toHaveLength(1)
  })

  it('is ordered by name, newest milestone and how many there are', () => {
    const order = (...by: ['program' | 'date' | 'count', 'asc' | 'desc']) =>
      sortProduction(rows, ...by).map(({ program }) => program.slug)
    expect(order('program', 'asc')).toEqual(['cybercab', 'ojai'])
    expect(order('program', 'desc')).toEqual(['ojai', 'cybercab'])
    expect(order('date', 'desc')).toEqual(['cybercab', 'ojai'])
    expect(order('count', 'asc')).toEqual(['ojai', 'cybercab'])
  })

  it('never takes a plan for an event', () => {
    expect(isPlan('volume-target')).toBe(true)
    expect(isPlan('delay')).toBe(false)
    expect(productionSentence(rows, asOf)).toBe(
      '1 of 2 programs has a recorded start or ramp-up of production; the newest event is Program cybercab: start of production (Apr 1, 2026).',
    )
  })
})
