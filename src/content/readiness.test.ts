import { describe, expect, it } from 'vitest'
import { rateOfTrials } from '@/domain/careers/reliability'
import { auditQuestions, readinessDomains, rewrites } from './readiness'

describe('the checklist', () => {
  it('has three domains, each with tasks, good evidence and weak', () => {
    expect(readinessDomains).toHaveLength(3)
    const items = readinessDomains.flatMap((domain) => domain.items)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    for (const { items: own } of readinessDomains) expect(own.length).toBeGreaterThanOrEqual(4)
    for (const { good, weak, task } of items) {
      expect([good, weak, task].every((text) => text.endsWith('.'))).toBe(true)
    }
  })
})

describe('the rewrites', () => {
  it('answer questions that are asked', () => {
    const ids = auditQuestions.map(({ id }) => id)
    for (const { questions } of rewrites) expect(ids).toEqual(expect.arrayContaining([...questions]))
  })

  // The examples quote intervals: they must be those that the calculator on the same page gives.
  it.each([
    [4000, 120, 100, ['2.5', '3.6'], 'detector'],
    [10_000, 50, 10_000, ['37', '66'], 'operations'],
    [10_000, 30, 10_000, ['20', '43'], 'operations'],
  ] as const)(
    'of %d trials with %d failures quote the exact interval',
    (trials, failures, scale, [low, high], id) => {
      const result = rateOfTrials(trials, failures)
      if (!result.ok) throw new Error(result.failure.message)
      const digits = scale === 100 ? 1 : 0
      expect((result.value.low * scale).toFixed(digits)).toBe(low)
      expect((result.value.high * scale).toFixed(digits)).toBe(high)
      const after = rewrites.find((one) => one.id === id)?.after ?? ''
      expect(after).toContain(`${low} to ${high}`)
    },
  )
})
