import type { MetadataRoute } from 'next'
import { impactSlugs } from '@/domain/impact/catalog'
import { getCities } from '@/server/queries/cities'
import { getOperators, getSources } from '@/server/queries/reference'
import { getSignals } from '@/server/queries/signals'
import { siteUrl } from '@/server/site'
import {
  cityPath,
  footerNavigation,
  impactPath,
  mainNavigation,
  operatorPath,
  signalPath,
  sourcePath,
} from '@/url/paths'

/** Every page that a reader can reach, by its public address. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [{ cities }, operators, signals, sources] = await Promise.all([
    getCities(),
    getOperators(),
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
    ...signals.map(({ id }) => signalPath(id)),
    ...sources.map(({ id }) => sourcePath(id)),
  ]
  return [...new Set(paths)].map((path) => ({ url: `${siteUrl()}${path === '/' ? '' : path}` }))
}
