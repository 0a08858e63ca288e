import { levelOfKind } from '../place/jurisdiction'
import type { Place } from '../place/schema'
import { type FilingState, isPermit } from '../projection/filings'
import type { MatrixCell, RegisteredFleet } from '../rules/matrix'
import { isDriverAssistance } from '../rules/proceedings'
import type { NextItem } from '../rules/up-next'
import { compareText } from '../shared/group'

/** What holds in a city, since its operators are there: permits of the state and the city, and what is still to come. */
export type Here = {
  city: Pick<Place, 'slug' | 'kind' | 'name'>
  /** From the nearest container outwards. */
  containers: readonly Pick<Place, 'slug' | 'kind' | 'name'>[]
  /** Slugs of the operators in the city whose work has not ended, those further along first. */
  operators: readonly string[]
}

/** A permit, or a fleet on the registry of a state that has one. */
export type PermitItem =
  | { kind: 'permit'; operator: string; state: FilingState }
  | { kind: 'registered'; operator: string; registered: RegisteredFleet }

export type PermitGroup = { place: Here['city']; items: PermitItem[] }

/**
 * The permits of a city and of the state around it (of the country where there is no state), by place, then operator,
 * then the newest. Approvals of driver assistance are none; a fleet on the registry stands by itself where no permit of
 * its operator is that registry.
 * @param cells of the state's row in the rules matrix
 */
export function permitsHere(
  filings: readonly FilingState[],
  cells: readonly Pick<MatrixCell, 'operator' | 'registered'>[],
  { city, containers, operators }: Here,
): PermitGroup[] {
  const around = containers.find(({ kind }) => levelOfKind[kind] === 'regional') ?? containers[0]
  const places = around ? [around, city] : [city]
  return places
    .map((place) => ({
      place,
      items: operators.flatMap((operator): PermitItem[] => {
        const own = filings
          .filter(
            ({ filing, contestedOnly }) =>
              filing.operator === operator &&
              filing.place === place.slug &&
              isPermit(filing) &&
              !isDriverAssistance(filing) &&
              !contestedOnly,
          )
          .toSorted((a, b) => compareText(b.since.date, a.since.date))
        const registered = cells.find((cell) => cell.operator === operator)?.registered
        const isListed = own.some(({ filing }) => filing.register)
        return [
          ...own.map((state) => ({ kind: 'permit' as const, operator, state })),
          ...(registered && !isListed && place === around
            ? [{ kind: 'registered' as const, operator, registered }]
            : []),
        ]
      }),
    }))
    .filter(({ items }) => items.length > 0)
}

/** What comes next in a city, then in the places around it for the operators at work in it, each in the order given. */
export function nextHere(next: readonly NextItem[], { city, containers, operators }: Here): NextItem[] {
  const places = [city, ...containers].map(({ slug }) => slug)
  return next
    .filter(
      ({ place, operator }) =>
        place === city.slug || (place !== null && places.includes(place) && operators.includes(operator)),
    )
    .toSorted((a, b) => places.indexOf(a.place ?? '') - places.indexOf(b.place ?? ''))
}
