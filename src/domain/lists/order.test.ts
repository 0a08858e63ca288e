import { describe, expect, it } from 'vitest'
import { sortRows } from './order'

describe('sortRows', () => {
  const rows = [
    { name: 'b', day: '2026-01-02' },
    { name: 'a', day: null },
    { name: 'c', day: '2026-01-01' },
    { name: 'A2', day: '2026-01-01' },
  ]
  const byDay = [({ day }: (typeof rows)[number]) => day, ({ name }: (typeof rows)[number]) => name]

  it('turns only the first key and keeps a missing one last', () => {
    expect(sortRows(rows, 'asc', byDay).map(({ name }) => name)).toEqual(['A2', 'c', 'b', 'a'])
    expect(sortRows(rows, 'desc', byDay).map(({ name }) => name)).toEqual(['b', 'A2', 'c', 'a'])
  })

  it('orders numbers as numbers', () => {
    const counts = [{ n: 10 }, { n: 9 }, { n: 100 }]
    expect(sortRows(counts, 'asc', [({ n }) => n])).toEqual([{ n: 9 }, { n: 10 }, { n: 100 }])
  })
})
