import { describe, expect, it } from 'vitest'
import { gapKinds } from '@/domain/facts/gap-kinds'
import { loadDataset } from '../../tests/support/dataset'
import { permitFree } from './permit-free'
import { publicationRules } from './publication-rules'
import { publications } from './publications'

const dataset = loadDataset()

describe('the rules', () => {
  it('name places, operators, sources and publications that are on record', () => {
    const places = new Set(dataset.places.map(({ slug }) => slug))
    const operators = new Set(dataset.operators.map(({ slug }) => slug))
    const sources = new Set(dataset.sources.map(({ id }) => id))
    for (const { place, operator } of publicationRules) {
      if (place !== null) expect(places).toContain(place)
      if (operator !== null) expect(operators).toContain(operator)
    }
    for (const place of Object.keys(permitFree)) expect(places).toContain(place)
    for (const { link } of Object.values(publications)) {
      if (link?.to === 'source') expect(sources).toContain(link.id)
      if (link?.to === 'jurisdiction') expect(places).toContain(link.place)
    }
  })

  it('use every publication, and know a publication of its own for every kind', () => {
    const used = new Set(publicationRules.map(({ publication }) => publication))
    expect(Object.values(publications).filter((one) => !used.has(one))).toEqual([])
    const settled = new Set(publicationRules.flatMap(({ kinds }) => kinds))
    // Who may ride is told by the operator alone.
    expect(gapKinds.filter((kind) => !settled.has(kind))).toEqual(['access'])
  })
})
