import { describe, expect, it } from 'vitest'
import { projectFleet } from '@/domain/projection/fleet'
import { registerLine } from '@/domain/projection/register-line'
import { loadDataset } from '../../../tests/support/dataset'
import { registerModel } from './register-model'

describe('the register as a small line', () => {
  const { signals, filings } = loadDataset()
  const line = registerLine(projectFleet({ signals, filings }, '2026-10-10', { operator: 'tesla' }))
  if (!line) throw new Error('The record has no register')
  const model = registerModel(line, '2026-11-30')

  it('lies inside its plot, rises, and ends before the day read', () => {
    for (const { x, y } of model.marks) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(model.end)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThanOrEqual(1)
    }
    expect(model.end).toBeLessThan(1)
  })

  it('writes the first value and the last, and no two that would touch', () => {
    const named = model.marks.filter(({ isNamed }) => isNamed)
    expect(named.at(0)?.value).toBe(42)
    expect(named.at(-1)?.value).toBe(739)
    const xs = named.map(({ x }) => x)
    for (const [index, x] of xs.entries())
      if (index > 0) expect(x - (xs[index - 1] ?? 0)).toBeGreaterThanOrEqual(0.14)
  })
})
