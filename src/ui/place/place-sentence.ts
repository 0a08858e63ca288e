import { citiesKnown, type PlaceRow } from '@/domain/lists/places'
import { cityCountSentence } from '@/ui/operator/city-count-sentence'

/** How many cities are in which state, and how many operators are there: what a place comes to in two sentences. */
export function placeSentence({ place, cities, operators, signalCount }: PlaceRow): string {
  if (citiesKnown(cities) === 0) {
    return signalCount > 0
      ? `Signals mention ${place.name}, but no operator is deployed in a city there.`
      : `No signal on ${place.name} is on record by then.`
  }
  const who =
    operators.length === 0
      ? 'No operator is active there.'
      : operators.length === 1
        ? 'One operator is active there.'
        : `${operators.length} operators are active there.`
  return `${cityCountSentence(cities)} ${who}`
}
