import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataLicence } from '@/content/data'
import { loadDataset } from '../../../tests/support/dataset'
import {
  breadcrumbs,
  dataset,
  describePlace,
  faqPage,
  operatorOrganization,
  serializeJsonLd,
  website,
} from './json-ld'

const site = 'https://tracker.example.org'
const { places, operators } = loadDataset()
const bySlug = (slug: string) => {
  const place = places.find((one) => one.slug === slug)
  if (!place) throw new Error(`no place ${slug}`)
  return place
}

describe('serializing', () => {
  it('lets no text end the script element', () => {
    const name = '</script><script>alert(1)</script><!-- & \u2028'
    const text = serializeJsonLd([{ '@type': 'Place', name }])
    expect(text).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(text)['@graph'][0].name).toBe(name)
  })

  it('is JSON that gives the same text back, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const text = serializeJsonLd([{ '@type': 'Place', name }])
        expect(text).not.toMatch(/<\/|<!|]]>/)
        expect(JSON.parse(text)).toEqual({
          '@context': 'https://schema.org',
          '@graph': [{ '@type': 'Place', name }],
        })
      }),
    )
  })
})

it('a page of questions gives each with its answer and its own address', () => {
  expect(faqPage(site, [{ id: 'why', question: 'Why?', answer: 'Because.' }])).toMatchObject({
    '@type': 'FAQPage',
    url: `${site}/faq`,
    mainEntity: [
      {
        '@type': 'Question',
        name: 'Why?',
        url: `${site}/faq#why`,
        acceptedAnswer: { '@type': 'Answer', text: 'Because.' },
      },
    ],
  })
})

it('breadcrumbs begin at the first page and are numbered', () => {
  expect(breadcrumbs(site, [{ name: 'Cities', path: '/cities' }])).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Overview', item: site },
      { '@type': 'ListItem', position: 2, name: 'Cities', item: `${site}/cities` },
    ],
  })
})

it('a city lies in its region, which lies in its country', () => {
  const austin = describePlace(site, bySlug('austin-tx'), [bySlug('us-tx'), bySlug('us')])
  expect(austin).toMatchObject({
    '@type': 'City',
    name: 'Austin',
    url: `${site}/cities/austin-tx`,
    geo: { '@type': 'GeoCoordinates' },
    containedInPlace: {
      '@type': 'AdministrativeArea',
      name: 'Texas',
      containedInPlace: { '@type': 'Country', name: 'United States' },
    },
  })
})

it('an operator without a site is known by its page here', () => {
  const [operator] = operators
  if (!operator) throw new Error('no operator')
  const known = operatorOrganization(site, { ...operator, website: null, parent: null })
  expect(known.url).toBe(`${site}/operators/${operator.slug}`)
  expect(known).not.toHaveProperty('parentOrganization')
})

it('the dataset says its span, its last change and its files, and leaves out what is not known', () => {
  const facts = {
    signalCount: 2,
    sourceCount: 1,
    first: '2018-05-01',
    last: '2026-10-08',
    modified: '2026-10-09',
    licence: dataLicence,
    downloads: [{ title: 'Signals', path: '/data/download/signals.csv', contentType: 'text/csv', bytes: 10 }],
  }
  expect(dataset(site, facts)).toMatchObject({
    temporalCoverage: '2018-05-01/2026-10-08',
    dateModified: '2026-10-09',
    license: dataLicence.url,
    distribution: [{ contentUrl: `${site}/data/download/signals.csv`, encodingFormat: 'text/csv' }],
  })
  const empty = dataset(site, { ...facts, first: null, last: null, modified: null })
  expect(empty).not.toHaveProperty('temporalCoverage')
  expect(empty).not.toHaveProperty('dateModified')
})

it('the site says how to search it', () => {
  expect(website(site)).toMatchObject({ potentialAction: { target: `${site}/search?q={query}` } })
})
