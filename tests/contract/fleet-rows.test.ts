import { describe, expect, it } from 'vitest'
import { projectFleet } from '@/domain/projection/fleet'
import { signalOf, testRegister } from '@/domain/testing/arbitraries'
import { apiFleetRows } from '@/server/api/rows'

/** The rows of `/api/v1/fleet`: old fields keep their names and meanings, new ones follow them. */

const rows = projectFleet(
  {
    signals: [
      signalOf('filing', {
        id: 'step',
        date: '2026-10-09',
        vehicles: 319,
        filing: testRegister.slug,
        model: 'cybercab',
      }),
      signalOf('fleet-estimate', {
        id: 'again',
        date: '2026-10-09',
        low: 319,
        high: 319,
        restates: 'step',
        place: 'us-tx',
        basis: 'registered',
        model: 'cybercab',
      }),
      signalOf('fleet-estimate', { id: 'seen', date: '2026-09-22', low: 8, high: null, span: 'active' }),
      signalOf('fleet-estimate', {
        id: 'word',
        date: '2026-09-23',
        low: 90,
        high: 100,
        confidence: 'claimed',
      }),
    ],
    filings: [testRegister],
  },
  '2026-10-10',
).flatMap(apiFleetRows)
const rowOf = (id: string) => rows.find(({ signalId }) => signalId === id)

const oldFields = [
  'signalId',
  'operator',
  'place',
  'basis',
  'scope',
  'date',
  'datePrecision',
  'low',
  'high',
  'confidence',
  'contested',
]

describe('a row of the fleet endpoint', () => {
  it('has the old fields in their places and the new ones after them', () => {
    for (const row of rows) {
      expect(Object.keys(row)).toEqual([...oldFields, 'model', 'span', 'restates', 'source', 'extent'])
    }
  })

  it('is a count as it always was', () => {
    expect(rowOf('seen')).toEqual({
      signalId: 'seen',
      operator: 'tesla',
      place: 'austin-tx',
      basis: 'observed',
      scope: 'all',
      date: '2026-09-22',
      datePrecision: 'day',
      low: 8,
      high: null,
      confidence: 'confirmed',
      contested: false,
      model: null,
      span: 'active',
      restates: null,
      source: 'count',
      extent: 'whole',
    })
    expect(rowOf('word')).toMatchObject({ contested: true, source: 'count' })
  })

  it('can be the entry of a register, and a count that says it again names it', () => {
    expect(rowOf('step')).toMatchObject({
      operator: 'tesla',
      place: 'us-tx',
      basis: 'registered',
      scope: 'all',
      low: 319,
      high: 319,
      model: 'cybercab',
      span: null,
      restates: null,
      source: 'register',
      extent: 'whole',
    })
    expect(rowOf('again')).toMatchObject({ restates: 'step', contested: false, source: 'count' })
  })
})
