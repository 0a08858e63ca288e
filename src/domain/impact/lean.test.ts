import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../shared/record-of'
import { type ImpactSlug, impactSlugs } from './catalog'
import type { Contribution } from './demand-index'
import { leaningFrom, leaningPlaces, leanStep, leastLeanEvents, placeLeans } from './lean'

type Given = { impact: ImpactSlug; points: number }

/** A place whose events each add to one impact. */
function reading(place: string, given: readonly Given[], copies = 1) {
  const all = given.flatMap((one, position) =>
    Array.from({ length: copies }, (_, copy) => ({ ...one, id: `${place}-${position}-${copy}` })),
  )
  return {
    place,
    indices: impactSlugs.map((impact) => ({
      impact,
      contributions: all
        .filter((one) => one.impact === impact)
        .map(
          ({ id, points }): Contribution => ({
            signalId: id,
            contribution: points,
            direction: points < 0 ? -1 : 1,
            strength: 1,
            evidence: 1,
            decay: 1,
            mechanism: 'A sentence.',
            ruleId: 'a-rule',
          }),
        ),
    })),
  }
}

const arbitraryGiven = fc.array(
  fc.record({
    impact: fc.constantFrom(...impactSlugs),
    points: fc.integer({ min: -30_000, max: 30_000 }).map((units) => units / 10_000),
  }),
  { minLength: 1, maxLength: 30 },
)
const arbitraryPlaces = fc
  .array(arbitraryGiven, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((given, position) => ({ place: `place-${position}`, given })))

const leansOf = (places: readonly { place: string; given: readonly Given[] }[]) =>
  placeLeans(places.map(({ place, given }) => reading(place, given)))

const many = (impact: ImpactSlug, count: number): Given[] =>
  Array.from({ length: count }, () => ({ impact, points: 1 }))

describe('which way a city leans', () => {
  it('is its own share over the average share', () => {
    const leans = leansOf([
      { place: 'one', given: [...many('simulation-engineering', 6), ...many('data-annotation', 2)] },
      { place: 'two', given: [...many('simulation-engineering', 2), ...many('data-annotation', 6)] },
    ])
    const one = leans.find(({ place }) => place === 'one')
    expect(one?.eventCount).toBe(8)
    expect(one?.roles['simulation-engineering']).toEqual({ points: 6, share: 0.75, lean: 1.5, eventCount: 6 })
    expect(one?.roles['data-annotation'].lean).toBe(0.5)
    expect(one?.roles['robotics-software']).toEqual({ points: 0, share: 0, lean: null, eventCount: 0 })
  })

  it('has shares that sum to the whole, and averages to 1 over the cities', () => {
    fc.assert(
      fc.property(arbitraryPlaces, (places) => {
        const leans = leansOf(places)
        for (const { roles } of leans) {
          const shares = Object.values(roles).map(({ share }) => share)
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
        }
        for (const impact of impactSlugs) {
          const own = leans.flatMap(({ roles }) => roles[impact].lean ?? [])
          if (own.length > 0) {
            expect(own.reduce((sum, lean) => sum + lean, 0) / leans.length).toBeCloseTo(1, 9)
          }
        }
      }),
    )
  })

  it('does not change for any city when the records of one are doubled', () => {
    fc.assert(
      fc.property(arbitraryPlaces, fc.nat(5), (places, chosen) => {
        const onRecord = leansOf(places).map(({ place }) => place)
        const doubled = onRecord[chosen % Math.max(1, onRecord.length)]
        const bare = (leans: ReturnType<typeof placeLeans>) =>
          new Map(
            leans.map(({ place, roles }) => [place, recordOf(impactSlugs, (impact) => roles[impact].lean)]),
          )
        const known = places.filter(({ place }) => onRecord.includes(place))
        const after = placeLeans(
          known.map(({ place, given }) => reading(place, given, place === doubled ? 2 : 1)),
        )
        const before = bare(leansOf(known))
        for (const [place, roles] of bare(after)) {
          for (const impact of impactSlugs) {
            const was = before.get(place)?.[impact] ?? null
            const is = roles[impact]
            if (was === null || is === null) expect(is).toBe(was)
            else expect(is).toBeCloseTo(was, 9)
          }
        }
      }),
    )
  })

  it('counts no event that lowers a role, and leaves out a city with too few', () => {
    const few = many('data-annotation', leastLeanEvents - 1)
    const lowering = [...few, { impact: 'data-annotation' as const, points: -2 }]
    expect(leansOf([{ place: 'few', given: lowering }])).toEqual([])
    expect(leansOf([{ place: 'enough', given: many('data-annotation', leastLeanEvents) }])).toHaveLength(1)
  })

  it('is read in five steps, and not at all on too few events', () => {
    const step = (lean: number, eventCount: number = leastLeanEvents) => leanStep({ lean, eventCount })
    expect([0.2, 0.5, 0.8, 1.25, 2].map((lean) => step(lean))).toEqual([0, 1, 2, 3, 4])
    expect(step(1.249)).toBe(2)
    expect(step(3, leastLeanEvents - 1)).toBeNull()
    expect(leanStep({ lean: null, eventCount: 20 })).toBeNull()
  })

  it('names the cities that lean toward a role, the furthest first', () => {
    const leans = leansOf([
      { place: 'flat', given: [...many('data-annotation', 6), ...many('robotics-software', 6)] },
      { place: 'far', given: [...many('data-annotation', 12), ...many('robotics-software', 1)] },
      { place: 'other', given: many('robotics-software', 9) },
    ])
    const named = leaningPlaces(leans, 'data-annotation')
    expect(named.map(({ place }) => place)).toEqual(['far'])
    expect(named.every(({ own }) => own.lean >= leaningFrom)).toBe(true)
  })
})
