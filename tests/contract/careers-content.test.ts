import { describe, expect, it } from 'vitest'
import { articleClaims, claimsMeta, hiringCheck } from '@/content/article-claims'
import type { ContentMeta } from '@/content/careers-types'
import { domainsMeta, domainTexts } from '@/content/domains'
import { faq, faqGroups, faqMeta } from '@/content/faq'
import { figureIds } from '@/content/figures'
import { practiceMeta } from '@/content/impacts/practice'
import { inflectionsMeta, inflectionWords } from '@/content/inflections'
import { learningLayers, learnMeta, lifecycle, planSteps } from '@/content/learn'
import { pathContents, pathsMeta } from '@/content/paths'
import { readinessDomains, readinessMeta } from '@/content/readiness'
import { findSkill, skillsMeta } from '@/content/skills'
import { inflectionRules } from '@/domain/careers/inflection'
import type { SiteLink } from '@/domain/careers/links'
import { findPath } from '@/domain/careers/paths'
import { impactDomains, isImpactSlug } from '@/domain/impact/catalog'
import { isIsoDate } from '@/domain/signal/date'
import { pages } from '@/url/pages'
import { siteHref } from '@/url/site-links'
import { loadDataset } from '../support/dataset'

const dataset = loadDataset()

/** Every link of the career prose, with where it stands. */
const links: [string, SiteLink][] = [
  ...faq.flatMap(({ id, links: own }) => own.map((link): [string, SiteLink] => [`faq ${id}`, link])),
  ...readinessDomains.flatMap(({ items }) =>
    items.flatMap(({ id, links: own }) => own.map((link): [string, SiteLink] => [`readiness ${id}`, link])),
  ),
  ...lifecycle.flatMap(({ id, links: own }) => own.map((link): [string, SiteLink] => [`stage ${id}`, link])),
  ...learningLayers.flatMap(({ competencies }) =>
    competencies.flatMap(({ title, links: own }) => own.map((link): [string, SiteLink] => [title, link])),
  ),
  ...planSteps.map(({ title, link }): [string, SiteLink] => [title, link]),
]

function exists(link: SiteLink): boolean {
  switch (link.to) {
    case 'page':
      return link.page in pages
    case 'impact':
      return isImpactSlug(link.slug)
    case 'path':
      return findPath(link.slug) !== undefined
    case 'skill':
      return findSkill(link.slug) !== undefined
    case 'city':
      return dataset.places.some(({ slug, kind }) => slug === link.slug && kind === 'city')
    case 'operator':
      return dataset.operators.some(({ slug }) => slug === link.slug)
    case 'programme':
      return dataset.programs.some(({ slug }) => slug === link.slug)
    case 'filing':
      return dataset.filings.some(({ slug }) => slug === link.slug)
    case 'signal':
      return dataset.signals.some(({ id }) => id === link.id)
  }
}

describe('links of the career prose', () => {
  it('all lead to something that exists', () => {
    expect(links.length).toBeGreaterThan(40)
    expect(links.filter(([, link]) => !exists(link))).toEqual([])
    expect(links.every(([, link]) => siteHref(link).startsWith('/'))).toBe(true)
  })
})

describe('sources and dates', () => {
  const metas: [string, ContentMeta][] = [
    ['skills', skillsMeta],
    ['paths', pathsMeta],
    ['readiness', readinessMeta],
    ['learn', learnMeta],
    ['faq', faqMeta],
    ['inflections', inflectionsMeta],
    ['practice', practiceMeta],
    ['claims', claimsMeta],
    ['domains', domainsMeta],
    ...Object.values(pathContents).map((content): [string, ContentMeta] => [content.slug, content]),
  ]

  it.each(metas)('%s says when it was gone through and on what it rests', (_, { reviewed, sources }) => {
    expect(isIsoDate(reviewed)).toBe(true)
    expect(sources.length).toBeGreaterThan(0)
    for (const source of sources) {
      if (source.kind === 'record') expect(dataset.sources.map(({ id }) => id)).toContain(source.id)
      else expect([source.title, source.publisher].every((text) => text.length > 2)).toBe(true)
    }
  })
})

describe('the questions', () => {
  it('have ids and wordings of their own, in known groups, all of which are used', () => {
    expect(new Set(faq.map(({ id }) => id)).size).toBe(faq.length)
    expect(new Set(faq.map(({ question }) => question)).size).toBe(faq.length)
    expect(new Set(faq.map(({ group }) => group))).toEqual(new Set(faqGroups))
  })

  it('write out no number that can change: figures are named', () => {
    for (const { id, answer, figures } of faq) {
      const digits = answer.join(' ').replaceAll('June 2026', '').match(/\d+/g)
      expect([id, digits]).toEqual([id, null])
      expect(figures.filter((figure) => !figureIds.includes(figure))).toEqual([])
    }
  })

  it('use every figure somewhere', () => {
    const used = new Set(faq.flatMap(({ figures }) => figures))
    expect(figureIds.filter((id) => !used.has(id))).toEqual([])
  })
})

describe('the words of the inflection points', () => {
  it('stand for every rule, in order', () => {
    expect(Object.keys(inflectionWords)).toEqual([...inflectionRules])
    for (const { impacts } of Object.values(inflectionWords)) expect(impacts.every(isImpactSlug)).toBe(true)
  })
})

describe('what the article claimed', () => {
  const ids = [
    ...articleClaims.flatMap(({ recorded, since }) => [...recorded, ...since]),
    ...hiringCheck.signals,
  ]

  it('stands beside signals that exist', () => {
    const known = new Set(dataset.signals.map(({ id }) => id))
    expect(ids.filter((id) => !known.has(id))).toEqual([])
    expect(articleClaims.every(({ recorded }) => recorded.length > 0)).toBe(true)
  })

  it('is followed only by what came later', () => {
    const dateOf = new Map(dataset.signals.map(({ id, date }) => [id, date]))
    const early = articleClaims
      .filter(({ id }) => id !== 'cybercab-start')
      .flatMap(({ since }) => since.filter((id) => (dateOf.get(id) ?? '') <= '2026-06-30'))
    expect(early).toEqual([])
  })

  it('is right about which advertised cities had a service and which had none', () => {
    const served = new Set(
      dataset.signals.flatMap((signal) =>
        signal.kind === 'deployment-status' && signal.operator === 'tesla' && signal.phase === 'service'
          ? [signal.place]
          : [],
      ),
    )
    expect(['chicago-il', 'new-york-ny', 'denver-co'].filter((place) => served.has(place))).toEqual([])
    expect(['houston-tx', 'miami-fl', 'orlando-fl', 'tampa-fl'].every((place) => served.has(place))).toBe(
      true,
    )
  })
})

describe('the domains', () => {
  it('have their words, in order', () => {
    expect(Object.keys(domainTexts)).toEqual([...impactDomains])
  })
})
