import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeSchema } from '@/domain/place/schema'
import { statusKeys } from '@/domain/projection/deployments'
import { usMap, worldMap } from './base-map'
import { type Box, labelBox, markBox, overlaps } from './label-placement'
import {
  byImportance,
  countByStatus,
  cropTo,
  layoutPanel,
  type MapCity,
  type MapInset,
  markName,
  minMarkDistance,
  splitByView,
  variantNames,
  variants,
} from './overview-model'

const places = placeSchema
  .array()
  .parse(JSON.parse(readFileSync(new URL('../../../prisma/data/places.json', import.meta.url), 'utf8')))
const cities: MapCity[] = places.flatMap(({ kind, slug, name, lat, lng, country }, index) => {
  if (kind !== 'city' || lat === null || lng === null || country === null) return []
  const status = statusKeys[index % statusKeys.length] ?? 'announced'
  return [{ slug, name, lat, lng, country, status, operators: [{ slug: 'waymo', name: 'Waymo', status }] }]
})
const usView = { x: 0, y: 0, width: usMap.width, height: usMap.height }

function panels(input: readonly MapCity[]): { us: MapInset; elsewhere: MapInset } {
  const { us, elsewhere } = splitByView(input, usMap.project)
  return {
    us: layoutPanel(us, usMap.project, usView),
    elsewhere: layoutPanel(elsewhere, worldMap.project, cropTo(elsewhere, worldMap, 16 / 9)),
  }
}

/** Every mark and label of a layout as boxes, px, at one width of the panel. */
function scene({ viewBox, marks }: MapInset, variant: (typeof variantNames)[number], width: number) {
  const height = (width * viewBox.height) / viewBox.width
  const spots = marks.map(({ city, placements }) => {
    const { x, y, label } = placements[variant]
    return { city, label, at: { x: x * width, y: y * height } }
  })
  const labels = spots.flatMap(({ city, label, at }) =>
    label ? [{ slug: city.slug, box: labelBox(city.name, at, label) }] : [],
  )
  return { height, spots, labels }
}

function expectSoundLayout(panel: MapInset) {
  for (const variant of variantNames) {
    for (const width of variants[variant].widths) {
      const { height, spots, labels } = scene(panel, variant, width)
      const inside = ({ left, top, right, bottom }: Box) =>
        left >= 0 && top >= 0 && right <= width && bottom <= height
      for (const { at } of spots) {
        expect(at.x).toBeGreaterThanOrEqual(0)
        expect(at.y).toBeGreaterThanOrEqual(0)
        expect(at.x).toBeLessThanOrEqual(width)
        expect(at.y).toBeLessThanOrEqual(height)
      }
      labels.forEach(({ slug, box }, index) => {
        expect(inside(box), `${slug} at ${width} px`).toBe(true)
        for (const other of labels.slice(index + 1)) {
          expect(overlaps(box, other.box), `${slug} and ${other.slug} at ${width} px`).toBe(false)
        }
        for (const { city, at } of spots) {
          if (city.slug !== slug) expect(overlaps(box, markBox(at)), `${slug} on ${city.slug}`).toBe(false)
        }
      })
    }
  }
}

describe('the overview map of the shipped cities', () => {
  const { us, elsewhere } = panels(cities)

  it('gives every city exactly one mark in exactly one view', () => {
    const slugs = [...us.marks, ...elsewhere.marks].map(({ city }) => city.slug)
    expect(slugs.toSorted()).toEqual(cities.map(({ slug }) => slug).toSorted())
  })

  it('keeps marks and labels inside the box and labels off each other and off marks', () => {
    expectSoundLayout(us)
    expectSoundLayout(elsewhere)
  })

  it('keeps a touch target between any two marks, also where cities share a spot', () => {
    for (const panel of [us, elsewhere]) {
      for (const variant of variantNames) {
        const { spots } = scene(panel, variant, variants[variant].spreadAt)
        spots.forEach(({ at }, index) => {
          for (const other of spots.slice(index + 1)) {
            expect(Math.hypot(at.x - other.at.x, at.y - other.at.y)).toBeGreaterThanOrEqual(
              minMarkDistance - 0.1,
            )
          }
        })
      }
    }
  })

  it('leaves a mark that nothing crowds on its city', () => {
    const denver = us.marks.find(({ city }) => city.slug === 'denver-co')
    expect(denver?.placements.wide.aside).toBe(false)
    expect(denver?.placements.wide.x).toBeCloseTo(denver?.anchor.x ?? 0, 2)
  })

  it('shows fewer labels on a phone, and some', () => {
    const count = (variant: 'narrow' | 'wide') =>
      us.marks.filter(({ placements }) => placements[variant].label !== null).length
    expect(count('narrow')).toBeGreaterThan(3)
    expect(count('wide')).toBeGreaterThan(count('narrow'))
  })

  it('draws the most advanced city on top', () => {
    const byZ = us.marks.toSorted((a, b) => b.z - a.z).map(({ city }) => statusKeys.indexOf(city.status))
    expect(byZ).toEqual(byZ.toSorted((a, b) => a - b))
  })

  it('does not depend on the order of its input', () => {
    expect(panels(cities.toReversed())).toEqual(panels(cities))
  })
})

