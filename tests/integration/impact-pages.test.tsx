import { gzipSync } from 'node:zlib'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { impactRoute } from '@/app/(public)/impacts/[slug]/impact-view'
import ImpactsPage from '@/app/(public)/impacts/page'
import ImpactPlacesPage from '@/app/(public)/impacts/places/page'
import SensitivityPage from '@/app/(public)/impacts/robustness/page'
import { impactPractice } from '@/content/impacts/practice'
import { findJobTitle } from '@/content/job-titles'
import { metros } from '@/content/metros'
import { skills } from '@/content/skills'
import { findImpact, type ImpactSlug, impactSlugs } from '@/domain/impact/catalog'
import { exactSum } from '@/domain/impact/demand-index'
import { variantFamilies } from '@/domain/impact/sensitivity'
import { publishedSettings } from '@/domain/impact/settings'
import { getImpactPage } from '@/server/queries/impact-page'
import { getCityLeans, getDrivingPlaces, getFormingPlaces } from '@/server/queries/impact-places'
import { getSensitivity, getVariants } from '@/server/queries/sensitivity'
import { testDatabase } from '../support/database'
import { htmlOfPage } from '../support/page-html'

/** Nothing is kept between reads here, so that each takes its time, and more on a busy machine. */
vi.setConfig({ testTimeout: 120_000 })

/** Two of the families: one that leaves out and one that reckons otherwise. */
const listed = ['kind', 'weights'] as const

/** The reads and the HTML of the pages on careers, over the shipped dataset. */

testDatabase('loaded')
const day = '2026-10-08'

/** Without the marks that React sets between pieces of text. */
const htmlOf = async (node: ReactNode) => (await htmlOfPage(node)).replaceAll('<!-- -->', '')

const page = (of: typeof ImpactsPage, query: Record<string, string> = {}) =>
  of({ searchParams: Promise.resolve(query) }).then(htmlOf)

async function impactHtml(slug: ImpactSlug, asked = '') {
  const impact = findImpact(slug)
  if (!impact) throw new Error(`no impact ${slug}`)
  const read = await getImpactPage(slug, asked || day)
  return {
    read,
    html: await htmlOf(<impactRoute.View slug={slug} page={{ impact, page: read }} asked={asked} />),
  }
}

const kibibytes = (html: string) => gzipSync(html).length / 1024

describe('the page of an impact', () => {
  it.each(['ai-safety-engineering', 'fleet-reliability-sre'] as const)(
    'is whole, adds up, and weighs less than 60 KiB: %s',
    async (slug) => {
      const { read, html } = await impactHtml(slug)
      expect(kibibytes(html)).toBeLessThan(60)
      expect(exactSum([...read.largest.map(({ contribution }) => contribution), read.rest.sum])).toBe(
        read.index,
      )
      expect(exactSum(read.mechanisms.map(({ sum }) => sum))).toBe(read.index)
      expect(read.changes.map(({ before, change }) => exactSum([before, change]))).toEqual([
        read.index,
        read.index,
        read.index,
      ])
      expect(read.sensitivity).toMatchObject({ impact: slug, rank: read.rank, index: read.index })
      expect(read.cities.length).toBeGreaterThan(3)
      for (const { title, artifact } of impactPractice(slug).build) {
        expect(html).toContain(title.split('’')[0])
        expect(html).toContain(artifact.slice(0, 20))
      }
      for (const id of [
        'occupations',
        'build',
        'transfer',
        'against',
        'counter',
        'related',
        'cities',
        'change-split',
        'shifts',
      ]) {
        expect(html).toContain(`id="${id}"`)
      }
      const linked = [...html.matchAll(/href="\/skills#([a-z0-9-]+)"/g)].map((match) => match[1])
      expect(linked.length).toBeGreaterThan(5)
      const known = new Set(skills.map(({ slug: skill }) => skill))
      expect(linked.filter((skill) => skill === undefined || !known.has(skill))).toEqual([])
    },
  )

  it('is read as of a past day, and says so where no evidence is new', async () => {
    const { read, html } = await impactHtml('human-factors-hmi', '2018-04-01')
    expect(read.asOf).toBe('2018-04-01')
    expect(read.freshCount).toBe(0)
    expect(html).toContain('No new evidence')
    expect(html).toContain('contributions?asOf=2018-04-01')
  })
})

