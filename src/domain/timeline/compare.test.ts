import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { belongsTo, readCompared } from './compare'

const dataset = loadDataset()
const read = (text: string) => readCompared(text, dataset)

describe('readCompared', () => {
  it('reads slugs and names of operators and places, each once, in the order given', () => {
    const { compared, problems } = read('austin-tx, Waymo ,,austin-tx,Austin')
    expect(problems).toEqual([])
    expect(compared.map(({ kind, slug }) => [kind, slug])).toEqual([
      ['place', 'austin-tx'],
      ['operator', 'waymo'],
    ])
  })
  it('takes a name that a city shares with its country for the city', () => {
    expect(read('Singapore').compared).toMatchObject([{ slug: 'singapore-sg' }])
  })
  it('names what it does not know, and refuses a fifth', () => {
    expect(read('atlantis,waymo')).toMatchObject({ compared: [], problems: [{ field: 'compare' }] })
    expect(read('atlantis').problems[0]?.message).toContain('atlantis')
    expect(read('tesla,waymo,zoox,avride,cruise').problems[0]?.message).toContain('at most 4')
  })
  it('asks for nothing when empty', () => {
    expect(read('')).toEqual({ compared: [], problems: [] })
  })
})

describe('belongsTo', () => {
  const [texas, waymo] = read('us-tx,waymo').compared
  it('counts everything inside a place, and everything of an operator', () => {
    if (!texas || !waymo) throw new Error('Texas and Waymo are in the dataset')
    expect(belongsTo({ operator: 'tesla', place: 'austin-tx' }, texas)).toBe(true)
    expect(belongsTo({ operator: 'tesla', place: 'phoenix-az' }, texas)).toBe(false)
    expect(belongsTo({ operator: 'tesla', place: null }, texas)).toBe(false)
    expect(belongsTo({ operator: 'waymo', place: null }, waymo)).toBe(true)
    expect(belongsTo({ operator: 'tesla', place: null }, waymo)).toBe(false)
  })
})
