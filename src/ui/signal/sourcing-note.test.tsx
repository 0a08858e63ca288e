import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SourcingNote, sourcingWords } from './sourcing-note'

describe('SourcingNote', () => {
  it.each([
    [{ publishers: 2, primaries: 1 }, '2 publishers, 1 primary'],
    [{ publishers: 1, primaries: 1 }, '1 publisher, 1 primary'],
    [{ publishers: 3, primaries: 0 }, '3 publishers, no primary'],
    [{ publishers: 0, primaries: 0 }, 'no source on record'],
  ])('says %o as “%s”', (sourcing, words) => {
    expect(sourcingWords(sourcing)).toBe(words)
  })
  it('shows nothing where the sourcing is not known', () => {
    expect(renderToStaticMarkup(<SourcingNote sourcing={undefined} />)).toBe('')
  })
})
