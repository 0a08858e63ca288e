import { describe, expect, it } from 'vitest'
import { getFacts } from '@/server/queries/facts'
import { testDatabase } from '../support/database'

/** What the pages are given about a city, an operator and a state, from a real database. */

const { prisma } = testDatabase('loaded')

describe('the facts of a subject', () => {
  it('has a name for everything it speaks of and a publisher for every disputed account', async () => {
    const { facts, gaps, disputes, names, publishers, asOf } = await getFacts(
      { place: 'austin-tx' },
      '2026-10-08',
    )
    expect(asOf).toBe('2026-10-08')
    expect(facts.length).toBeGreaterThan(20)
    expect(gaps.length).toBeGreaterThan(2)
    expect(disputes.length).toBeGreaterThan(5)
    const missing = gaps.flatMap(({ bySettler }) => bySettler.flatMap((part) => part.gaps))
    for (const { operator, place } of [...facts, ...disputes, ...missing]) {
      expect(names.has(operator), operator).toBe(true)
      if (place !== null) expect(names.has(place), place).toBe(true)
    }
    for (const id of disputes.flatMap(({ accounts }) => accounts.flatMap(({ sources }) => sources))) {
      expect(publishers).toHaveProperty([id])
    }
  })

  it('covers what lies inside a state, and an operator everywhere', async () => {
    const [state, operator] = await Promise.all([
      getFacts({ place: 'us-tx' }, '2026-10-08'),
      getFacts({ operator: 'tesla' }, '2026-10-08'),
    ])
    const placesOf = ({ facts }: typeof state) => new Set(facts.map(({ place }) => place))
    expect(placesOf(state)).toContain('dallas-tx')
    expect(placesOf(state)).not.toContain('miami-fl')
    expect(placesOf(operator)).toContain('miami-fl')
    expect(operator.facts.every((fact) => fact.operator === 'tesla')).toBe(true)
  })

  it('says nothing of a slug that is not on record', async () => {
    const { facts, gaps, disputes } = await getFacts({ place: 'atlantis' }, '2026-10-08')
    expect([facts, gaps, disputes]).toEqual([[], [], []])
  })

  it('forgets a signal that is withdrawn', async () => {
    const id = 'tesla-austin-driverless-14-2026-08-18'
    const disputed = async () =>
      (await getFacts({ place: 'austin-tx' }, '2026-10-08')).disputes.some(({ accounts }) =>
        accounts.some((account) => account.id === id),
      )
    expect(await disputed()).toBe(true)
    await prisma.signal.update({ where: { id }, data: { status: 'retracted' } })
    expect(await disputed()).toBe(false)
  })
})
