import { describe, expect, it } from 'vitest'
import { phaseWords } from './phase-text'

const span = (starts: [number, number], ends: [number, number]) => ({
  id: 'phase',
  starts: { low: starts[0], high: starts[1] },
  ends: { low: ends[0], high: ends[1] },
})

describe('phaseWords', () => {
  it('give the months between which a phase ends, and whether they lie within the horizon', () => {
    expect(phaseWords(span([0, 0], [3, 4]), '2026-11-23', 12)).toBe('done by Feb 2027 to Mar 2027')
    expect(phaseWords(span([0, 0], [3, 3]), '2026-11-23', 12)).toBe('done by Feb 2027')
    expect(phaseWords(span([7, 10], [10, 15]), '2026-11-23', 12)).toBe(
      'done by Sep 2027 to Feb 2028, perhaps after the horizon',
    )
    expect(phaseWords(span([12, 15], [14, 18]), '2026-11-23', 12)).toBe('beyond 12 months')
  })
})
