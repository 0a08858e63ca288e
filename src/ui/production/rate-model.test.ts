import { describe, expect, it } from 'vitest'
import { rateModel } from './rate-model'

const claimed = {
  signalId: 'word',
  date: '2026-01-01',
  precision: 'day' as const,
  headline: 'A rate',
  unitsPerYear: 10_000,
}
const counted = (perYear: number | null) => ({
  signalId: 'count',
  date: '2026-07-01',
  precision: 'day' as const,
  headline: 'A count',
  units: 500,
  perYear: perYear === null ? null : { low: perYear, high: null },
})

describe('rateModel', () => {
  it('puts both series on one axis and says both', () => {
    const model = rateModel([claimed], [counted(1000)], '2026-10-01')
    expect(model?.claimed[0]?.y).toBe(1)
    expect(model?.evidenced[0]?.y).toBe(0)
    expect(model?.sentence).toBe(
      'The newest rate stated is 10,000 units a year (Jan 1, 2026); the newest count, 500 units by Jul 1, 2026, shows at least 1,000 a year since production began.',
    )
  })

  it('says when one of them is missing, and is nothing without both', () => {
    expect(rateModel([claimed], [counted(null)], '2026-10-01')?.sentence).toMatch(
      /no count of finished units/,
    )
    expect(rateModel([], [counted(1000)], '2026-10-01')?.sentence).toMatch(/^No rate has been stated/)
    expect(rateModel([], [counted(null)], '2026-10-01')).toBeNull()
  })
})
