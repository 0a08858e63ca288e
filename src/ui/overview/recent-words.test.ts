import { expect, it } from 'vitest'
import { recentSentence } from './recent-words'

const leading = { ruleId: 'a-rule', mechanism: 'Cars need charging.' }

it.each([
  [
    { count: 12, sum: 5.12, leading, cities: ['Austin', 'Miami'] },
    '12 new signals add 5.1 points; of the cities, Austin and Miami add most. Cars need charging.',
  ],
  [{ count: 1, sum: -0.61, leading, cities: [] }, '1 new signal takes 0.6 points. Cars need charging.'],
  [{ count: 0, sum: 0, leading: null, cities: [] }, 'No new signal bears on it: the change is age alone.'],
])('%o reads %s', (recent, words) => {
  expect(recentSentence(recent)).toBe(words)
})
