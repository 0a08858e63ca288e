import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  indexReferences,
  type ReferenceCandidate,
  referenceText,
  resolveReference,
} from './resolve-reference'

const candidate = (id: string, name: string, more: Partial<ReferenceCandidate> = {}): ReferenceCandidate => ({
  id,
  name,
  within: [],
  aliases: [],
  address: null,
  forms: [name],
  ...more,
})

const texas = ['Texas', 'TX', 'US-TX']
const usa = ['United States', 'US']
const places = [
  candidate('us-tx', 'Texas', { within: [usa], aliases: ['TX'], forms: ['Texas, United States'] }),
  candidate('austin-tx', 'Austin', { within: [texas, usa], forms: ['Austin, Texas'] }),
  candidate('springfield-il', 'Springfield', {
    within: [['Illinois', 'IL'], usa],
    forms: ['Springfield, Illinois'],
  }),
  candidate('springfield-mo', 'Springfield', {
    within: [['Missouri', 'MO'], usa],
    forms: ['Springfield, Missouri'],
  }),
  candidate('de-be', 'Berlin', {
    within: [['Germany']],
    forms: ['Berlin, Germany', 'Berlin, Germany (region)'],
  }),
  candidate('berlin-de', 'Berlin', {
    within: [['Berlin', 'DE-BE'], ['Germany']],
    forms: ['Berlin, Berlin', 'Berlin, Berlin (city)'],
  }),
  candidate('sao-paulo-br', 'São Paulo', { forms: ['São Paulo, Brazil'] }),
]
const operators = [
  candidate('tesla', 'Tesla Robotaxi', { aliases: ['Tesla', 'tesla'] }),
  candidate('pony-ai', 'Pony.ai'),
]
const sources = [
  candidate('gazette-2026-01', 'Cars counted', {
    aliases: ['Gazette: Cars counted'],
    address: 'https://www.example.org/cars/',
    forms: ['Gazette: Cars counted'],
  }),
  candidate('one', 'Same', { forms: ['Post: Same'] }),
  candidate('two', 'Same', { forms: ['Post: Same'] }),
]
const placeIndex = indexReferences(places)
const operatorIndex = indexReferences(operators)
const sourceIndex = indexReferences(sources)

describe('a name that means one record is that record (F2)', () => {
  it.each([
    ['tesla', 'tesla'],
    [' tesla ', 'tesla'],
    ['Tesla', 'tesla'],
    ['Tesla Robotaxi', 'tesla'],
    ['TESLA  robotaxi', 'tesla'],
    ['Pony AI', 'pony-ai'],
    ['ponyai', 'pony-ai'],
  ])('operator “%s”', (typed, id) => {
    expect(resolveReference(typed, operatorIndex)).toEqual({ found: 'one', id })
  })

  it.each([
    ['Austin', 'austin-tx'],
    ['Austin, Texas', 'austin-tx'],
    ['austin tx', 'austin-tx'],
    ['Austin, United States', 'austin-tx'],
    ['Austin, TX, US', 'austin-tx'],
    ['austin-tx', 'austin-tx'],
    ['TX', 'us-tx'],
    ['sao paulo', 'sao-paulo-br'],
    ['Springfield, MO', 'springfield-mo'],
    ['Berlin, Berlin', 'berlin-de'],
  ])('place “%s”', (typed, id) => {
    expect(resolveReference(typed, placeIndex)).toEqual({ found: 'one', id })
  })

  it.each([
    ['Cars counted'],
    ['Gazette: Cars counted'],
    ['http://example.org/cars?utm_source=x#top'],
    ['gazette-2026-01'],
  ])('source “%s”', (typed) => {
    expect(resolveReference(typed, sourceIndex)).toEqual({ found: 'one', id: 'gazette-2026-01' })
  })
})

describe('a name that means several records or none', () => {
  it('is answered with all of them', () => {
    expect(resolveReference('Springfield', placeIndex)).toEqual({
      found: 'several',
      ids: ['springfield-il', 'springfield-mo'],
    })
    expect(resolveReference('Berlin, Germany', placeIndex)).toEqual({
      found: 'several',
      ids: ['de-be', 'berlin-de'],
    })
  })

  it('is none where nothing has the name', () => {
    for (const typed of ['', '  ', '—', 'Atlantis', 'Austin, Ohio', 'https://example.org/other'])
      expect(resolveReference(typed, placeIndex), typed).toEqual({ found: 'none' })
  })
})

describe('what stands in a field', () => {
  it('means the record and no other', () => {
    for (const [list, index] of [
      [places, placeIndex],
      [operators, operatorIndex],
      [sources, sourceIndex],
    ] as const) {
      for (const one of list) {
        expect(resolveReference(referenceText(one, index), index)).toEqual({ found: 'one', id: one.id })
      }
    }
    expect(places.map((place) => referenceText(place, placeIndex))).toContain('Berlin, Germany (region)')
  })

  it('holds for any names, also for equal ones', () => {
    const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 12 })
    fc.assert(
      fc.property(names, (all) => {
        const list = all.map((name, at) => candidate(`id-${at}`, name))
        const index = indexReferences(list)
        for (const one of list) {
          expect(resolveReference(referenceText(one, index), index)).toEqual({ found: 'one', id: one.id })
        }
      }),
    )
  })
})
