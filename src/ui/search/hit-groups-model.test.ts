import { describe, expect, it } from 'vitest'
import type { SearchHit, SearchType } from '@/domain/search/record'
import { groupHits } from './hit-groups-model'

const hit = (type: SearchType, id: string): SearchHit => ({
  type,
  id,
  kind: '',
  title: id,
  context: '',
  date: null,
  datePrecision: null,
  terms: [],
})

describe('grouping', () => {
  it('puts the type of the best hit first and keeps the rank within a type', () => {
    const hits = [hit('signal', 'a'), hit('place', 'b'), hit('signal', 'c'), hit('signal', 'd')]
    expect(groupHits(hits, 2).map(({ type, hits: own }) => [type, own.map(({ id }) => id)])).toEqual([
      ['signal', ['a', 'c']],
      ['place', ['b']],
    ])
  })

  it('makes no group of nothing', () => {
    expect(groupHits([], 5)).toEqual([])
  })
})
