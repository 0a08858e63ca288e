import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findablePages } from '@/content/site-pages'
import { recordFamilyIds } from '@/domain/record/families'
import { entryLinks, footerLinks, pagesOf } from '@/url/navigation'
import { pageIds, pageOfFamily, recordFamilies, sitePage } from '@/url/pages'
import {
  careerPathAddress,
  cityPath,
  filingPath,
  impactPath,
  jurisdictionPath,
  operatorPath,
  placePath,
  planOfPath,
  programPath,
  signalPath,
  skillPath,
  sourcePath,
} from '@/url/paths'
import { softDestination } from '@/url/soft-destination'

const registered = pageIds.map((id) => ({ id, ...sitePage(id) }))

/** Addresses of the public pages that are routes of the framework. */
const routes = readdirSync(path.resolve(import.meta.dirname, '../../src/app/(public)'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => path.basename(file) === 'page.tsx')
  .map((file) => `/${path.dirname(file)}`.replace(/\/\.$/, '/'))

/** The routes that there should be, if the registry says so. */
function routesOf(families: readonly { list: string; isDated: boolean }[]): string[] {
  return [
    ...registered.flatMap(({ path: address, isDated }) =>
      isDated ? [address, `${address === '/' ? '' : address}/as-of/[asOf]`] : [address],
    ),
    ...families.flatMap(({ list, isDated }) =>
      isDated ? [`${list}/[slug]`, `${list}/[slug]/as-of/[asOf]`] : [`${list}/[slug]`],
    ),
  ]
}

describe('the registry of pages', () => {
  it('has every route of readers, and no other', () => {
    const expected = routesOf(Object.values(recordFamilies))
    expect(new Set(expected).size).toBe(expected.length)
    expect(routes.map((route) => route.replace(/\[id\]/, '[slug]')).toSorted()).toEqual(expected.toSorted())
  })

  it('would miss a route that a made-up family asks for', () => {
    const wanted = routesOf([{ list: '/airports', isDated: true }])
    expect(wanted.filter((route) => !routes.includes(route))).toEqual([
      '/airports/[slug]',
      '/airports/[slug]/as-of/[asOf]',
    ])
  })

  it('gives each page an address and a title of its own', () => {
    for (const key of ['path', 'title'] as const) {
      const values = registered.map((page) => page[key])
      expect(values.filter((value, position) => values.indexOf(value) !== position)).toEqual([])
    }
  })

  it('has five entries, each with the page that it opens and the pages beside it', () => {
    expect(entryLinks.map(({ label, href }) => `${label} ${href}`)).toEqual([
      'Map /',
      'Fleets /fleets',
      'Rules /jurisdictions',
      'Careers /impacts',
      'Data /data',
    ])
    for (const { id } of entryLinks) expect(pagesOf(id).length, id).toBeGreaterThan(1)
    expect(footerLinks.map(({ label, href }) => `${label} ${href}`)).toEqual([
      'Methods /methodology',
      'About /about',
      'API /data#api',
    ])
  })

  it('leads to every page but the search, which the header has', () => {
    const led = [...entryLinks.flatMap(({ id }) => pagesOf(id)), ...footerLinks].map(({ href }) => href)
    expect(registered.filter((page) => !led.includes(page.path)).map(({ id }) => id)).toEqual(['search'])
  })

  it('gives every page but the search and the page about the site an entry', () => {
    expect(registered.filter(({ entry }) => entry === null).map(({ id }) => id)).toEqual(['about', 'search'])
  })

  it('knows the page of each family of records', () => {
    for (const family of recordFamilyIds) {
      expect(sitePage(pageOfFamily(family)).path).toBe(recordFamilies[family].list)
    }
  })

  it('gives each page a word of its own in its row', () => {
    for (const { id } of entryLinks) {
      const labels = pagesOf(id).map(({ label }) => label)
      expect(new Set(labels).size, id).toBe(labels.length)
    }
  })

  it('has the addresses that scripts write out', () => {
    const written: Record<(typeof recordFamilyIds)[number], string> = {
      city: cityPath('x'),
      place: placePath({ slug: 'x', kind: 'region' }),
      operator: operatorPath('x'),
      signal: signalPath('x'),
      impact: impactPath('x'),
      path: careerPathAddress('x'),
      filing: filingPath('x'),
      jurisdiction: jurisdictionPath('x'),
      programme: programPath('x'),
      source: sourcePath('x'),
    }
    for (const family of recordFamilyIds) expect(written[family]).toBe(`${recordFamilies[family].list}/x`)
    expect(planOfPath('x')).toBe(`${sitePage('plan').path}?path=x`)
    expect(skillPath('x')).toBe(`${sitePage('skills').path}#x`)
    const skills = `http://localhost${sitePage('skills').path}#x`
    const link = { href: skills, target: '', rel: '', hasAttribute: () => false }
    expect(softDestination(link, new URL('http://localhost/'))).toBeNull()
  })
})

describe('pages that can be found', () => {
  it('have addresses and names of their own', () => {
    for (const key of ['id', 'title'] as const) {
      const values = findablePages.map((page) => page[key])
      expect(values.filter((value, position) => values.indexOf(value) !== position)).toEqual([])
    }
  })

  it('are pages of the registry', () => {
    const known = registered.map(({ path: address }) => address)
    const paths = findablePages.map(({ id }) => `/${id.split('#')[0]}`)
    expect(paths.filter((address) => !known.includes(address))).toEqual([])
  })

  it('hold every page of careers', () => {
    const found = findablePages.map(({ id }) => `/${id}`)
    const careers = registered.filter(({ entry }) => entry === 'careers')
    expect(careers.length).toBeGreaterThan(7)
    expect(careers.filter((page) => !found.includes(page.path))).toEqual([])
  })
})
