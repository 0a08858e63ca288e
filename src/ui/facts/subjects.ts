import type { Place } from '@/domain/place/schema'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { asOfHref } from '@/url/as-of'
import { operatorPath, placePath } from '@/url/paths'

/** Which of the two tells the rows of a list apart: on a city's page operators do, on an operator's places. */
export type FactsBy = 'operator' | 'place' | 'both'

type About = { operator: string; place: string | null }

/** The words and the address of what a row is about. */
export type FactSubjects = {
  titleOf: (about: About) => string
  hrefOf: (about: About) => string | null
}

/** From the names that came with a page’s facts; `asked` is the day in the page's address, empty for today. */
export function factSubjects(
  { names, places }: { names: NameIndex; places: readonly Pick<Place, 'slug' | 'kind'>[] },
  by: FactsBy,
  asked: string,
): FactSubjects {
  const kinds = new Map(places.map((place) => [place.slug, place]))
  const name = (slug: string) => nameOf(names, slug)
  const placeName = (slug: string | null) => (slug === null ? 'Not tied to a place' : name(slug))
  return {
    titleOf: ({ operator, place }) => {
      // On a city's page, a permit of the state around it is told by its holder.
      if (by === 'operator') return name(operator)
      return by === 'place' ? placeName(place) : `${name(operator)}, ${placeName(place)}`
    },
    hrefOf: ({ operator, place }) => {
      if (by === 'operator') return asOfHref(operatorPath(operator), asked)
      const record = place === null ? undefined : kinds.get(place)
      if (!record) return null
      return record.kind === 'city' ? asOfHref(placePath(record), asked) : placePath(record)
    },
  }
}
