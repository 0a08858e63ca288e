import { describe, expect, it } from 'vitest'
import { checkChoices, checkSpan, checkWords } from './check'

describe('checks of filters', () => {
  it('names a value that is not known, and leaves an empty one alone', () => {
    const choice = (value: string) => ({ field: 'operator', value, known: ['tesla'], noun: 'operator' })
    expect(checkChoices([choice('tesla'), choice('')])).toEqual([])
    expect(checkChoices([choice('nobody')])).toEqual([
      { field: 'operator', message: 'No operator is called “nobody”.' },
    ])
    expect(checkChoices([choice('x'.repeat(500))])[0]?.message.length).toBeLessThan(100)
  })

  it('refuses a day that does not exist and a span the wrong way round', () => {
    expect(checkSpan('2026-01-01', '2026-01-01')).toEqual([])
    expect(checkSpan('', '2026-02-30').map(({ field }) => field)).toEqual(['to'])
    expect(checkSpan('yesterday', '')).toHaveLength(1)
    expect(checkSpan('2026-02-01', '2026-01-01').map(({ field }) => field)).toEqual(['to'])
  })

  it('bounds the words to search for', () => {
    expect(checkWords('q', 'a'.repeat(100))).toEqual([])
    expect(checkWords('q', 'a'.repeat(101))).toHaveLength(1)
  })
})
