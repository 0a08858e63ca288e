import { describe, expect, it } from 'vitest'
import { asOfField, listView } from './list-view'
import * as lists from './lists'
import { pageIds, sitePage } from './pages'

const list = listView(
  '/boats',
  { choices: { flag: { label: 'Flag', any: 'Any flag', noun: 'flag' } }, fields: asOfField },
  ['name', 'length'],
  { sort: 'name', order: 'asc', descendingFirst: ['length'] },
)
const read = async (asked: Record<string, string | string[]>) => list.read(Promise.resolve(asked))

describe('the view state of a list', () => {
  it('takes what an address asks for, and the usual for the rest', async () => {
    const usual = { flag: '', asOf: '', sort: 'name', order: 'asc' }
    expect(await read({})).toEqual({ view: usual, page: 1 })
    expect(await read({ flag: ['nl', 'dk'], sort: 'length', order: 'desc', page: '3', more: 'x' })).toEqual({
      view: { flag: 'nl', asOf: '', sort: 'length', order: 'desc' },
      page: 3,
    })
    expect(await read({ flag: 'no such flag', sort: 'color', order: 'up', page: 'two' })).toEqual({
      view: { ...usual, flag: 'no such flag' },
      page: 1,
    })
  })

  it('leaves defaults out of an address', async () => {
    const { view } = await read({ flag: 'nl', order: 'desc' })
    expect(list.href()).toBe('/boats')
    expect(list.href(view)).toBe('/boats?flag=nl&order=desc')
    expect(list.href({ ...view, page: 2 })).toBe('/boats?flag=nl&order=desc&page=2')
    expect(list.without(view, 'flag')).toBe('/boats?order=desc')
    expect(list.clearHref(view)).toBe('/boats?order=desc')
  })

  it('knows which filters are set, and keeps the order in a form', async () => {
    const { view } = await read({ flag: 'nl', sort: 'length' })
    expect(list.filtersSet(view)).toEqual(['flag'])
    expect(list.kept(view)).toEqual({ sort: 'length' })
    expect(list.kept((await read({})).view)).toEqual({})
  })

  it('keeps the day of the page, which the header sets, whatever filters are set or cleared', async () => {
    const { view } = await read({ flag: 'nl', asOf: '2025-01-01' })
    expect(list.dayOf(view)).toBe('2025-01-01')
    expect(list.filtersSet({ ...view, flag: '' })).toEqual([])
    expect(list.kept(view)).toEqual({ asOf: '2025-01-01' })
    expect(list.clearHref(view)).toBe('/boats?asOf=2025-01-01')
    expect(list.dayOf((await read({})).view)).toBe('')
    expect(lists.operatorList.dayOf((await lists.operatorList.read(Promise.resolve({}))).view)).toBeNull()
  })

  it('turns a column round, and begins with the largest where that says more', async () => {
    const { view } = await read({ flag: 'nl' })
    expect(list.sortLink(view, 'name')).toEqual({ href: '/boats?flag=nl&order=desc', order: 'ascending' })
    expect(list.sortLink(view, 'length')).toEqual({
      href: '/boats?flag=nl&sort=length&order=desc',
      order: 'none',
    })
  })

  it('has no direction where a list has none', async () => {
    const { view } = await lists.signalList.read(Promise.resolve({ sort: 'oldest', order: 'desc' }))
    expect(lists.signalList.href(view)).toBe('/signals?sort=oldest')
  })
})

describe('the lists of the site', () => {
  const all = Object.values(lists).filter((one) => typeof one === 'object' && 'choiceNames' in one)

  it('stand on pages with a view', () => {
    expect(all.length).toBe(13)
    const paths = pageIds.map(sitePage).flatMap(({ path, hasView }) => (hasView ? [path] : []))
    // A list that is a tab says so in its query.
    expect(all.filter(({ path }) => !paths.includes(path.split('?')[0] ?? ''))).toEqual([])
  })

  it('ask the read API for the signals by the filters that it knows', async () => {
    const asked = { kind: 'filing', from: '2026-01-01', q: 'word', confidence: 'claimed', sort: 'oldest' }
    const { view } = await lists.signalList.read(Promise.resolve(asked))
    expect(lists.signalsApiHref(view)).toBe('/api/v1/signals?kind=filing&from=2026-01-01')
  })
})
