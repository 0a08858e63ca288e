import type { MetadataRoute } from 'next'
import { pathSlugs } from '@/domain/careers/paths'
import { impactSlugs } from '@/domain/impact/catalog'
import { placeWithDescendants } from '@/domain/place/schema'
import { groupBy } from '@/domain/projection/fold'
import { getSignalChanges, latestChange, type SignalChange } from '@/server/queries/changes'
import { getCities } from '@/server/queries/cities'
import { getFilings, getOperators, getPlaces, getPrograms, getSources } from '@/server/queries/reference'
import { siteUrl } from '@/server/site'
import { pageIds, sitePage } from '@/url/pages'
import {
  careerPathAddress,
  cityPath,
  filingPath,
  impactPath,
  jurisdictionPath,
  operatorPath,
  placePath,
  programPath,
  signalPath,
  sourcePath,
} from '@/url/paths'

/**
 * Every page that a reader can reach and an engine may list, by its public address. A page was changed on the day on
 * which a signal that it shows was last published, changed or retracted. Pages whose text is not made from
 * signals give no date. The search page is left out: it is the same pages over again.
 */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [{ cities }, operators, filings, programs, places, sources, changes] = await Promise.all([
    getCities(),
    getOperators(),
    getFilings(),
    getPrograms(),
    getPlaces(),
    getSources(),
    getSignalChanges(),
  ])
  const byKind = groupBy(changes, ({ kind }) => kind)
  const byPlace = groupBy(changes, ({ place }) => place)
  const byOperator = groupBy(changes, ({ operator }) => operator)
  const byFiling = groupBy(changes, ({ filing }) => filing)
  const byProgram = groupBy(changes, ({ program }) => program)
  const bySource = groupBy(
    changes.flatMap((change) => change.sources.map((source) => ({ source, change }))),
    ({ source }) => source,
  )
  const site = siteUrl()
  const entry = (path: string, own: readonly SignalChange[] = []) => {
    const lastModified = latestChange(own)
    return { url: `${site}${path === '/' ? '' : path}`, ...(lastModified ? { lastModified } : {}) }
  }
  return [
    ...pageIds.map(sitePage).flatMap(({ path, changesWith }) => {
      if (changesWith === null) return []
      if (changesWith === 'nothing') return [entry(path)]
      return [entry(path, changesWith === 'signals' ? changes : byKind.get(changesWith))]
    }),
    ...impactSlugs.map((slug) => entry(impactPath(slug), changes)),
    ...pathSlugs.map((slug) => entry(careerPathAddress(slug), changes)),
    ...cities.map(({ place: { slug } }) => entry(cityPath(slug), byPlace.get(slug))),
    ...places
      .filter(({ kind }) => kind !== 'city')
      .map((place) =>
        entry(
          placePath(place),
          [...placeWithDescendants(places, place.slug)].flatMap((slug) => byPlace.get(slug) ?? []),
        ),
      ),
    ...operators.map(({ slug }) => entry(operatorPath(slug), byOperator.get(slug))),
    ...filings.map(({ slug }) => entry(filingPath(slug), byFiling.get(slug))),
    ...programs.map(({ slug }) => entry(programPath(slug), byProgram.get(slug))),
    ...places.map(({ slug }) => entry(jurisdictionPath(slug), byPlace.get(slug))),
    ...changes
      .filter(({ isPublished }) => isPublished)
      .map((change) => entry(signalPath(change.id), [change])),
    ...sources.map(({ id }) =>
      entry(
        sourcePath(id),
        bySource.get(id)?.map(({ change }) => change),
      ),
    ),
  ]
}
