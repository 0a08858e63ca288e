import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterSkills, type SkillRow, skillOrders, sortSkills } from './skill-list'

const row = (
  slug: string,
  group: string,
  names: string[],
  what: string,
  impacts: SkillRow['impacts'],
): SkillRow => ({
  slug,
  title: `Skill of ${slug}`,
  group,
  names,
  what,
  impacts,
})
const rows = [
  row('observability', 'fleet-operations', ['Grafana'], 'Sees a car far away.', ['fleet-reliability-sre']),
  row('labelling', 'data-factory', ['Label rules'], 'Makes data for a model in time.', [
    'data-annotation',
    'machine-learning-engineering',
  ]),
  row('curation', 'data-factory', ['Mining'], 'Finds data about safety.', ['data-annotation']),
  row('kernels', 'edge-autonomy', ['CUDA'], 'Runs a model in time on a car.', ['edge-ai-embedded']),
]
const none = { group: '', impact: '', words: '' }
const slugsOf = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug)

describe('the list of skills', () => {
  it('is whole without a filter, in every order', () => {
    for (const order of skillOrders) {
      const all = sortSkills(filterSkills(rows, none), order)
      expect(slugsOf(all).toSorted()).toEqual(slugsOf(rows).toSorted())
    }
    expect(slugsOf(sortSkills(rows, 'pillar'))).toEqual(slugsOf(rows))
    const byUse = sortSkills(rows, 'use').map(({ impacts }) => impacts.length)
    expect(byUse).toEqual(byUse.toSorted((a, b) => b - a))
  })

  it('is found by a tool, whatever its case', () => {
    expect(slugsOf(filterSkills(rows, { ...none, words: 'GRAFANA' }))).toEqual(['observability'])
  })

  it('meets every filter that is set', () => {
    const found = filterSkills(rows, { ...none, group: 'data-factory', impact: 'data-annotation' })
    expect(found.length).toBeGreaterThan(0)
    expect(
      found.every(({ group, impacts }) => group === 'data-factory' && impacts.includes('data-annotation')),
    ).toBe(true)
    expect(filterSkills(rows, { ...none, group: 'no-such-group' })).toEqual([])
  })

  it('grows shorter with every word', () => {
    const word = fc.constantFrom('data', 'model', 'time', 'car', 'safety', 'zzz')
    fc.assert(
      fc.property(word, word, (one, other) => {
        const few = slugsOf(filterSkills(rows, { ...none, words: `${one} ${other}` }))
        const more = slugsOf(filterSkills(rows, { ...none, words: one }))
        expect(more).toEqual(expect.arrayContaining(few))
      }),
    )
  })
})
