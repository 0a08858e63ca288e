import { describe, expect, it } from 'vitest'
import { quietSentence, recentSentence } from './recent-text'

const leading = { ruleId: 'a-rule', mechanism: 'Cars need charging.' }

it.each([
  [
    { count: 12, sum: 5.12, leading, cities: ['Austin', 'Miami'] },
    '12 new events add 5.1 points; of the cities, Austin and Miami add most. Cars need charging.',
  ],
  [{ count: 1, sum: -0.61, leading, cities: [] }, '1 new event takes 0.6 points. Cars need charging.'],
  [{ count: 0, sum: 0, leading: null, cities: [] }, 'No new event for this role.'],
])('%o reads %s', (recent, words) => {
  expect(recentSentence(recent)).toBe(words)
})

describe('without new evidence', () => {
  const reading = ({ age = 0, outcomes = 0, count = 0 }) => ({
    newEvidence90d: 0,
    changes: [{ days: 90, before: 0, change: age + outcomes, newEvidence: 0, outcomes, age }],
    recent: { impact: 'data-annotation' as const, count, sum: 0, leading: null, cities: [] },
  })

  it.each([
    [[{ age: -1 }, { age: -2 }], 'No new evidence in 90 days; age alone lowered every score.'],
    [[{ age: -1 }, { age: 1 }], 'No new evidence in 90 days; age alone changed the scores.'],
    [
      [{ age: -1 }, { age: -2, outcomes: 0.5 }],
      'No new evidence in 90 days; outcomes of promises and age changed the scores.',
    ],
    [[{}, {}], 'No new evidence in 90 days, and no score changed.'],
    [[{ age: -1 }, { age: -1, count: 1 }], null],
  ])('%o reads %s', (readings, words) => {
    expect(quietSentence(readings.map(reading))).toBe(words)
  })
})
