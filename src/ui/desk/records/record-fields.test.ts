import { describe, expect, it } from 'vitest'
import { idKeyOf, referenceLinks, referenceSchemas, referenceTypes } from '@/domain/record/types'
import { compareRecords } from './compare-records'
import { deskFields, textsOf, typedValues } from './record-fields'

describe.each(referenceTypes)('the form of a record of type %s', (type) => {
  it('asks for every field of its schema but the identifier, each once', () => {
    const asked = deskFields[type].map(({ key }) => key)
    const keys = Object.keys(referenceSchemas[type].shape).filter((key) => key !== idKeyOf(type))
    expect(asked.toSorted()).toEqual(keys.toSorted())
  })

  it('picks a record wherever the schema names one', () => {
    const picked = deskFields[type].filter(({ input }) => input === 'record').map(({ key }) => key)
    expect(picked.toSorted()).toEqual(Object.keys(referenceLinks[type]).toSorted())
  })
})

describe('the values of a form', () => {
  it('come back as they are stored', () => {
    const values = {
      kind: 'city',
      name: 'Austin',
      parent: 'us-tx',
      code: null,
      country: 'US',
      lat: 30.2672,
      lng: -97.7431,
    }
    const texts = textsOf('place', values, { parent: 'Texas' })
    expect(texts).toMatchObject({ parent: 'Texas', lat: '30.2672', code: '' })
    expect(typedValues('place', { ...texts, parent: 'us-tx' })).toEqual(values)
  })

  it('leave a figure that is none to the schema', () => {
    expect(typedValues('place', { lat: 'north', lng: '−97.5' })).toMatchObject({ lat: 'north', lng: -97.5 })
  })
})

describe('compareRecords', () => {
  it('names what differs as the form does', () => {
    expect(compareRecords('filing', { title: 'A', register: false }, { title: 'A', register: true })).toEqual(
      [{ key: 'register', label: 'It is a register', before: 'no', after: 'yes' }],
    )
  })
})
