import { describe, expect, it } from 'vitest'
import type { Source } from '@/domain/source/schema'
import { loadDataset } from '../../../tests/support/dataset'
import { filterSources, pageOf, SOURCES_PER_PAGE } from './source-list'

const source = (id: string, parts: Partial<Source>): Source => ({
  id,
  url: null,
  publisher: 'The Daily',
  title: 'A report',
  publishedOn: null,
  publishedPrecision: null,
  kind: 'press',
  note: null,
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
    expect(filterSources(sources, { kind: null, q: ' ' })).toEqual(sources)
  })
  it('takes every word, in any field, without case and accents', () => {
    expect(idsOf(filterSources(sources, { kind: null, q: 'DALLAS' }))).toEqual(['one', 'three'])
    expect(idsOf(filterSources(sources, { kind: null, q: 'second dallas' }))).toEqual(['three'])
    expect(idsOf(filterSources(sources, { kind: null, q: 'sao' }))).toEqual(['two'])
  })
  it('joins kind and words', () => {
    expect(filterSources(sources, { kind: 'company', q: 'dallas' })).toEqual([])
  })
})

describe('pageOf', () => {
  const { sources: all } = loadDataset()
  it('cuts the list into pages that hold every row once', () => {
    const pages = Array.from({ length: Math.ceil(all.length / SOURCES_PER_PAGE) }, (_, at) =>
      pageOf(all, at + 1),
    )
    expect(pages.flatMap(({ rows }) => rows)).toEqual(all)
  })
  it.each([
    [-3, 1],
    [0, 1],
    [999, 7],
  ])('takes page %i as %i', (wanted, page) => {
    expect(pageOf(all, wanted).page).toBe(page)
  })
})
