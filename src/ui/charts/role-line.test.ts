import { describe, expect, it } from 'vitest'
import { roleAxis, roleLine, roleLineSize } from './role-line'

const span = { start: '2025-01-01', end: '2026-01-01' }
const rising = {
  points: [
    { date: '2025-01-01', index: 0 },
    { date: '2025-07-02', index: 50 },
  ],
}
const falling = { points: [{ date: '2025-01-01', index: 200 }] }

describe('the line of a role', () => {
  it('stands on the scale of the largest of all, and ends with its newest evidence', () => {
    const axis = roleAxis([rising, falling])
    expect(axis).toMatchObject({ min: 0, max: 200 })
    const { path, area, end, grid } = roleLine(rising, axis, span)
    expect(path).toBe('M0 64L99.7 48')
    expect(area.startsWith('M0 64L')).toBe(true)
    expect(end?.x).toBeCloseTo(182 / 365)
    expect(end?.y).toBe(0.75)
    expect(grid.at(-1)).toBe(roleLineSize.height)
  })

  it('is empty without evidence, and leaves out what lies before its first day', () => {
    const axis = roleAxis([{ points: [] }])
    expect(roleLine({ points: [] }, axis, span)).toMatchObject({ path: '', area: '', end: null })
    const older = { points: [{ date: '2020-01-01', index: 3 }] }
    expect(roleLine(older, axis, span).end).toBeNull()
  })
})
