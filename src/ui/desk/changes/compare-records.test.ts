import { describe, expect, it } from 'vitest'
import { compareSnapshots } from './compare-records'

describe('two snapshots of a reference record', () => {
  const operator = { slug: 'zoox', name: 'Zoox', parent: 'Amazon', country: 'US', website: null }

  it('differ in the fields that say something else', () => {
    expect(
      compareSnapshots('operator', operator, {
        ...operator,
        name: 'Zoox, Inc.',
        website: 'https://zoox.com',
      }),
    ).toEqual([
      { key: 'name', label: 'Name', before: 'Zoox', after: 'Zoox, Inc.' },
      { key: 'website', label: 'Website', before: 'empty', after: 'https://zoox.com' },
    ])
  })

  it('do not differ by who sees the record, nor where a revision keeps no life', () => {
    const kept = { ...operator, publishedAt: '2026-11-30T00:00:00.000Z', retiredAt: null, mergedInto: null }
    expect(compareSnapshots('operator', operator, kept)).toEqual([])
  })

  it('cannot be compared where one is no record', () => {
    expect(compareSnapshots('operator', null, operator)).toBeNull()
    expect(
      compareSnapshots('signal', { headline: 'Half a signal' }, { headline: 'Half a signal' }),
    ).toBeNull()
  })
})
