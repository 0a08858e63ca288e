import type { dataLicence } from '@/content/data'
import type { Place } from '@/domain/place/schema'
import type { Operator } from '@/domain/record/schemas'
import type { IsoDate } from '@/domain/signal/date'
import { pages } from '@/url/pages'
import { operatorPath, placePath } from '@/url/paths'
import { searchPageHref } from '@/url/search-api'

/** Descriptions of the pages for programs, in the vocabulary of https://schema.org. Everything comes from the data. */

export type JsonLd = { '@type': string; [property: string]: unknown }

/**
 * A description as text that can stand inside a `<script>` of a page. `<`, `>` and `&` are escaped, so that no text
 * on record can end the element or begin another; the line separators, so that the text is a script too.
 */
export function serializeJsonLd(items: readonly JsonLd[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': items })
  return text.replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

const absolute = (site: string, path: string) => (path === '/' ? site : `${site}${path}`)

export type Crumb = { name: string; path: string }

/** The way from the first page to this one; the first page is put in front. */
export function breadcrumbs(site: string, trail: readonly Crumb[]): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: 'Overview', path: '/' }, ...trail].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(site, path),
    })),
  }
}

/** The site, and how to search it. */
export function website(site: string): JsonLd {
  return {
    '@type': 'WebSite',
    '@id': `${site}#site`,
    name: 'Robotaxi Deployment Tracker',
    url: site,
    inLanguage: 'en-US',
    potentialAction: {
      '@type': 'SearchAction',
      target: `${site}${searchPageHref('')}?q={query}`,
      'query-input': 'required name=query',
    },
  }
}

export type DatasetFacts = {
  signalCount: number
  sourceCount: number
  /** Days of the oldest and the newest signal; null when there is none. */
  first: IsoDate | null
  last: IsoDate | null
  /** The day on which a record was last published, changed or retracted; null when there is none. */
  modified: IsoDate | null
  licence: typeof dataLicence
  downloads: readonly { title: string; path: string; contentType: string; bytes: number }[]
}

/** The dataset as a whole, with its licence, its span and its files. */
export function dataset(site: string, facts: DatasetFacts): JsonLd {
  const { signalCount, sourceCount, first, last, modified, licence, downloads } = facts
  return {
    '@type': 'Dataset',
    '@id': `${site}/data#dataset`,
    name: 'Robotaxi Deployment Tracker: dated, sourced deployment signals',
    description: `${signalCount} signals on robotaxi deployments from ${sourceCount} sources: status of cities, service areas, vehicle counts by source type, service measures, filings, production and promises, each dated, ranged where it is uncertain, and sourced.`,
    url: `${site}/data`,
    license: licence.url,
    creditText: licence.attribution,
    isAccessibleForFree: true,
    inLanguage: 'en-US',
    creator: { '@type': 'Organization', name: 'Robotaxi Deployment Tracker', url: site },
    measurementTechnique: `${site}/methodology`,
    variableMeasured: [
      'Deployment status',
      'Service area',
      'Vehicles',
      'Service measures',
      'Deployment evidence score',
    ],
    ...(first && last ? { temporalCoverage: `${first}/${last}` } : {}),
    ...(modified ? { dateModified: modified } : {}),
    distribution: downloads.map(({ title, path, contentType, bytes }) => ({
      '@type': 'DataDownload',
      name: title,
      contentUrl: absolute(site, path),
      encodingFormat: contentType,
      contentSize: `${bytes} B`,
    })),
  }
}

/** A page of questions, each with its answer as one text. */
export function faqPage(
  site: string,
  entries: readonly { id: string; question: string; answer: string }[],
): JsonLd {
  const page = `${site}${pages.faq.path}`
  return {
    '@type': 'FAQPage',
    '@id': `${page}#questions`,
    url: page,
    inLanguage: 'en-US',
    mainEntity: entries.map(({ id, question, answer }) => ({
      '@type': 'Question',
      name: question,
      url: `${page}#${id}`,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  }
}

const placeTypes: Record<Place['kind'], string> = {
  city: 'City',
  region: 'AdministrativeArea',
  country: 'Country',
  bloc: 'Place',
}

/** A place with what lies around it, from the nearest outwards. */
export function describePlace(site: string, place: Place, containers: readonly Place[]): JsonLd {
  const around = containers.reduceRight<JsonLd | null>(
    (outer, { kind, name, code }) => ({
      '@type': placeTypes[kind],
      name,
      ...(code ? { identifier: code } : {}),
      ...(outer ? { containedInPlace: outer } : {}),
    }),
    null,
  )
  return {
    '@type': placeTypes[place.kind],
    '@id': `${site}${placePath(place)}#place`,
    name: place.name,
    ...(place.code ? { identifier: place.code } : {}),
    url: `${site}${placePath(place)}`,
    ...(place.lat === null || place.lng === null
      ? {}
      : { geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lng } }),
    ...(around ? { containedInPlace: around } : {}),
  }
}

/** An operator as an organization. The page here describes it; its own site is its address. */
export function operatorOrganization(site: string, operator: Operator): JsonLd {
  const page = `${site}${operatorPath(operator.slug)}`
  return {
    '@type': 'Organization',
    '@id': `${page}#operator`,
    name: operator.name,
    url: operator.website ?? page,
    mainEntityOfPage: page,
    address: { '@type': 'PostalAddress', addressCountry: operator.country },
    ...(operator.parent ? { parentOrganization: { '@type': 'Organization', name: operator.parent } } : {}),
  }
}
