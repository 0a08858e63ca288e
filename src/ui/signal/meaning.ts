import type { ImpactMapping } from '@/domain/impact/rules'
import type { Place } from '@/domain/place/schema'

/** Names that are said with an article: `in the United States`. */
const withArticle = /^(United |European Union$|Middle East$|Netherlands$|Emirate of |District of )/

/** A place after a preposition: `in Austin`, `in the United States`. */
export function inPlace({ name }: Pick<Place, 'name'>): string {
  return `in ${withArticle.test(name) ? 'the ' : ''}${name}`
}

/**
 * What a signal means for one career, and where, in one sentence. A signal that names no place says so: its operator
 * is then all that is known of where.
 */
export function meaningSentence(
  { mechanism, direction }: Pick<ImpactMapping, 'mechanism' | 'direction'>,
  { operatorName, place }: { operatorName: string; place: Pick<Place, 'name'> | null },
): string {
  const where = place ? inPlace(place) : `at ${operatorName}, with no place named`
  return `${mechanism.replace(/[.\s]+$/, '')}, which ${direction === 1 ? 'raises' : 'lowers'} demand for this work ${where}.`
}
