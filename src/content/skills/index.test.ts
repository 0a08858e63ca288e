import { describe, expect, it } from 'vitest'
import { impactSlugs } from '@/domain/impact/catalog'
import { skillGroups } from '../careers-types'
import { impactContents } from '../impacts'
import {
  definitionOf,
  findSkill,
  impactsUsing,
  pillars,
  practices,
  skillNamed,
  skills,
  skillsOfImpact,
} from './index'

const words = (text: string) => text.split(/\s+/).length
const namesOnImpactPages = Object.values(impactContents).flatMap(({ roles }) =>
  roles.flatMap((row) => row.skills),
)

describe('the skills', () => {
  it('take in every tool and skill of the impact pages, each under one entry', () => {
    expect(namesOnImpactPages.filter((name) => !skillNamed(name))).toEqual([])
    const names = skills.flatMap((skill) => skill.names)
    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([])
  })

  it('list no name that no impact page uses', () => {
    const used = new Set(namesOnImpactPages)
    expect(skills.flatMap((skill) => skill.names).filter((name) => !used.has(name))).toEqual([])
  })

  it('have slugs and titles of their own', () => {
    for (const key of ['slug', 'title'] as const) {
      expect(new Set(skills.map((skill) => skill[key])).size).toBe(skills.length)
    }
    expect(skills.every(({ slug }) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toBe(true)
  })

  it.each(skills.map((skill) => [skill.slug, skill] as const))('%s is explained and used', (slug, skill) => {
    expect(words(skill.what)).toBeGreaterThanOrEqual(25)
    expect(words(skill.what)).toBeLessThanOrEqual(80)
    expect(words(skill.why)).toBeLessThanOrEqual(40)
    expect(impactsUsing(slug).length).toBeGreaterThan(0)
  })

  it.each(skills.map((skill) => [skill.slug, skill] as const))('%s is defined in a sentence', (_, skill) => {
    const { definition, more } = definitionOf(skill)
    expect([definition, more].filter(Boolean).join(' ')).toBe(skill.what)
    expect(definition).toMatch(/^[A-Z].+\.$/)
    expect(words(definition)).toBeLessThanOrEqual(40)
    // A full stop within a word cut short would leave a rest that does not begin as a sentence does.
    expect(more).toMatch(/^$|^[A-Z]/)
  })

  it('serve every impact with several skills', () => {
    for (const impact of impactSlugs) expect(skillsOfImpact(impact).length).toBeGreaterThanOrEqual(5)
  })
})

describe('pillars and practices', () => {
  it('cover every group once, in order', () => {
    expect(pillars.map(({ id }) => id)).toEqual(skillGroups)
  })

  it('name skills that exist, the core of a pillar from its own group', () => {
    for (const { id, core } of pillars) {
      expect(core.map((slug) => findSkill(slug)?.group)).toEqual(core.map(() => id))
    }
    for (const practice of practices) {
      expect(practice.skills.filter((slug) => !findSkill(slug))).toEqual([])
    }
    expect(practices).toHaveLength(4)
  })
})
