import { describe, expect, it } from 'vitest'
import { acceptGeometry } from './accept'

const ring = [
  [-97.8, 30.2],
  [-97.7, 30.2],
  [-97.7, 30.3],
  [-97.8, 30.3],
  [-97.8, 30.2],
]
const further = ring.map(([lng = 0, lat = 0]) => [lng + 1, lat])

const accepted = (geometry: unknown) => {
  const result = acceptGeometry(geometry)
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

describe('polygons of a collection that were put into one another', () => {
  it('are taken apart, with a note (bugs 01)', () => {
    const { geometry, repairs } = accepted({ type: 'MultiPolygon', coordinates: [[[ring]], [[further]]] })
    expect(geometry.type === 'MultiPolygon' && geometry.coordinates.length).toBe(2)
    expect(repairs).toEqual(['polygons that were put into one another were taken apart'])
  })

  it('are taken apart in a Polygon that holds several, and at different depths', () => {
    expect(accepted({ type: 'Polygon', coordinates: [[ring], [further]] }).geometry.type).toBe('MultiPolygon')
    const mixed = accepted({ type: 'MultiPolygon', coordinates: [[ring], [[further]]] })
    expect(mixed.geometry.coordinates).toHaveLength(2)
  })
})

describe('parts without a position', () => {
  it('are left out, with a note (bugs 02)', () => {
    const { geometry, repairs } = accepted({ type: 'MultiPolygon', coordinates: [[ring], [], [[]]] })
    expect(geometry.coordinates).toHaveLength(1)
    expect(repairs).toEqual(['2 empty parts were left out'])
  })

  it('are no geometry when nothing else is there', () => {
    for (const coordinates of [[], [[]], [[[]]]]) {
      expect(acceptGeometry({ type: 'MultiPolygon', coordinates }).ok).toBe(false)
    }
  })
})

describe('a geometry as it should be', () => {
  it('is taken as given', () => {
    expect(accepted({ type: 'Polygon', coordinates: [ring] }).repairs).toEqual([])
    expect(accepted({ type: 'MultiPolygon', coordinates: [[ring], [further]] }).repairs).toEqual([])
  })

  it('of a hundred thousand positions and more is read', () => {
    const many = Array.from({ length: 200_000 }, (_, n) => [
      Number((-97.8 + Math.cos((n / 200_000) * 2 * Math.PI) / 10).toFixed(6)),
      Number((30.2 + Math.sin((n / 200_000) * 2 * Math.PI) / 10).toFixed(6)),
    ])
    const result = acceptGeometry({ type: 'MultiPolygon', coordinates: [[[[...many, many[0]]]]] })
    expect(result.ok && result.value.repairs).toHaveLength(1)
  })
})

it.each([
  [
    'MultiPolygon',
    [ring],
    'holds a polygon where a MultiPolygon has a list of polygons, each a list of rings',
  ],
  ['MultiPolygon', ring, 'holds a ring where a MultiPolygon has a list of polygons, each a list of rings'],
  ['Polygon', ring, 'holds a ring where a Polygon has a list of rings'],
  ['Polygon', ring[0], 'holds a position where a Polygon has a list of rings'],
])('a %s that is not deep enough is answered in the field’s words', (type, coordinates, message) => {
  expect(acceptGeometry({ type, coordinates })).toMatchObject({ failure: { message } })
})
