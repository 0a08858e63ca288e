import { describe, expect, it } from 'vitest'
import type { LiveFigure } from '@/domain/careers/figures'
import { figureSentence, figureValue } from './figure-text'

const counted: LiveFigure = {
  id: 'cities-driverless',
  label: 'cities with a service',
  value: { low: 12, high: 12 },
  unit: '',
  when: null,
  evidence: [],
  link: { to: 'page', page: 'cities' },
}
const read: LiveFigure = {
  ...counted,
  id: 'tesla-fleet-observed',
  label: 'Tesla vehicles counted',
  value: { low: 42, high: null },
  unit: 'vehicles',
  when: { date: '2026-09-01', precision: 'month' },
}

describe('a live figure in words', () => {
  it('has its unit, its range and its date', () => {
    expect(figureSentence(counted, '2026-10-08')).toBe('Cities with a service: 12 (as of Oct 8, 2026).')
    expect(figureSentence(read, '2026-10-08')).toBe(
      'Tesla vehicles counted: at least 42 vehicles (Sep 2026).',
    )
  })

  it('says when there is none, and never 0', () => {
    expect(figureValue({ ...read, value: null })).toBe('nothing on record')
  })
})
