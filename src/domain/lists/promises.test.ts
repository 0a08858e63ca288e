import { describe, expect, it } from 'vitest'
import { projectPromises } from '../projection/targets'
import { signalOf } from '../testing/arbitraries'
import { filterPromises, type PromiseRow, promisesSentence, sortPromises } from './promises'

const everything = { operator: '', status: '', metric: '', places: null }

function rowsOf(targets: Parameters<typeof projectPromises>[0], asOf: string): PromiseRow[] {
  const recordedOn = new Map(targets.map(({ id }) => [id, '2020-01-01']))
  return projectPromises(targets, asOf, recordedOn).map((entry) => ({
    ...entry,
    operatorName: entry.target.operator,
    placeName: entry.target.place,
  }))
}

const rows = rowsOf(
  [
    signalOf('target', { id: 'open', date: '2026-01-01', due: '2027-12-31' }),
    signalOf('target', { id: 'undated', date: '2026-01-02', due: null, place: null }),
    signalOf('target', { id: 'late', date: '2026-01-03', due: '2026-02-28', outcome: 'late' }),
    signalOf('target', {
      id: 'met',
      date: '2026-01-04',
      due: '2026-03-31',
      outcome: 'met',
      operator: 'waymo',
      metric: 'cities',
    }),
  ],
  '2026-06-30',
)
const ids = (list: readonly PromiseRow[]) => list.map(({ target }) => target.id)

describe('the list of promises', () => {
  it('keeps what a filter asks for', () => {
    expect(filterPromises(rows, everything)).toEqual(rows)
    expect(ids(filterPromises(rows, { ...everything, status: 'late' }))).toEqual(['late'])
    expect(ids(filterPromises(rows, { ...everything, operator: 'waymo' }))).toEqual(['met'])
    expect(ids(filterPromises(rows, { ...everything, metric: 'cities' }))).toEqual(['met'])
    expect(ids(filterPromises(rows, { ...everything, places: new Set(['us']) }))).not.toContain('undated')
  })

  it('sorts by day, by announcement and by status, without a day last', () => {
    expect(ids(sortPromises(rows, 'due', 'asc'))).toEqual(['late', 'met', 'open', 'undated'])
    expect(ids(sortPromises(rows, 'due', 'desc'))).toEqual(['open', 'met', 'late', 'undated'])
    expect(ids(sortPromises(rows, 'announced', 'desc'))).toEqual(['met', 'late', 'undated', 'open'])
    expect(ids(sortPromises(rows, 'status', 'asc'))).toEqual(['open', 'undated', 'met', 'late'])
  })

  it('says how promises ended', () => {
    expect(promisesSentence(rows)).toBe(
      'Of 2 promises kept or past their date, 1 was kept on time, 1 kept late, 0 missed, and 0 are overdue with no outcome found; 2 more are still open.',
    )
    expect(promisesSentence(rows.slice(0, 1))).toBe('None of 1 promises has come due yet.')
  })
})
