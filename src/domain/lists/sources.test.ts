import { describe, expect, it } from 'vitest'
import type { Source } from '../source/schema'
import { filterSources, sortSources } from './sources'

const source = (id: string, parts: Partial<Source>): Source => ({
  id,
  url: null,
  publisher: 'The Daily',
  title: 'A report',
  publishedOn: null,
  publishedPrecision: null,
  kind: 'press',
  note: null,
  derivedFrom: null,
  licence: null,
  attribution: null,
  ...parts,
})
const sources = [
  source('one', { title: 'Dallas opens' }),
  source('two', { publisher: 'São Paulo Hoje', kind: 'company' }),
  source('three', { note: 'Cited second-hand, on Dallas' }),
]
const idsOf = (found: readonly Source[]) => found.map(({ id }) => id)

describe('filterSources', () => {
  it('gives all without a filter', () => {
    expect(filterSources(sources, { kind: '', q: ' ' })).toEqual(sources)
  })
  it('takes every word, in any field, without case and accents', () => {
    expect(idsOf(filterSources(sources, { kind: '', q: 'DALLAS' }))).toEqual(['one', 'three'])
    expect(idsOf(filterSources(sources, { kind: '', q: 'second dallas' }))).toEqual(['three'])
    expect(idsOf(filterSources(sources, { kind: '', q: 'sao' }))).toEqual(['two'])
  })
  it('joins kind and words', () => {
    expect(filterSources(sources, { kind: 'company', q: 'dallas' })).toEqual([])
  })
})

describe('sortSources', () => {
  const cited = [
    { ...source('a', { publishedOn: '2025-01-01', publisher: 'B' }), citedBy: 3 },
    { ...source('b', { publishedOn: '2026-01-01', publisher: 'B' }), citedBy: 3 },
    { ...source('c', { publisher: 'A' }), citedBy: 9 },
  ]
  it('puts the newest first within a publisher, whichever way the publishers stand', () => {
    expect(idsOf(sortSources(cited, 'publisher', 'asc'))).toEqual(['c', 'b', 'a'])
    expect(idsOf(sortSources(cited, 'publisher', 'desc'))).toEqual(['b', 'a', 'c'])
  })
  it('puts a document without a date last in both directions', () => {
    expect(idsOf(sortSources(cited, 'date', 'asc'))).toEqual(['a', 'b', 'c'])
    expect(idsOf(sortSources(cited, 'date', 'desc'))).toEqual(['b', 'a', 'c'])
  })
  it('counts citations', () => {
    expect(idsOf(sortSources(cited, 'cited', 'desc'))).toEqual(['c', 'b', 'a'])
  })
})
