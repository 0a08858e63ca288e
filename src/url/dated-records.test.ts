import { describe, expect, it } from 'vitest'
import { datedFamilies, datedRecord, datedRewrites, publicAddressOf } from './dated-records'
import { recordFamilies } from './pages'

describe('a record as of a past day', () => {
  it.each(datedFamilies)('is known by its address: %s', (family) => {
    const { list } = recordFamilies[family]
    expect(datedRecord(`${list}/one`)).toEqual({ family, slug: 'one', day: null })
    expect(datedRecord(`${list}/one/as-of/2025-03-01`)).toEqual({ family, slug: 'one', day: '2025-03-01' })
    expect(datedRecord(`${list}/one/history`)).toBeNull()
    expect(datedRecord(`${list}/one/as-of`)).toBeNull()
    expect(datedRecord(list)).toBeNull()
    expect(datedRecord(`${list}/`)).toBeNull()
    expect(datedRecord(`${list}/one/as-of/2025-03-01/more`)).toBeNull()
  })

  it('is no page that stands among the records', () => {
    for (const page of ['matrix', 'robustness', 'places']) expect(datedRecord(`/impacts/${page}`)).toBeNull()
  })

  it.each(['€', '\n', 'é', 'a/b', '%zz', '2026/01/01', 'x'.repeat(41)])(
    'is asked for in text that a path can hold, and the rest is told to be no day: %j',
    (asked) => {
      const taken = datedRewrites.filter(({ has }) =>
        has.some(({ value }) => new RegExp(`^${value}$`).test(asked)),
      )
      expect(taken).toHaveLength(datedRewrites.length / 2)
      for (const { destination } of taken) expect(destination).toMatch(/\/as-of\/unreadable$/)
    },
  )

  it.each(['2025-03-01', 'soon', 'last week'])('is named in its route: %s', (asked) => {
    const [first] = datedRewrites.filter(({ has }) =>
      has.some(({ value }) => new RegExp(`^${value}$`).test(asked)),
    )
    expect(first?.destination).toBe('/as-of/:asOf')
  })

  it('has one address that readers see', () => {
    expect(publicAddressOf('/filings/one/as-of/2025-03-01')).toBe('/filings/one?asOf=2025-03-01')
    expect(publicAddressOf('/filings/one/as-of/last%20week')).toBe('/filings/one?asOf=last+week')
    expect(publicAddressOf('/as-of/2025-03-01')).toBe('/?asOf=2025-03-01')
    expect(publicAddressOf('/')).toBeNull()
    expect(publicAddressOf('/filings/one')).toBeNull()
    expect(publicAddressOf('/signals/one/as-of/2025-03-01')).toBeNull()
  })
})
