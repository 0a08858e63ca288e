import { describe, expect, it } from 'vitest'
import { formValueAt, rowsAt } from './form-values'

describe('rowsAt', () => {
  const rows = (sources: unknown) => rowsAt({ signal: { sources } }, 'signal', 'sources')

  it('counts up to the last row that holds something', () => {
    expect(rows(['a', '', 'b', '', ''])).toBe(3)
    expect(rows([{ quote: '', page: '' }, { quote: '', page: '4' }, { quote: '' }])).toBe(2)
  })

  it('counts no row that was left empty, so that a form refused twice does not grow', () => {
    expect(rows(['', ''])).toBe(0)
    expect(rows([null, undefined])).toBe(0)
  })

  it('counts none where there is no list', () => {
    expect(rows('a')).toBe(0)
    expect(rowsAt({}, 'signal', 'sources')).toBe(0)
  })
})

describe('valueAt', () => {
  it('reads only what the values hold themselves', () => {
    const values = { signal: { sources: ['', 'b'], low: 4, isFirst: true, gap: null } }
    expect(formValueAt(values, 'signal.sources[1]')).toBe('b')
    expect(formValueAt(values, 'signal.low')).toBe('4')
    expect(formValueAt(values, 'signal.isFirst')).toBe('on')
    for (const name of ['signal.gap', 'signal.none', 'signal.constructor', 'signal.low.x']) {
      expect(formValueAt(values, name)).toBe('')
    }
  })
})
