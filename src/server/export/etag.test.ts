import { describe, expect, it } from 'vitest'
import { etagOf, matchesEtag } from './etag'

describe('etagOf', () => {
  it('is the same for the same text and differs for another', () => {
    expect(etagOf('a')).toBe(etagOf('a'))
    expect(etagOf('a')).not.toBe(etagOf('b'))
  })
})

describe('matchesEtag', () => {
  const etag = etagOf('text')

  it.each([etag, etag.replace('W/', ''), `"other", ${etag}`, '*'])('accepts %s', (header) => {
    expect(matchesEtag(header, etag)).toBe(true)
  })

  it.each([null, '', '"other"', 'W/"other", "another"'])('refuses %j', (header) => {
    expect(matchesEtag(header, etag)).toBe(false)
  })
})
