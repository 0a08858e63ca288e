import type { Direction } from '@/domain/lists/order'

/** How a column of a sorted table leads on: to the same column turned round, or to its own first direction. */
export function sortLink<Key extends string>(
  key: Key,
  shown: { sort: Key; order: Direction },
  first: Direction,
  href: (change: { sort: Key; order: Direction }) => string,
): { href: string; order: 'ascending' | 'descending' | 'none' } {
  const isShown = shown.sort === key
  const turned = shown.order === 'asc' ? 'desc' : 'asc'
  return {
    href: href({ sort: key, order: isShown ? turned : first }),
    order: isShown ? (shown.order === 'asc' ? 'ascending' : 'descending') : 'none',
  }
}

/** The order of a table as a form of filters is to keep it: what is not the default. */
export function keptSort<Key extends string>(
  { sort, order }: { sort: Key; order: Direction },
  params: { sort: { defaultValue: Key }; order: { defaultValue: Direction } },
): { sort?: Key; order?: Direction } {
  return {
    ...(sort === params.sort.defaultValue ? {} : { sort }),
    ...(order === params.order.defaultValue ? {} : { order }),
  }
}
