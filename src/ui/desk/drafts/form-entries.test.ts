import { describe, expect, it } from 'vitest'
import { changedEntries, restoredValues, sameEntries, typedEntries } from './form-entries'

describe('what a draft keeps of a form', () => {
  it('is what was typed: no password, no key of the page, no mark of the framework', () => {
    const form: [string, string][] = [
      ['$ACTION_REF_1', ''],
      ['submissionKey', 'k'],
      ['baseVersion', '3'],
      ['signal.headline', 'Typed'],
      ['currentPassword', 'secret'],
      ['intent', 'publish'],
    ]
    expect(typedEntries(form, new Set(['currentPassword']))).toEqual([['signal.headline', 'Typed']])
  })

  it('says the same with an empty row more', () => {
    expect(
      sameEntries(
        [['a', '1']],
        [
          ['a', '1'],
          ['b', ''],
        ],
      ),
    ).toBe(true)
    expect(sameEntries([['a', '1']], [['a', '2']])).toBe(false)
  })

  it('comes back nested as the names are', () => {
    const entries = [
      ['signal.headline', 'H'],
      ['signal.sources[1]', 'b'],
      ['signal.citations[1].quote', 'q'],
      ['__proto__.x', 'no'],
      ['signal.sources[60000000]', 'no'],
    ] as [string, string][]
    const values = restoredValues({ entries, partial: false }, { signal: { operator: 'tesla' } })
    expect(values).toEqual({
      signal: { headline: 'H', sources: [undefined, 'b'], citations: [undefined, { quote: 'q' }] },
    })
    expect(Object.prototype).not.toHaveProperty('x')
  })

  it('goes over the record when it is only what was changed after a save that had arrived', () => {
    const sent = [
      ['signal.headline', 'H'],
      ['signal.detail', 'D'],
      ['box', 'on'],
    ] as const
    const entries = changedEntries(sent, [
      ['signal.headline', 'H2'],
      ['signal.detail', 'D'],
    ])
    expect(entries).toEqual([
      ['signal.headline', 'H2'],
      ['box', ''],
    ])
    const initial = { signal: { headline: 'H', detail: 'D' } }
    const changed = entries.map(([name, value]): [string, string] => [name, value])
    expect(restoredValues({ entries: changed, partial: true }, initial)).toEqual({
      signal: { headline: 'H2', detail: 'D' },
      box: '',
    })
    expect(initial.signal.headline).toBe('H')
  })
})
