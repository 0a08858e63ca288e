import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutEmptyParams } from './empty-params'

describe('a query without its empty parameters', () => {
  it.each([
    ['?kind=&operator=tesla&place=', '?operator=tesla'],
    ['?kind=&operator=&place=', ''],
    ['?kind', ''],
    ['?b=2&&a=1&', '?b=2&a=1'],
    ['?q=a%20b+c&from=&q=%C3%A9', '?q=a%20b+c&q=%C3%A9'],
    ['?q==&kind=', '?q=='],
    ['?=', ''],
  ])('of “%s” is “%s”', (search, expected) => {
    expect(withoutEmptyParams(search)).toBe(expected)
  })

  it.each(['', '?', '?kind=filing', '?q=+', '?operator=tesla&page=2', '?=tesla'])(
    '“%s” has none',
    (search) => {
      expect(withoutEmptyParams(search)).toBeNull()
    },
  )

  it('is reached in one step and says the same', () => {
    const pair = fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), fc.string({ maxLength: 6 }))
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
        const { search } = new URL(`http://localhost/signals?${new URLSearchParams(pairs)}`)
        const short = withoutEmptyParams(search)
        const said = [...new URLSearchParams(short ?? search)]
        expect(said).toEqual([...new URLSearchParams(search)].filter(([, value]) => value !== ''))
        expect(short === null || withoutEmptyParams(short) === null).toBe(true)
      }),
    )
  })
})
