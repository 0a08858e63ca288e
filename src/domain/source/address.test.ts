import { describe, expect, it } from 'vitest'
import { canonicalAddress } from './address'

const page = canonicalAddress('https://example.org/story')

describe('canonicalAddress', () => {
  it.each([
    'http://example.org/story',
    'https://www.example.org/story',
    'https://EXAMPLE.org/story/',
    'https://example.org/story#second-part',
    'https://example.org/story?utm_source=letter&fbclid=1',
  ])('takes %s for the same page', (url) => {
    expect(canonicalAddress(url)).toBe(page)
  })

  it.each([
    'https://example.org/Story',
    'https://example.org/story?id=2',
    'https://news.example.org/story',
    'https://example.org/story/2',
  ])('takes %s for another page', (url) => {
    expect(canonicalAddress(url)).not.toBe(page)
  })

  it('takes the eight spellings of one address for one page (bugs 09)', () => {
    const spellings = [
      'https://example.org/report/',
      'https://example.org/report/?utm_source=letter',
      'https://example.org/report/?fbclid=abc123',
      'https://example.org/report/#comments',
      'http://example.org/report/',
      'https://www.example.org/report/',
      'https://EXAMPLE.org/report/',
      'https://example.org/report/#:~:text=first%20words',
    ]
    expect(new Set(spellings.map(canonicalAddress)).size).toBe(1)
  })

  it('keeps a fragment that is a page of its own', () => {
    expect(canonicalAddress('https://example.org/#/docket/12')).not.toBe(
      canonicalAddress('https://example.org/#/docket/13'),
    )
  })

  it('does not mind the order of parameters', () => {
    expect(canonicalAddress('https://example.org/?b=2&a=1')).toBe(
      canonicalAddress('https://example.org/?a=1&b=2'),
    )
  })

  it('gives back what is no address', () => {
    expect(canonicalAddress(' docket 26-05015 ')).toBe('docket 26-05015')
  })
})
