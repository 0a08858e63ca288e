import type { MetadataRoute } from 'next'
import { impactSlugs } from '@/domain/impact/catalog'
import { getCities } from '@/server/queries/cities'
import { getJurisdictions } from '@/server/queries/jurisdictions'
import { getFilings, getOperators, getPrograms, getSources } from '@/server/queries/reference'
import { getSignals } from '@/server/queries/signals'
import { siteUrl } from '@/server/site'
import {
  cityPath,
  filingPath,
  footerNavigation,
  impactPath,
  jurisdictionPath,
  mainNavigation,
  operatorPath,
  programPath,
  signalPath,
  sourcePath,
} from '@/url/paths'

/** Every page that a reader can reach, by its public address. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [{ cities }, operators, filings, programs, jurisdictions, signals, sources] = await Promise.all([
    getCities(),
    getOperators(),
    getFilings(),
    getPrograms(),
    getJurisdictions(),
    getSignals(),
    getSources(),
  ])
  const paths = [
    '/',
    ...mainNavigation.map(({ href }) => href),
    ...footerNavigation.map(({ href }) => href),
    ...impactSlugs.map(impactPath),
    ...cities.map(({ place }) => cityPath(place.slug)),
    ...operators.map(({ slug }) => operatorPath(slug)),
    ...filings.map(({ slug }) => filingPath(slug)),
    ...programs.map(({ slug }) => programPath(slug)),
    ...jurisdictions.rows.map(({ place }) => jurisdictionPath(place.slug)),
    ...signals.map(({ id }) => signalPath(id)),
    ...sources.map(({ id }) => sourcePath(id)),
  ]
  return [...new Set(paths)].map((path) => ({ url: `${siteUrl()}${path === '/' ? '' : path}` }))
}
