import { describe, expect, it } from 'vitest'
import type { SearchCounts, SearchType } from '@/domain/search/record'
import { announcement, answerGroups, startGroups } from './palette-items'
import type { SearchState } from './use-search.client'

const counts = (some: Partial<SearchCounts>): SearchCounts => ({
  place: 0,
  operator: 0,
  impact: 0,
  path: 0,
  skill: 0,
  program: 0,
  filing: 0,
  page: 0,
  signal: 0,
  source: 0,
  ...some,
})
const hit = (type: SearchType, id: string) => ({
  type,
  id,
  kind: '',
  title: id,
  context: '',
  date: null,
  datePrecision: null,
  terms: [id],
  path: `/${type}/${id}`,
})
const state: SearchState = {
  q: 'austin',
  problem: null,
  answer: {
    data: [hit('place', 'austin'), ...Array.from({ length: 6 }, (_, n) => hit('signal', `s${n}`))],
    counts: counts({ place: 1, signal: 1200 }),
  },
}

describe('before anything is typed', () => {
  it('offers pages seen before, without the one that is open, and the sections', () => {
    const recent = [
      { path: '/cities', title: 'Cities' },
      { path: '/filings', title: 'Filings' },
    ]
    const [pages, sections] = startGroups(recent, '/cities')
    expect(pages).toMatchObject({ value: 'Recent pages', items: [{ title: 'Filings', path: '/filings' }] })
    expect(sections?.items.map(({ title }) => title)).toEqual(['Map', 'Fleets', 'Rules', 'Careers', 'Data'])
    expect(startGroups([], '/').map(({ value }) => value)).toEqual(['Sections'])
  })

  it('has keys that are unique', () => {
    const keys = startGroups([{ path: '/cities', title: 'Cities' }], '/').flatMap(({ items }) =>
      items.map(({ key }) => key),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('an answer', () => {
  it('gives the best of each type, then the way to everything', () => {
    const groups = answerGroups(state)
    expect(groups.map(({ value, items }) => [value, items.length])).toEqual([
      ['Places', 1],
      ['Signals', 4],
      ['More', 1],
    ])
    expect(groups.at(-1)?.items[0]).toMatchObject({ title: 'All 1,201 results', path: '/search?q=austin' })
  })

  it('is announced with its counts, once it is the answer to what is typed', () => {
    expect(announcement('austin', state)).toBe('1,201 results: places 1, signals 1,200.')
    expect(announcement('austi', state)).toBe('Searching…')
    expect(announcement('', state)).toBe('')
    const none: SearchState = { ...state, answer: { data: [], counts: counts({}) } }
    expect(announcement('austin', none)).toBe('Nothing on record matches “austin”.')
    expect(answerGroups(none)).toEqual([])
  })

  it('is missing with its reason', () => {
    const failed: SearchState = { q: 'austin', answer: null, problem: 'The search failed.' }
    expect(announcement('austin', failed)).toBe('The search failed.')
    expect(answerGroups(failed)).toEqual([])
  })
})