describe('the list of impacts', () => {
  it('ranks on any day, with movers, domains, how sure each rank is, and what the score is not', async () => {
    const html = await page(ImpactsPage, { asOf: '2026-06-15' })
    expect(kibibytes(html)).toBeLessThan(40)
    expect(html).not.toMatch(/in \d+ of \d+ variants/)
    // Once on each drawing and once in each row.
    expect(
      html.match(/(?:Falls|Rises) to (?:last|\d+\w\w) without|Steady without any one kind/g),
    ).toHaveLength(30)
    for (const slug of impactSlugs) expect(html).toContain(`/impacts/${slug}?asOf=2026-06-15`)
    for (const id of ['roles', 'cities', 'next', 'ranking', 'movers', 'meaning', 'premise', 'domains'])
      expect(html).toContain(`id="${id}"`)
    expect(html).toContain('A labor statistic.')
  })

  it('names the three roles nearest to a job title, and how a city leans toward them', async () => {
    const html = await page(ImpactsPage, { title: 'Back-End Developer', place: 'bay-area', asOf: day })
    for (const { impact, reason } of findJobTitle('backend engineer')?.nearest ?? []) {
      expect(html).toContain(findImpact(impact)?.title.replace('&', '&amp;'))
      expect(html).toContain(reason)
    }
    expect(html.match(/role-grid-fit/g)).toHaveLength(3)
    expect(html.match(/Bay Area: (?:\d+\.\d× the average, on \d+ events|too few events)/g)).toHaveLength(3)
    const unknown = await page(ImpactsPage, { title: 'juggler', place: 'atlantis' })
    expect(unknown).toContain('No job title here is called “juggler”.')
    expect(unknown).toContain('No city with enough evidence is called “atlantis”.')
  })

  it('compares cities by the shares of their own evidence, the Bay Area as one', async () => {
    const cities = await getCityLeans(day)
    expect(cities.length).toBeGreaterThan(10)
    const slugs = cities.map(({ place }) => place)
    const inMetros = metros.flatMap(({ members }) => members)
    expect(slugs.filter((slug) => inMetros.includes(slug))).toEqual([])
    expect(slugs).toEqual(expect.arrayContaining(metros.map(({ slug }) => slug)))
    for (const { roles } of cities) {
      const shares = impactSlugs.map((slug) => roles[slug].share)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    }
  })
})

describe('does the conclusion hold', () => {
  it('lists the variants of a family, and counts as the badges do', async () => {
    const [impacts, ...families] = await Promise.all([
      getSensitivity(day, publishedSettings),
      ...listed.map((family) => getVariants(day, publishedSettings, family, 1)),
    ])
    const [first] = families
    const total = first?.families.reduce((sum, { variants }) => sum + variants, 0)
    expect(impacts.map(({ overall }) => overall.of)).toEqual(impacts.map(() => total))
    for (const [position, { rows, present, total: own, families: counts }] of families.entries()) {
      expect(own).toBe(counts.find(({ family }) => family === listed[position])?.variants)
      expect(rows.length).toBeGreaterThan(0)
      for (const { ranks, moved } of rows) {
        expect(impactSlugs.filter((impact) => ranks[impact] !== present[impact])).toHaveLength(moved)
      }
    }
  })

  it.each(variantFamilies)('is a page of less than 60 KiB: %s', async (family) => {
    const html = await page(SensitivityPage, { family, asOf: day })
    expect(kibibytes(html)).toBeLessThan(60)
    expect(html).toContain('The ranking itself')
  })

  it('reckons with the figures of an address, and says which and what the published rank is', async () => {
    const html = await page(SensitivityPage, { 'w-claimed': '1', 'h-filing': '30', asOf: day })
    expect(html).toContain('weight of “claimed” 1 instead of 0.3')
    expect(html).toContain('30 days instead of 365')
    expect(html).toContain('Published rank')
    expect(html).toContain('w-claimed=1')
    const refused = await page(SensitivityPage, { 'w-claimed': '7', asOf: day })
    expect(refused).toContain('is not used: a number from 0 to 1 is needed')
    expect(refused).not.toContain('Published rank')
  })
})

describe('where careers are forming', () => {
  it('ranks places with ranges and evidence', async () => {
    const cities = await getFormingPlaces('fleet-reliability-sre', 'city', day)
    expect(cities.length).toBeGreaterThan(10)
    for (const { index, low, high, evidence, signalCount } of cities) {
      expect(low <= index && index <= high).toBe(true)
      expect(evidence.length).toBe(Math.min(3, signalCount))
    }
    const html = await page(ImpactPlacesPage, { impact: 'fleet-reliability-sre', asOf: day })
    expect(kibibytes(html)).toBeLessThan(60)
    expect(html).toContain('/cities/austin-tx')
    const unknown = await page(ImpactPlacesPage, { impact: 'juggling' })
    expect(unknown).toContain('No role is called “juggling”')
  })

  it('says for each place what it drives', async () => {
    for (const level of ['city', 'region', 'country'] as const) {
      const places = await getDrivingPlaces(level, day)
      expect(places.length).toBeGreaterThan(2)
      expect(places.every(({ leading }) => leading.length <= 3)).toBe(true)
    }
    expect(kibibytes(await page(ImpactPlacesPage, { asOf: day }))).toBeLessThan(60)
  })
})
