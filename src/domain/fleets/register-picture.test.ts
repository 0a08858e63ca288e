import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { projectFleet } from '../projection/fleet'
import { registerPicture } from './register-picture'

const dataset = loadDataset()
const pictureOn = (day: string) => registerPicture(projectFleet(dataset, day), 'tesla', dataset.places)

describe('registerPicture', () => {
  const picture = pictureOn('2026-10-10')

  it('sets the operators of one register beside each other, and no count of another kind among them', () => {
    expect(picture?.lead).toMatchObject({ operator: 'tesla', place: 'us-tx', last: { low: 739 } })
    expect(picture?.others.map(({ operator, readings }) => [operator, readings.at(-1)?.low])).toEqual([
      ['waymo', 1185],
      ['avride', 344],
      ['zoox', 63],
      ['nuro-lucid-uber', 47],
      ['may-mobility', 22],
    ])
  })

  it('keeps field counts apart by what was counted: no vehicles ever seen, no model, nothing before the register', () => {
    for (const { basis, model, span, readings } of picture?.counts ?? []) {
      expect({ basis, model }).toEqual({ basis: 'observed', model: null })
      expect(span).not.toBe('cumulative')
      expect([readings[0]?.date, picture?.lead.first.date].toSorted()[0]).toBe(picture?.lead.first.date)
    }
    expect(picture?.seen).toMatchObject({ place: 'austin-tx', reading: { low: 8, date: '2026-09-22' } })
  })

  it('knows nothing of what comes after its day, and is none before the register was read twice', () => {
    expect(pictureOn('2026-06-30')?.lead.last.low).toBe(69)
    expect(pictureOn('2026-06-01')).toBeNull()
  })
})
