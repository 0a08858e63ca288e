import { describe, expect, it } from 'vitest'
import { faq } from './faq'

describe('the FAQ says one can see what was known on an earlier day', () => {
  it('says that a date sorts by the event, and not by when it was entered', () => {
    const entry = faq.find(({ id }) => id === 'past-days')
    const text = [entry?.question, ...(entry?.answer ?? [])].join(' ')
    expect(entry?.question).not.toMatch(/known/)
    expect(text).toContain('It does not show what was known then')
    expect(text).toContain('not by when it was entered')
  })
})