describe('layout laws', () => {
  const anyCity = fc.record({
    lat: fc.double({ min: 25.5, max: 48, noNaN: true }),
    lng: fc.double({ min: -122, max: -75, noNaN: true }),
    status: fc.constantFrom(...statusKeys),
    name: fc.constantFrom('Reno', 'San Francisco Bay Area', 'Washington', 'Peachtree Corners'),
  })

  it('holds for any crowd of cities', () => {
    fc.assert(
      fc.property(fc.array(anyCity, { maxLength: 30 }), (drawn) => {
        const input = drawn.map((city, index) => ({
          ...city,
          slug: `c-${index}`,
          country: 'US',
          operators: [],
        }))
        const { us, elsewhere } = panels(input)
        expect(us.marks.length + elsewhere.marks.length).toBe(input.length)
        expectSoundLayout(us)
      }),
      { numRuns: 25 },
    )
  })
})

describe('where a city belongs', () => {
  const at = (slug: string, country: string, lng: number, lat: number): MapCity => ({
    slug,
    name: slug,
    lng,
    lat,
    country,
    status: 'testing',
    operators: [],
  })

  it('shows on the world map what the map of the states does not reach, and a neighbor inside its frame', () => {
    const sanJuan = at('san-juan', 'US', -66.1, 18.4)
    const toronto = at('toronto', 'CA', -79.4, 43.7)
    const honolulu = at('honolulu', 'US', -157.9, 21.3)
    const { us, elsewhere } = splitByView([sanJuan, toronto, honolulu], usMap.project)
    expect(us).toEqual([honolulu])
    expect(elsewhere).toEqual([sanJuan, toronto])
  })

  it('falls back to the whole world when the cities span it', () => {
    const span = [at('auckland', 'NZ', 174.8, -36.8), at('vancouver', 'CA', -123.1, 49.3)]
    expect(cropTo(span, worldMap, 16 / 9)).toEqual({
      x: 0,
      y: 0,
      width: worldMap.width,
      height: worldMap.height,
    })
    expect(cropTo([], worldMap, 16 / 9).width).toBe(worldMap.width)
  })
})

describe('words', () => {
  const austin: MapCity = {
    slug: 'austin-tx',
    name: 'Austin',
    lat: 30.27,
    lng: -97.74,
    country: 'US',
    status: 'service-mixed',
    operators: [
      { slug: 'tesla', name: 'Tesla Robotaxi', status: 'service-mixed' },
      { slug: 'waymo', name: 'Waymo', status: 'service-driverless' },
    ],
  }

  it('names a mark by city, state and operators', () => {
    expect(markName(austin)).toBe('Austin: service, mixed — Tesla Robotaxi, Waymo')
    expect(markName({ ...austin, operators: [] })).toBe('Austin: service, mixed')
  })

  it('counts each city once and leaves empty states out', () => {
    expect(countByStatus([austin, { ...austin, slug: 'b', status: 'paused' }])).toEqual([
      { status: 'service-mixed', count: 1 },
      { status: 'paused', count: 1 },
    ])
  })

  it('ranks by state, then by operators, then by name', () => {
    const one = { ...austin, name: 'Boston', operators: austin.operators.slice(0, 1) }
    expect([one, { ...austin, status: 'testing' as const }, austin].toSorted(byImportance)[0]).toBe(austin)
  })
})
