import { describe, expect, it } from 'vitest'
import { articleClaims, claimsMeta, hiringCheck } from '@/content/article-claims'
import { skillsMeta } from '@/content/skills'
import { getProseSources } from '@/server/queries/career-content'
import { getCareerFigures, getEvidence, getInflections } from '@/server/queries/career-records'
import { getOverview } from '@/server/queries/overview'
import { testDatabase } from '../support/database'

/** What the careers pages are given, from a real database. */

const { prisma } = testDatabase('loaded')

describe('the records behind the careers pages', () => {
  it('name every figure, with a name for each record and the signals that it is read from', async () => {
    const { asOf, figures, names, evidence } = await getCareerFigures('2026-10-08')
    expect(asOf).toBe('2026-10-08')
    expect(figures['tesla-cities-in-service'].value).toEqual({ low: 7, high: 7 })
    for (const { evidence: ids } of Object.values(figures)) {
      expect(ids.filter((id) => !evidence[id])).toEqual([])
    }
    expect([names.get('tesla'), names.get('cybercab')]).toEqual(['Tesla Robotaxi', 'Cybercab'])
  })

  it('give every inflection point its evidence, on any day', async () => {
    for (const day of ['2021-01-01', '2024-06-01', '2026-10-08']) {
      const { fired, pending, dormant, evidence, names } = await getInflections(day)
      for (const { evidence: ids, operator } of [...fired, ...pending, ...dormant]) {
        expect(ids.length).toBeGreaterThan(0)
        expect(ids.filter((id) => !evidence[id])).toEqual([])
        expect(names.has(operator), operator).toBe(true)
      }
      expect(fired.every(({ on }) => on.date <= day)).toBe(true)
    }
  })

  it('have every signal that the claims cite, and the sources of the prose', async () => {
    const ids = [
      ...articleClaims.flatMap(({ recorded, since }) => [...recorded, ...since]),
      ...hiringCheck.signals,
    ]
    expect(Object.keys(await getEvidence(ids)).toSorted()).toEqual([...new Set(ids)].toSorted())
    for (const meta of [skillsMeta, claimsMeta]) {
      expect(Object.keys(await getProseSources(meta))).toEqual(['skilldential-2026-06'])
    }
  })

  it('make an overview of any day, with what 90 days of signals mean for every impact', async () => {
    const [then, later] = await Promise.all([getOverview('2025-06-01'), getOverview('2026-10-08')])
    for (const { asOf, movers, newest, signalCount } of [then, later]) {
      expect(newest.every(({ signal }) => signal.date <= asOf)).toBe(true)
      expect(signalCount).toBeGreaterThan(100)
      expect(movers).toHaveLength(15)
      for (const { slug, recent } of movers) expect(recent.impact).toBe(slug)
    }
    expect(then.movers.map(({ recent }) => recent)).not.toEqual(later.movers.map(({ recent }) => recent))
  })

  it('lose an inflection point when its signal is withdrawn', async () => {
    const has = async () =>
      (await getInflections('2026-10-08')).fired.some(({ evidence }) => evidence.includes(id))
    const id = (await getInflections('2026-10-08')).fired[0]?.evidence[0] ?? ''
    expect(await has()).toBe(true)
    await prisma.signal.update({ where: { id }, data: { status: 'retracted' } })
    expect(await has()).toBe(false)
  })
})
