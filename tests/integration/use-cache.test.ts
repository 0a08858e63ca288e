import { describe, expect, it, vi } from 'vitest'
import { getPlace } from '@/server/queries/places'
import { getSignals } from '@/server/queries/signals'
import { testDatabase } from '../support/database'

/** The tests' own reading of `'use cache'`: an answer is reused only while a new one would be the same. */

const { prisma } = testDatabase('loaded')

describe('a function that says "use cache"', () => {
  it('answers from memory while nothing is written', async () => {
    expect(await getSignals()).toBe(await getSignals())
  })

  it('answers anew after any write, and leaves out what was withdrawn', async () => {
    const before = await getSignals()
    const id = before[0]?.id ?? ''
    await prisma.signal.update({ where: { id }, data: { status: 'retracted', retractReason: 'A check' } })
    const after = await getSignals()
    expect(after).toHaveLength(before.length - 1)
    expect(after.some((signal) => signal.id === id)).toBe(false)
    await prisma.signal.update({ where: { id }, data: { status: 'published', retractReason: null } })
  })

  it('answers each argument, day and environment for itself', async () => {
    const answer = await getPlace('us-tx', '2026-06-15')
    expect(await getPlace('us-tx', '2026-06-14')).not.toBe(answer)
    vi.stubEnv('SITE_URL', 'https://tracker.example')
    expect(await getPlace('us-tx', '2026-06-15')).not.toBe(answer)
    vi.unstubAllEnvs()
    expect(await getPlace('us-tx', '2026-06-15')).toBe(answer)
  })

  it('gives an answer that no caller can change', async () => {
    const signals = await getSignals()
    expect(() => signals.reverse()).toThrow(TypeError)
  })
})
