import type { ImpactMapping } from '@/domain/impact/rules'
import { inPlace } from '@/domain/place/in-place'
import type { Place } from '@/domain/place/schema'

/**
 * What a signal means for one career, and where, in one sentence. A signal that names no place says so: its operator
 * is then all that is known of where.
 */
export function meaningSentence(
  { mechanism, direction }: Pick<ImpactMapping, 'mechanism' | 'direction'>,
  { operatorName, place }: { operatorName: string; place: Pick<Place, 'name'> | null },
): string {
  const where = place ? inPlace(place.name) : `at ${operatorName}, with no place named`
  return `${mechanism.replace(/[.\s]+$/, '')}, which ${direction === 1 ? 'raises' : 'lowers'} demand for this work ${where}.`
}
