import { describe, expect, it } from 'vitest'
import { findablePages } from '@/content/site-pages'
import { careersNavigation, footerNavigation, indexNavigation, mainNavigation } from '@/url/paths'

describe('pages that can be found', () => {
  it('have addresses and names of their own', () => {
    for (const key of ['id', 'title'] as const) {
      const values = findablePages.map((page) => page[key])
      expect(values.filter((value, position) => values.indexOf(value) !== position)).toEqual([])
    }
  })

  it('are pages that the site leads to', () => {
    const links = [...mainNavigation, ...footerNavigation, ...careersNavigation, ...indexNavigation]
    const known = links.map(({ href }) => href)
    const paths = findablePages.map(({ id }) => `/${id.split('#')[0]}`)
    expect(paths.filter((path) => !known.some((one) => one === path))).toEqual([])
  })

  it('hold every page of careers', () => {
    const found = findablePages.map(({ id }) => `/${id}`)
    const careers = [...careersNavigation, ...indexNavigation].map(({ href }) => href)
    expect(careers.filter((path) => !found.includes(path))).toEqual([])
  })
})
