import { describe, expect, it } from 'vitest'
import { parseAsUnseen } from './unseen'

describe('characters taken out, in an address', () => {
  it('comes back as it went', () => {
    const unseen = { 'signal.headline': 3, 'signal.citations[0].quote': 12, newQuote: 1 }
    expect(parseAsUnseen.parse(parseAsUnseen.serialize(unseen))).toEqual(unseen)
  })

  it('leaves out what reads as something else', () => {
    const made = 'signal.headline~0,__proto__~1,<b>~2,signal.detail~1e9,signal.page,newPage~4'
    expect(parseAsUnseen.parse(made)).toEqual({ newPage: 4 })
    expect(parseAsUnseen.parse(`${'x~1,'.repeat(2000)}`)).toEqual({ x: 1 })
    expect(parseAsUnseen.parse('')).toEqual({})
  })
})
