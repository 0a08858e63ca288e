import { describe, expect, it } from 'vitest'
import { datedFamilies } from './dated-records'
import { recordFamilies } from './pages'
import { isOtherRoute, softDestination } from './soft-destination'

const here = new URL('https://tracker.example/cities?sort=fleet#list')

function link(href: string, { target = '', rel = '', download = false } = {}) {
  return { href: new URL(href, here).href, target, rel, hasAttribute: () => download }
}

describe('softDestination', () => {
  it.each([
    ['/cities/austin-tx', '/cities/austin-tx'],
    ['/cities?sort=name', '/cities?sort=name'],
    ['/methodology#bases', '/methodology#bases'],
    ['/filings?kind=a&kind=b#x', '/filings?kind=a&kind=b#x'],
    ['/skills?words=python', '/skills?words=python'],
    ['/filings?asOf=2025-06-01', '/filings?asOf=2025-06-01'],
    ['/?operator=waymo', '/?operator=waymo'],
    ['/administration', '/administration'],
  ])('goes softly to %s', (href, expected) => {
    expect(softDestination(link(href), here)).toBe(expected)
  })

  it.each([
    'https://elsewhere.example/cities',
    'mailto:someone@example.org',
    '#list',
    '/cities?sort=fleet#other',
    '/skills#python',
    '/admin',
    '/admin/signals/x',
    '/sign-in?next=/',
    '/api/v1/signals',
    '/data/download/signals.csv',
    '/icon.svg',
    '/?asOf=2025-06-01',
    '/cities/austin-tx?operator=waymo&asOf=2025-06-01',
  ])('leaves %s to the browser', (href) => {
    expect(softDestination(link(href), here)).toBeNull()
  })

  it('leaves other windows, downloads and external links to the browser', () => {
    expect(softDestination(link('/about', { target: '_blank' }), here)).toBeNull()
    expect(softDestination(link('/about', { download: true }), here)).toBeNull()
    expect(softDestination(link('/about', { rel: 'noopener external' }), here)).toBeNull()
    expect(softDestination(link('/about', { target: '_self' }), here)).toBe('/about')
  })
})

describe('a past day that is another route', () => {
  it.each(['/', ...datedFamilies.map((family) => `${recordFamilies[family].list}/one`)])(
    'is loaded: %s',
    (path) => {
      expect(isOtherRoute(path, '?asOf=2025-06-01')).toBe(true)
      expect(isOtherRoute(path, '')).toBe(false)
    },
  )
})
