import { describe, expect, it } from 'vitest'
import { impactRules } from '@/domain/impact/rules'
import { inPlace } from '@/domain/place/in-place'
import { loadDataset } from '../../../tests/support/dataset'
import { meaningSentence } from './meaning'

describe('what a signal means for a career', () => {
  it('is one sentence that says where', () => {
    const mapping = { mechanism: 'Cars need charging.', direction: 1 } as const
    expect(meaningSentence(mapping, { operatorName: 'Waymo', place: { name: 'Austin' } })).toBe(
      'Cars need charging, which raises demand for this work in Austin.',
    )
    expect(meaningSentence({ ...mapping, direction: -1 }, { operatorName: 'Waymo', place: null })).toBe(
      'Cars need charging, which lowers demand for this work at Waymo, with no place named.',
    )
  })

  it('stays one sentence for every mechanism of the rules', () => {
    for (const effect of impactRules.flatMap(({ effects }) => effects)) {
      const text = meaningSentence(effect, { operatorName: 'Waymo', place: { name: 'Austin' } })
      expect(text).toMatch(/^\S.*[^.], which (raises|lowers) demand for this work in Austin\.$/)
      expect(text.slice(0, -1)).not.toMatch(/[.!?]\s/)
    }
  })

  it('says the article where a name has one', () => {
    expect(
      loadDataset()
        .places.map(({ name }) => inPlace(name))
        .filter((words) => words.startsWith('in the '))
        .toSorted(),
    ).toEqual([
      'in the District of Columbia',
      'in the Emirate of Abu Dhabi',
      'in the Emirate of Dubai',
      'in the European Union',
      'in the Middle East',
      'in the Netherlands',
      'in the United Arab Emirates',
      'in the United Kingdom',
      'in the United States',
    ])
  })
})
