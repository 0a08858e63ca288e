import { describe, expect, it } from 'vitest'
import { projectFilings } from '../projection/filings'
import { signalOf, testFilings } from '../testing/arbitraries'
import { type FilingFilter, type FilingRow, filingsSentence, filterFilings, sortFilings } from './filings'

const asOf = '2026-06-30'
const steps = [
  signalOf('filing', { id: 'a', filing: 'filing-recall', stage: 'opened', date: '2026-01-01' }),
  signalOf('filing', { id: 'b', filing: 'filing-other', stage: 'granted', date: '2026-03-01' }),
  signalOf('filing', {
    id: 'c',
    filing: 'filing-type-approval',
    stage: 'denied',
    date: '2026-02-01',
    datePrecision: 'month',
  }),
]
const rows: FilingRow[] = projectFilings(steps, testFilings, asOf).map((state) => ({
  ...state,
  operatorName: 'Tesla',
  agencyName: 'Agency',
  placeName: state.filing.permitType === 'recall' ? 'Alabama' : 'Texas',
}))
const slugs = (list: readonly FilingRow[]) => list.map(({ filing }) => filing.slug)
const everything: FilingFilter = { operator: '', agency: '', type: '', state: '', places: null }

describe('the list of filings', () => {
  it('keeps what a filter asks for', () => {
    expect(filterFilings(rows, everything)).toEqual(rows)
    expect(slugs(filterFilings(rows, { ...everything, state: 'open' }))).toEqual(['filing-recall'])
    expect(filterFilings(rows, { ...everything, state: 'closed' })).toHaveLength(2)
    expect(slugs(filterFilings(rows, { ...everything, type: 'other' }))).toEqual(['filing-other'])
    expect(filterFilings(rows, { ...everything, places: new Set(['sg']) })).toEqual([])
    expect(filterFilings(rows, { ...everything, operator: 'waymo' })).toEqual([])
  })

  it('sorts by date, by name and by the order in which stages follow one another', () => {
    expect(slugs(sortFilings(rows, 'since', 'desc'))).toEqual([
      'filing-other',
      'filing-type-approval',
      'filing-recall',
    ])
    expect(slugs(sortFilings(rows, 'place', 'asc'))[0]).toBe('filing-recall')
    expect(slugs(sortFilings(rows, 'stage', 'asc'))).toEqual([
      'filing-recall',
      'filing-other',
      'filing-type-approval',
    ])
  })

  it('says how many wait and what was decided last', () => {
    expect(filingsSentence(rows, asOf)).toBe(
      '1 of 3 filings is pending. The latest decision: Filing for other, granted on Mar 1, 2026 (Tesla).',
    )
    expect(filingsSentence(rows.slice(0, 0), asOf)).toBe(
      '0 of 0 filings are pending, and none has been decided.',
    )
  })
})
