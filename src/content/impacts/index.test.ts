import { describe, expect, it } from 'vitest'
import { impactSlugs } from '@/domain/impact/catalog'
import { loadDataset } from '../../../tests/support/dataset'
import type { ImpactContent } from '../types'
import { impactContent, impactContents } from './index'

const { signals: dataset } = loadDataset()

const contents = Object.values(impactContents)

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

/** Every text of the page but the skills, whose tools recur from page to page by nature. */
function proseOf(content: ImpactContent): string[] {
  return [
    content.summary,
    ...content.change,
    ...content.roles.flatMap((row) => [row.role, row.responsibility, row.value]),
    ...content.shifts.flatMap((shift) => [shift.from, shift.to, shift.why]),
    content.strategicValue,
    content.counterEvidence,
  ]
}

/** Sentences and table phrases, without case and punctuation. */
function sentencesOf(content: ImpactContent): string[] {
  return proseOf(content)
    .flatMap((text) => text.split(/(?<=[.?!:;])\s+/))
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
}

describe('impact contents', () => {
  it('hold one text for each impact, in the order of the catalog', () => {
    expect(Object.keys(impactContents)).toEqual(impactSlugs)
  })

  it('share no sentence between two impacts', () => {
    const owners = new Map<string, string>()
    const shared: string[] = []
    for (const content of contents) {
      for (const sentence of new Set(sentencesOf(content))) {
        const owner = owners.get(sentence)
        if (owner !== undefined) shared.push(`${owner} and ${content.slug}: ${sentence}`)
        owners.set(sentence, content.slug)
      }
    }
    expect(shared).toEqual([])
  })

  it('open each page with different words', () => {
    const openings = contents.map((content) => content.change[0]?.split(/\s+/).slice(0, 2).join(' '))
    expect(new Set(openings).size).toBe(contents.length)
  })
})

describe.each(impactSlugs)('the text of %s', (slug) => {
  const content = impactContent(slug)

  it('is filed under its own slug', () => {
    expect(content.slug).toBe(slug)
  })

  it('keeps to its lengths', () => {
    expect(content.summary.length).toBeLessThanOrEqual(160)
    const changeWords = wordCount(content.change.join(' '))
    expect(changeWords).toBeGreaterThanOrEqual(120)
    expect(changeWords).toBeLessThanOrEqual(250)
    const valueWords = wordCount(content.strategicValue)
    expect(valueWords).toBeGreaterThanOrEqual(50)
    expect(valueWords).toBeLessThanOrEqual(110)
    expect(content.roles.length).toBeGreaterThanOrEqual(3)
    expect(content.roles.length).toBeLessThanOrEqual(5)
    expect(content.shifts.length).toBeGreaterThanOrEqual(2)
    expect(content.shifts.length).toBeLessThanOrEqual(3)
  })

  it('has no empty or untrimmed text and no empty list', () => {
    expect(content.roles.filter((row) => row.skills.length === 0)).toEqual([])
    const texts = [...proseOf(content), ...content.roles.flatMap((row) => row.skills)]
    expect(texts.filter((text) => text === '' || text !== text.trim())).toEqual([])
  })

  it('states its counter-evidence in one or two sentences', () => {
    const sentences = content.counterEvidence.split(/(?<=[.?!])\s+/)
    expect(sentences.length).toBeLessThanOrEqual(2)
  })

  it('rests its dated facts on main records of the dataset, each named once', () => {
    const found = content.signals.map((id) => dataset.find((signal) => signal.id === id))
    expect(found.every((signal) => signal !== undefined && signal.alternateOf === null)).toBe(true)
    expect(new Set(content.signals).size).toBe(content.signals.length)
  })

  it('names a signal when it gives a year', () => {
    const prose = [...content.change, content.strategicValue].join(' ')
    if (/\b20\d{2}\b/.test(prose)) expect(content.signals.length).toBeGreaterThan(0)
  })
})
