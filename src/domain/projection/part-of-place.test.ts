import { describe, expect, it } from 'vitest'
import { signalOf } from '../testing/arbitraries'
import { projectFleet } from './fleet'
import { headlineFigure, leadingFigure } from './headline-figure'

describe('the newest independent count of the United States is one made outside California', () => {
  it('stands for the whole no longer: a count of a part of the place is a subject of its own', () => {
    const whole = signalOf('fleet-estimate', {
      id: 'whole',
      place: 'us',
      date: '2026-02-27',
      low: 330,
      high: 330,
    })
    const part = signalOf('fleet-estimate', {
      id: 'part',
      place: 'us',
      date: '2026-08-21',
      low: 75,
      high: 85,
      extent: 'part',
    })
    const series = projectFleet({ signals: [whole, part], filings: [] }, '2026-10-10')
    const subject = { operator: 'tesla', place: 'us', basis: 'observed', scope: 'all' } as const
    expect(series).toHaveLength(2)
    expect(headlineFigure(series, subject)?.reading.signalId).toBe('whole')
    expect(headlineFigure(series, { ...subject, extent: 'part' })?.reading.signalId).toBe('part')
    expect(leadingFigure(series)?.reading.signalId).toBe('whole')
    const onlyPart = projectFleet({ signals: [part], filings: [] }, '2026-10-10')
    expect(leadingFigure(onlyPart)).toBeNull()
  })
})
