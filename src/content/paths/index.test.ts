import { describe, expect, it } from 'vitest'
import { questionIds } from '@/domain/careers/fit-questions'
import { pathSlugs, startingPointSlugs } from '@/domain/careers/paths'
import { roadmapProblems, roadmapTotals, stepsOf } from '@/domain/careers/roadmap'
import { impactSlugs } from '@/domain/impact/catalog'
import { findSkill } from '../skills'
import { questionTexts } from './fit'
import { pathContent, pathContents, pathsTo } from './index'

const words = (text: string) => text.split(/\s+/).length
const weeksPerMonth = 52 / 12

describe('the paths', () => {
  it('are the seven of the catalog, in order', () => {
    expect(Object.keys(pathContents)).toEqual(pathSlugs)
  })

  it('lead to every impact', () => {
    expect(impactSlugs.filter((impact) => pathsTo(impact).length === 0)).toEqual([])
  })

  it('have steps of their own', () => {
    const ids = Object.values(pathContents).flatMap(({ roadmap }) => stepsOf(roadmap).map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('share no step, so that no plan is another with the names changed', () => {
    const details = Object.values(pathContents).flatMap(({ roadmap }) =>
      stepsOf(roadmap).map(({ detail }) => detail),
    )
    expect(new Set(details).size).toBe(details.length)
  })
})

describe.each(pathSlugs)('the path %s', (slug) => {
  const content = pathContent(slug)

  it('is filed under its own slug and filled in', () => {
    expect(content.slug).toBe(slug)
    expect(words(content.work)).toBeGreaterThanOrEqual(40)
    expect(words(content.work)).toBeLessThanOrEqual(90)
    expect(content.strengths).toHaveLength(3)
    expect(content.skills.length).toBeGreaterThanOrEqual(5)
    expect(content.sources.length).toBeGreaterThan(0)
  })

  it('names skills that exist', () => {
    expect(content.skills.filter((skill) => !findSkill(skill))).toEqual([])
  })

  it('has a sound roadmap of four phases', () => {
    expect(roadmapProblems(content.roadmap)).toEqual([])
    expect(content.roadmap.map(({ id }) => id)).toEqual(['foundations', 'project', 'production', 'show'])
    for (const { steps } of content.roadmap) expect(steps.length).toBeGreaterThanOrEqual(3)
  })

  it('asks for hours that fit beside a job in the months that it gives', () => {
    const { months, hours } = roadmapTotals(content.roadmap)
    expect(hours.low / (months.low * weeksPerMonth)).toBeGreaterThanOrEqual(4)
    expect(hours.high / (months.high * weeksPerMonth)).toBeLessThanOrEqual(10)
  })

  it('has an artifact and a detail for every step', () => {
    for (const { detail, artifact, title } of stepsOf(content.roadmap)) {
      expect(words(detail)).toBeGreaterThanOrEqual(8)
      expect(words(artifact)).toBeGreaterThanOrEqual(3)
      expect(title).not.toBe('')
    }
  })

  it('is reached from all five starting points, each with a step of the plan to dwell on', () => {
    const steps = new Set(stepsOf(content.roadmap).map(({ id }) => id))
    expect(Object.keys(content.bridges)).toEqual(startingPointSlugs)
    for (const { carries, missing, dwell } of Object.values(content.bridges)) {
      expect(steps).toContain(dwell)
      expect(words(carries)).toBeGreaterThanOrEqual(3)
      expect(words(missing)).toBeGreaterThanOrEqual(4)
    }
  })
})

describe('the words of the fit tool', () => {
  it('stand for every question', () => {
    expect(Object.keys(questionTexts)).toEqual(questionIds)
  })
})
