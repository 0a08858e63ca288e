import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { recordEnd } from './record-end'

const signal = { date: '2026-10-09', sources: ['digest', 'dated-by-month'] }
const source = (id: string, publishedOn: string, publishedPrecision: 'day' | 'month' = 'day') => ({
  id,
  publishedOn,
  publishedPrecision,
})

describe('recordEnd', () => {
  it('is the day of the newest publication that is cited, where that is later than the newest signal', () => {
    const sources = [source('digest', '2026-10-10'), source('not-cited', '2026-11-01')]
    expect(recordEnd([signal], sources, '2026-11-30')).toBe('2026-10-10')
    expect(recordEnd([signal], sources, '2026-10-09')).toBe('2026-10-09')
  })
  it('takes no month for a day, and nothing for no signal', () => {
    const sources = [source('dated-by-month', '2026-10-01', 'month')]
    expect(recordEnd([signal], sources, '2026-11-20')).toBe('2026-10-09')
    expect(recordEnd([], sources, '2026-11-30')).toBeNull()
  })
  it('the shipped record runs to Oct 10, 2026', () => {
    const { signals, sources } = loadDataset()
    expect(recordEnd(signals, sources, '2026-11-30')).toBe('2026-10-10')
  })
})
