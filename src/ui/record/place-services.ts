import { type Place, placeWithDescendants } from '@/domain/place/schema'
import type { Deployment } from '@/domain/projection/deployments'
import { driverlessReportAt, type ToldOf } from '@/domain/projection/driverless-report'
import { deploymentSentence } from './deployment-sentence'
import { mostAdvancedFirst } from './status-now'

/** The sentence of each deployment in some places and inside them, the most advanced first. */
export function placeServices(
  chosen: readonly Pick<Place, 'slug'>[],
  {
    places,
    deployments,
    told,
    nameOf,
  }: {
    places: readonly Place[]
    deployments: readonly Deployment[]
    told: ToldOf
    nameOf: (slug: string) => string
  },
): string[] {
  const within = new Set(chosen.flatMap(({ slug }) => [...placeWithDescendants(places, slug)]))
  return deployments
    .filter(({ place }) => within.has(place))
    .toSorted(mostAdvancedFirst)
    .map((one) =>
      deploymentSentence(one, {
        operator: nameOf(one.operator),
        place: nameOf(one.place),
        ...driverlessReportAt(told, one),
      }),
    )
}
