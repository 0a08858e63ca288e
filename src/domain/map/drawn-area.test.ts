import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areasAt } from '../projection/areas-at'
import { arbitraryDate, arbitrarySignals, signalOf, testPlaces } from '../testing/arbitraries'
import { drawnAreas } from './drawn-area'

describe('drawnAreas', () => {
  it('draws a circle from the day of its figure until the next one, or until the service ends', () => {
    const drawn = drawnAreas(
      [
        signalOf('service-area', { id: 'first', date: '2025-06-22', areaSqMi: 20 }),
        signalOf('service-area', { id: 'second', date: '2025-07-14', areaSqMi: 42 }),
        signalOf('deployment-status', { id: 'start', date: '2025-06-22' }),
        signalOf('deployment-status', { id: 'end', date: '2026-03-01', phase: 'ended' }),
      ],
      testPlaces,
    )
    expect(drawn).toMatchObject([
      { from: '2025-06-22', until: '2025-07-14', areaSqMi: 20, precision: null },
      { from: '2025-07-14', until: '2026-03-01', areaSqMi: 42, precision: null },
    ])
    expect(drawn[0]?.geometry.type).toBe('Polygon')
  })

  it('gives on every day what the projection gives', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, day) => {
        const read = drawnAreas(signals, testPlaces)
          .filter(({ from, until }) => from <= day && (until === null || day < until))
          .map(({ operator, place, areaSqMi }) => ({ operator, place, areaSqMi }))
        expect(read).toEqual(
          areasAt(signals, testPlaces, day).map(({ operator, place, areaSqMi }) => ({
            operator,
            place,
            areaSqMi,
          })),
        )
      }),
    )
  })
})
