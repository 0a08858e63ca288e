import { describe, expect, it } from 'vitest'
import type { AmbitionPicture } from '@/domain/projection/ambition'
import { projectAmbition } from '@/domain/projection/ambition'
import { signalOf } from '@/domain/testing/arbitraries'
import { ambitionModel } from './ambition-model'

const asOf = '2026-06-15'
const names = new Map([
  ['tesla', 'Tesla'],
  ['austin-tx', 'Austin'],
])
const picture = projectAmbition(
  {
    signals: [
      signalOf('target', { id: 'past', place: 'austin-tx', value: 500, due: '2026-03-31' }),
      signalOf('target', { id: 'ahead', place: 'austin-tx', value: 520, due: '2027-12-31' }),
      signalOf('fleet-estimate', { id: 'one', date: '2026-02-01', low: 30, high: 40 }),
      signalOf('fleet-estimate', { id: 'two', date: '2026-03-01', low: 40, high: 50 }),
      signalOf('fleet-estimate', { id: 'far', date: '2026-06-10', low: 60, high: null }),
    ],
    filings: [],
  },
  asOf,
  new Map(),
)
const model = ambitionModel(picture, asOf, names, 200)

describe('ambitionModel', () => {
  it('draws promises from the day they were made to their due day, on an axis that reaches the last one', () => {
    expect(model.x.end).toBe('2027-12-31')
    const [panel] = model.panels
    expect(panel?.marks.map(({ key, status }) => [key, status])).toEqual([
      ['past', 'overdue'],
      ['ahead', 'open'],
    ])
    expect(panel?.marks.at(-1)?.dueX).toBe(1)
    for (const { fromX, dueX } of panel?.marks ?? []) expect(fromX).toBeLessThan(dueX)
  })

  it('keeps labels of promises that are near in size apart', () => {
    const [first = 0, second = 0] = model.panels[0]?.marks.map(({ labelY }) => labelY) ?? []
    expect(Math.abs(first - second)).toBeGreaterThanOrEqual(13)
  })

  it('joins only counts that one line may join', () => {
    expect(model.panels[0]?.runs.map((run) => run.length)).toEqual([2, 1])
  })

  it('says the largest open promise and the count beside it', () => {
    expect(model.sentence).toBe(
      'Tesla has announced 520 vehicles by 31 Dec 2027; the newest independent count gives at least 60 (10 Jun 2026).',
    )
    expect(model.rows.map(({ countWords }) => countWords)).toEqual([
      '40–50 observed, 1 Mar 2026',
      'at least 60 observed, 10 Jun 2026',
    ])
  })

  it('has no panel without an operator to show', () => {
    const empty: AmbitionPicture = { operators: [], uncounted: [] }
    expect(ambitionModel(empty, asOf, names, 200)).toMatchObject({ panels: [], rows: [] })
  })
})
