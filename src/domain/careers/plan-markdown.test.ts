import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown, formatSpan, planMarkdown } from './plan-markdown'
import type { Roadmap } from './roadmap'

const roadmap: Roadmap = [
  {
    id: 'foundations',
    title: 'Foundations',
    aim: 'Read the code.',
    months: { low: 12, high: 18 },
    steps: [
      {
        id: 'a',
        title: 'Read',
        detail: 'Read it.',
        after: [],
        hours: { low: 10, high: 20 },
        artifact: 'Notes',
      },
      {
        id: 'b',
        title: 'Write *it*',
        detail: 'Write.',
        after: ['a'],
        hours: { low: 5, high: 5 },
        artifact: 'Code',
      },
    ],
  },
]

describe('planMarkdown', () => {
  it('writes the plan with what is done', () => {
    const text = planMarkdown({
      title: 'A path',
      summary: 'What it is.',
      roadmap,
      done: { a: '2026-03-01' },
      asOf: '2026-06-15',
      address: 'https://example.org/paths/a',
    })
    expect(text).toBe(`# A path

What it is.

12–18 months, 15–25 hours in all. As of Jun 15, 2026. https://example.org/paths/a

## Foundations (12–18 months)

Read the code.

- [x] **Read** (10–20 hours)
  Read it.
  To show: Notes
  Done on Mar 1, 2026
- [ ] **Write \\*it\\*** (5 hours)
  Write.
  To show: Code
  After: Read
`)
  })
})

describe('escapeMarkdown', () => {
  it('leaves no character that begins something, and keeps to one line', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const escaped = escapeMarkdown(text)
        expect(escaped).not.toMatch(/[\n\r]/)
        expect(escaped.replaceAll(/\\[\\`*_[\]<>#|]/g, '')).not.toMatch(/[`*_[\]<>#|\\]/)
      }),
    )
  })
})

describe('formatSpan', () => {
  it('names one figure once', () => {
    expect([formatSpan({ low: 2, high: 2 }, 'months'), formatSpan({ low: 2, high: 3 }, 'months')]).toEqual([
      '2 months',
      '2–3 months',
    ])
  })
})
