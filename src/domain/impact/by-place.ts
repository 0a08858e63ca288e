import { type Place, placeWithDescendants } from '../place/schema'
import type { ImpactSlug } from './catalog'
import { type DemandIndex, demandIndex, demandIndices, type IndexInput, indicesUnder } from './demand-index'
import { otherSettings } from './sensitivity'
import { publishedSettings } from './settings'

/** The levels of place that are ranked, each by itself. */
export const placeLevels = ['city', 'region', 'country'] as const
export type PlaceLevel = (typeof placeLevels)[number]

/** The index of one impact over the signals of one place and of the places inside it. */
export type PlaceIndex = Omit<DemandIndex, 'impact'> & {
  place: string
  /** The smallest and the largest index under the other weights and half-lives, the present ones included. */
  low: number
  high: number
}

type PlaceInput = Omit<IndexInput, 'places'>

/**
 * Where an impact is driven: its index over each place's own signals, the largest first, equal ones by slug. A place
 * without a contribution is left out. A signal about a larger place counts there and is not divided among the places
 * inside it.
 *
 * @param asked the places to rank
 * @param all every place, by which it is known what lies inside what
 */
export function indexByPlace(
  impact: ImpactSlug,
  input: PlaceInput,
  asked: readonly Place[],
  all: readonly Place[],
): PlaceIndex[] {
  const others = otherSettings(input.settings ?? publishedSettings).map(({ settings }) => settings)
  return asked
    .flatMap(({ slug }) => {
      const own = signalsIn(slug, input, all)
      const { impact: _impact, ...figures } = demandIndex(impact, own)
      if (figures.contributions.length === 0) return []
      const reckoned = indicesUnder(own, others).map((indices) => indices[impact])
      const { index } = figures
      return [
        { place: slug, ...figures, low: Math.min(index, ...reckoned), high: Math.max(index, ...reckoned) },
      ]
    })
    .toSorted((a, b) => b.index - a.index || (a.place < b.place ? -1 : 1))
}

/** What the signals of each place drive: the impacts with a contribution, the largest index first. */
export function drivenByPlace(
  input: PlaceInput,
  asked: readonly Place[],
  all: readonly Place[],
): { place: string; indices: DemandIndex[] }[] {
  return asked
    .map(({ slug }) => ({
      place: slug,
      indices: demandIndices(signalsIn(slug, input, all))
        .filter(({ contributions }) => contributions.length > 0)
        .toSorted((a, b) => b.index - a.index),
    }))
    .filter(({ indices }) => indices.length > 0)
}

/** Places that are read as one. */
export type PlaceGroup = { slug: string; members: readonly string[] }

/** Places as groups: each by itself, unless one of the groups takes it in. */
export function groupPlaces(asked: readonly Place[], groups: readonly PlaceGroup[]): PlaceGroup[] {
  const taken = new Set(groups.flatMap(({ members }) => members))
  const alone = asked.filter(({ slug }) => !taken.has(slug)).map(({ slug }) => ({ slug, members: [slug] }))
  return [...groups, ...alone]
}

/** What the signals of each group of places drive: every impact, in catalog order. Groups without a signal are left out. */
export function drivenByGroup(
  input: PlaceInput,
  groups: readonly PlaceGroup[],
): { place: string; indices: DemandIndex[] }[] {
  return groups.flatMap(({ slug, members }) => {
    const inside = new Set(members)
    const signals = input.signals.filter(({ place }) => place !== null && inside.has(place))
    return signals.length === 0 ? [] : [{ place: slug, indices: demandIndices({ ...input, signals }) }]
  })
}

/** The input with the signals of a place alone, so that no other one is mapped in vain. */
function signalsIn(slug: string, input: PlaceInput, all: readonly Place[]): IndexInput {
  const inside = placeWithDescendants(all, slug)
  return { ...input, signals: input.signals.filter(({ place }) => place !== null && inside.has(place)) }
}
