import { describe, expect, it } from 'vitest'
import { creditOf, formatCredit } from './credit'
import { sourceSchema } from './schema'

const source = sourceSchema.parse({
  id: 'area-mappers',
  url: 'https://example.org/',
  publisher: 'Area Mappers',
  title: 'Service areas',
  publishedOn: null,
  publishedPrecision: null,
  kind: 'independent-tracker',
  note: null,
})

describe('creditOf', () => {
  it.each([
    ['CC BY 4.0', 'Service areas: Area Mappers', 'Service areas: Area Mappers (CC BY 4.0)'],
    ['MIT', null, 'Area Mappers (MIT)'],
    [null, 'Thanks to Area Mappers', 'Thanks to Area Mappers'],
  ])('of terms %j and credit %j reads "%s"', (licence, attribution, line) => {
    const credit = creditOf({ ...source, licence, attribution })
    expect(credit).toMatchObject({ sourceId: 'area-mappers', url: 'https://example.org/' })
    expect(credit && formatCredit(credit)).toBe(line)
  })

  it('is none when a source asks for none', () => {
    expect(creditOf(source)).toBeNull()
  })
})
