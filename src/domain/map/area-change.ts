import type { AreaGeometry } from '../area/boundary'
import { compareAreas } from '../area/compare'
import type { AreaAt } from '../projection/areas-at'
import { compareText } from '../shared/group'

/** What became of one operator's service area in one place between two days. */
export type AreaChange = {
  operator: string
  place: string
  /** Null where no area held on that day. */
  before: AreaAt | null
  after: AreaAt | null
  addedKm2: number
  removedKm2: number
  /**
   * `boundary`: both shapes are recorded, so that what was added and what was removed are each known. `figure`: only
   * sizes are, and one of the two is the net difference while the other is 0.
   */
  basis: 'boundary' | 'figure'
  addedGeometry: AreaGeometry | null
  removedGeometry: AreaGeometry | null
}

/** Every service area that held on either of two days, by place, then operator. */
export function areaChanges(before: readonly AreaAt[], after: readonly AreaAt[]): AreaChange[] {
  const keyOf = ({ operator, place }: AreaAt) => `${place}/${operator}`
  const then = new Map(before.map((area) => [keyOf(area), area]))
  const now = new Map(after.map((area) => [keyOf(area), area]))
  return [...new Set([...then.keys(), ...now.keys()])]
    .sort(compareText)
    .flatMap((key) => changeBetween(then.get(key) ?? null, now.get(key) ?? null) ?? [])
}

function changeBetween(before: AreaAt | null, after: AreaAt | null): AreaChange | null {
  const known = after ?? before
  if (known === null) return null
  const { operator, place } = known
  const areas = { operator, place, before, after }
  if (isDrawn(before) && isDrawn(after)) {
    const { addedKm2, removedKm2, addedGeometry, removedGeometry } = compareAreas(
      before?.boundary?.geometry ?? null,
      after?.boundary?.geometry ?? null,
    )
    return { ...areas, addedKm2, removedKm2, basis: 'boundary', addedGeometry, removedGeometry }
  }
  const net = (after?.areaKm2 ?? 0) - (before?.areaKm2 ?? 0)
  return {
    ...areas,
    addedKm2: Math.max(0, net),
    removedKm2: Math.max(0, -net),
    basis: 'figure',
    addedGeometry: null,
    removedGeometry: null,
  }
}

/** An area that did not hold is known exactly: there was none. */
function isDrawn(area: AreaAt | null): boolean {
  return area === null || area.boundary !== null
}
