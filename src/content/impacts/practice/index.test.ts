import { describe, expect, it } from 'vitest'
import { socTitles } from '@/domain/careers/soc'
import { impactSlugs } from '@/domain/impact/catalog'
import { loadDataset } from '../../../../tests/support/dataset'
import { impactContent } from '../index'
import { impactPractice, impactPractices } from './index'

const { signals } = loadDataset()
const words = (text: string) => text.split(/\s+/).length

describe('the practical parts', () => {
  it('stand for every impact, in order', () => {
    expect(Object.keys(impactPractices)).toEqual(impactSlugs)
  })

  it('use only codes in their official form, and every code that is listed', () => {
    const used = new Set(
      Object.values(impactPractices).flatMap(({ occupations }) => occupations.flatMap(({ codes }) => codes)),
    )
    expect(Object.keys(socTitles).filter((code) => !/^\d{2}-\d{4}$/.test(code))).toEqual([])
    expect(Object.keys(socTitles).filter((code) => ![...used].some((one) => one === code))).toEqual([])
  })

  it('repeat no sentence between impacts', () => {
    const texts = Object.values(impactPractices).flatMap(({ build, transfer, against }) => [
      ...build.map(({ what }) => what),
      transfer.text,
      against.text,
    ])
    const sentences = texts.flatMap((text) => text.split(/(?<=[.?!])\s+/))
    expect(new Set(sentences).size).toBe(sentences.length)
  })
})

describe.each(impactSlugs)('the practical part of %s', (slug) => {
  const { occupations, build, transfer, against, slug: own } = impactPractice(slug)

  it('sets each role of the page against occupations, in its order', () => {
    expect(own).toBe(slug)
    expect(occupations.map(({ role }) => role)).toEqual(impactContent(slug).roles.map(({ role }) => role))
    for (const { codes, note } of occupations) {
      expect(codes.length).toBeGreaterThan(0)
      expect(words(note)).toBeGreaterThanOrEqual(3)
    }
  })

  it('gives three things to build, each with an artifact and hours', () => {
    expect(build).toHaveLength(3)
    for (const { what, artifact, hours } of build) {
      expect(words(what)).toBeGreaterThanOrEqual(8)
      expect(words(artifact)).toBeGreaterThanOrEqual(3)
      expect(hours.low).toBeGreaterThan(0)
      expect(hours.low).toBeLessThanOrEqual(hours.high)
    }
  })

  it('says where else the skill is wanted, and what speaks against the mapping', () => {
    expect(words(transfer.text)).toBeGreaterThanOrEqual(40)
    expect(words(transfer.text)).toBeLessThanOrEqual(110)
    expect(transfer.elsewhere).toHaveLength(3)
    expect(words(against.text)).toBeGreaterThanOrEqual(30)
    expect(words(against.text)).toBeLessThanOrEqual(90)
  })

  it('rests its counter-evidence on main records, and names one when it gives a year', () => {
    const found = against.signals.map((id) => signals.find((signal) => signal.id === id))
    expect(against.signals.filter((_, position) => found[position]?.alternateOf !== null)).toEqual([])
    if (/\b20\d{2}\b/.test(against.text)) expect(against.signals.length).toBeGreaterThan(0)
  })
})
