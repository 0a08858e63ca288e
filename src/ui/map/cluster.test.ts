import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterMarks } from './cluster'

const mark = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) })

describe('clusterMarks', () => {
  it('gathers neighbors around the most important and leaves the rest alone', () => {
    const [first, near, far] = [
      { x: 100, y: 100 },
      { x: 110, y: 100 },
      { x: 300, y: 100 },
    ]
    expect(clusterMarks([first, near, far], 25)).toEqual({
      alone: [far],
      clusters: [{ at: first, members: [first, near] }],
    })
  })

  it('keeps every mark once, and what it shows at least the distance apart', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
        const { alone, clusters } = clusterMarks(marks, 25)
        expect(alone.length + clusters.flatMap(({ members }) => members).length).toBe(marks.length)
        const shown = [...alone, ...clusters.map(({ at }) => at)]
        for (const [index, a] of shown.entries()) {
          for (const b of shown.slice(index + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(25)
          }
        }
      }),
    )
  })
})
