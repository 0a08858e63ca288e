import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hoursLeft,
  openSteps,
  phaseSpans,
  type Roadmap,
  type RoadmapStep,
  roadmapProblems,
  roadmapTotals,
  stepsOf,
} from './roadmap'

const step = (id: string, after: string[] = [], hours = { low: 10, high: 20 }): RoadmapStep => ({
  id,
  title: id,
  detail: '',
  after,
  hours,
  artifact: '',
})
const phase = (steps: RoadmapStep[], months = { low: 12, high: 18 }): Roadmap => [
  { id: 'phase', title: 'Phase', aim: '', months, steps },
]

describe('roadmapProblems', () => {
  it('finds none in a sound plan', () => {
    expect(roadmapProblems(phase([step('a'), step('b', ['a'])]))).toEqual([])
  })

  it.each([
    [phase([step('a'), step('a')]), 'a: stands twice'],
    [phase([step('a', ['z'])]), 'a: needs z, which is not in the plan'],
    [phase([step('a', ['b']), step('b', ['a'])]), 'a: needs b, which comes later'],
    [phase([step('a', ['a'])]), 'a: needs a, which comes later'],
    [phase([step('a', [], { low: 9, high: 8 })]), 'a: its hours run from 9 to 8'],
    [phase([step('a')], { low: 6, high: 12 }), 'the months add up to 6–12'],
    [phase([step('a')], { low: 12, high: 24 }), 'the months add up to 12–24'],
  ])('names what is wrong: case %#', (roadmap, problem) => {
    expect(roadmapProblems(roadmap)).toEqual([problem])
  })
})

describe('phaseSpans', () => {
  it('follow each other without a gap, and end with the whole plan', () => {
    const arbitraryMonths = fc.record({ low: fc.integer({ min: 1, max: 6 }), more: fc.nat(4) })
    fc.assert(
      fc.property(fc.array(arbitraryMonths, { minLength: 1, maxLength: 6 }), (months) => {
        const plan = months.flatMap(({ low, more }) => phase([step('a')], { low, high: low + more }))
        const spans = phaseSpans(plan)
        expect(spans[0]?.starts).toEqual({ low: 0, high: 0 })
        for (const [position, { ends }] of spans.entries())
          expect(ends).toEqual(spans[position + 1]?.starts ?? roadmapTotals(plan).months)
      }),
    )
  })
})

describe('progress', () => {
  /** A sound plan: each step leans on some of those before it. */
  const arbitraryPlan = fc
    .array(
      fc.record({ hours: fc.integer({ min: 1, max: 40 }), leans: fc.array(fc.nat(20), { maxLength: 3 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((items) =>
      phase(
        items.map(({ hours, leans }, position) =>
          step(
            `step-${position}`,
            [...new Set(leans.filter((one) => one < position).map((one) => `step-${one}`))],
            { low: hours, high: hours * 2 },
          ),
        ),
      ),
    )

  it('always leads to the end: some step is open until all are done', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const done = new Set<string>()
        for (const _ of stepsOf(plan)) {
          const [next] = openSteps(plan, done)
          expect(next).toBeDefined()
          if (next) done.add(next.id)
        }
        expect(openSteps(plan, done)).toEqual([])
        expect(hoursLeft(plan, done)).toEqual({ low: 0, high: 0 })
      }),
    )
  })

  it('leaves the hours of what is not done', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const [first] = stepsOf(plan)
        const { hours } = roadmapTotals(plan)
        expect(hoursLeft(plan, new Set())).toEqual(hours)
        expect(hoursLeft(plan, new Set(first ? [first.id] : [])).low).toBe(
          hours.low - (first?.hours.low ?? 0),
        )
      }),
    )
  })
})
