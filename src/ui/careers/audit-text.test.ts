import { describe, expect, it } from 'vitest'
import { auditExamples } from '@/content/readiness'
import { type AuditNumbers, readAudit } from '@/domain/careers/audit'
import { reliabilityStatement, shortFigure } from './audit-text'

const noTexts = { what: '', condition: '', fallback: '' }
function statementOf(numbers: Partial<AuditNumbers>, texts = noTexts): string {
  const read = readAudit({
    measure: 'trials',
    exposure: '',
    failures: '',
    accuracy: '',
    uses: '',
    ...numbers,
  })
  if (!read.ok || !read.value) throw new Error('a valid statement')
  return reliabilityStatement(read.value, texts).join(' ')
}

describe('the rewritten statement', () => {
  it('gives both numbers and the exact interval', () => {
    expect(statementOf({ exposure: '4000', failures: '120' }, { ...noTexts, what: 'labeled cyclists' })).toBe(
      'Of 4,000 labeled cyclists it failed on 120: 3.0 percent, with an interval of 2.5 to 3.6.',
    )
  })

  it('never takes no failure for certainty', () => {
    expect(statementOf({ exposure: '1000', failures: '0' })).toBe(
      'Of 1,000 trials none failed; the interval reaches from 0 to 0.37 percent.',
    )
  })

  it('counts miles and hours in round lengths of use', () => {
    expect(statementOf({ measure: 'miles', exposure: '12000', failures: '3', uses: '100000' })).toBe(
      'In 12,000 miles it failed 3 times: 2.5 per 10,000 miles, with an interval of 0.52 to 7.3. In 100,000 more miles that is 25.0 failures, between 5.2 and 73.1, if nothing else changes.',
    )
  })

  it('adds the reader’s words as sentences', () => {
    const texts = { what: 'frames', condition: 'rain was not tested', fallback: 'The car stops.' }
    expect(statementOf({ exposure: '10', failures: '1' }, texts)).toMatch(
      /Of 10 frames it failed on 1: 10\.0 percent.* Rain was not tested\. The car stops\.$/,
    )
  })

  it('can be made of every example', () => {
    expect(auditExamples.length).toBeGreaterThanOrEqual(3)
    for (const { view } of auditExamples) {
      const { measure, what, condition, fallback, ...numbers } = { ...noTexts, ...view }
      expect(
        statementOf({ ...numbers, ...(measure ? { measure } : {}) }, { what, condition, fallback }),
      ).toMatch(/\d/)
    }
  })
})

it('figures keep what is significant', () => {
  expect([0, 0.00123, 0.5, 3, 99.95, 1234.5].map(shortFigure)).toEqual([
    '0',
    '0.0012',
    '0.5',
    '3.0',
    '100.0',
    '1,235',
  ])
})
