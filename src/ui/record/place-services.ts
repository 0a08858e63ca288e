import { type Place, placeWithDescendants } from '@/domain/place/schema'
import type { Deployment } from '@/domain/projection/deployments'
import { type DriverlessReports, driverlessReportAt } from '@/domain/projection/driverless-report'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { deploymentSentence } from './deployment-sentence'
import { mostAdvancedFirst } from './status-now'

/** The sentence of each deployment in some places and inside them, the most advanced first. */
export function placeServices(
  chosen: readonly Pick<Place, 'slug'>[],
  {
    places,
    deployments,
    reports,
    names,
  }: {
    places: readonly Place[]
    deployments: readonly Deployment[]
    reports: DriverlessReports
    names: NameIndex
  },
): string[] {
  const within = new Set(chosen.flatMap(({ slug }) => [...placeWithDescendants(places, slug)]))
  return deployments
    .filter(({ place }) => within.has(place))
    .toSorted(mostAdvancedFirst)
    .map((one) =>
      deploymentSentence(one, {
        operator: nameOf(names, one.operator),
        place: nameOf(names, one.place),
        ...driverlessReportAt(reports, one),
      }),
    )
}
