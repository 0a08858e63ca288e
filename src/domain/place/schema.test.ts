import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testPlaces } from '../testing/arbitraries'
import { type Place, placeAncestors, placeSchema, placeWithDescendants } from './schema'

const austin: Place = {
  slug: 'austin-tx',
  kind: 'city',
  name: 'Austin',
  parent: 'us-tx',
  code: null,
  country: 'US',
  lat: 30.27,
  lng: -97.74,
}

describe('placeSchema', () => {
  it('accepts a city with coordinates and a region without', () => {
    expect(placeSchema.parse(austin)).toEqual(austin)
    const texas = { ...austin, slug: 'us-tx', kind: 'region', parent: 'us', lat: null, lng: null }
    expect(placeSchema.parse(texas)).toEqual(texas)
  })

  it.each([
    ['a city nowhere', { lat: null }, 'lat'],
    ['a latitude beyond the pole', { lat: 91 }, 'lat'],
    ['a longitude beyond the date line', { lng: 181 }, 'lng'],
    ['a country in three letters', { country: 'USA' }, 'country'],
  ])('refuses %s', (_what, change, path) => {
    const result = placeSchema.safeParse({ ...austin, ...change })
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  })
})

describe('the tree of places', () => {
  it('is walked inwards', () => {
    expect(placeWithDescendants(testPlaces, 'us-tx')).toEqual(new Set(['us-tx', 'austin-tx', 'dallas-tx']))
    expect(placeWithDescendants(testPlaces, 'austin-tx')).toEqual(new Set(['austin-tx']))
  })

  it('is walked outwards', () => {
    expect(placeAncestors(testPlaces, 'austin-tx')).toEqual(['us-tx', 'us'])
    expect(placeAncestors(testPlaces, 'us')).toEqual([])
    expect(placeAncestors(testPlaces, 'nowhere')).toEqual([])
  })

  it('is the same tree both ways, whatever the order of the places', () => {
    const slug = fc.constantFrom(...testPlaces.map((place) => place.slug))
    const order = fc.shuffledSubarray([...testPlaces], { minLength: testPlaces.length })
    fc.assert(
      fc.property(slug, slug, order, (inner, outer, places) => {
        const isInside = placeWithDescendants(places, outer).has(inner)
        expect(isInside).toBe(inner === outer || placeAncestors(places, inner).includes(outer))
      }),
    )
  })

  it('ends even where parents form a ring', () => {
    const ring = [
      { ...austin, slug: 'aa', parent: 'bb' },
      { ...austin, slug: 'bb', parent: 'aa' },
    ]
    expect(placeAncestors(ring, 'aa')).toEqual(['bb', 'aa'])
    expect(placeWithDescendants(ring, 'aa')).toEqual(new Set(['aa', 'bb']))
  })
})
