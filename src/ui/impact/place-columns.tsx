import { restsOn } from '@/domain/impact/rests-on'
import type { CareerPlaceOrder } from '@/domain/lists/career-places'
import type { Place } from '@/domain/place/schema'
import type { Column } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { asOfHref } from '@/url/as-of'
import { placePath } from '@/url/paths'

type Sort = Column<unknown>['sort']

/** The place of a row, with the way to its page on the day that is read. */
export const placeColumn = (
  asked: string,
  sort: Sort,
): Column<{ place: Pick<Place, 'slug' | 'kind' | 'name'> }> => ({
  key: 'place',
  header: 'Place',
  rowHeader: true,
  sort,
  className: 'min-w-28',
  cell: ({ place }) => <Link href={asOfHref(placePath(place), asked)}>{place.name}</Link>,
})

/** On how many events of how many operators a row rests, so that more records do not read as more demand. */
export const eventsColumn = (sort: Sort): Column<{ signalCount: number; operatorCount: number }> => ({
  key: 'signals',
  header: 'Rests on',
  sort,
  className: 'min-w-24',
  cell: (row) => restsOn(row),
})

/** How the columns of places lead on to another order. */
export type PlaceSort = (key: CareerPlaceOrder) => Sort
