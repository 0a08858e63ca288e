/** The rows of a list that one page shows, unless it has others to carry. */
export const pageSize = 50

/** The rows of one page of the cities and of a list: so many that a reader can scan most of them whole. */
export const longPageSize = 120

/** The page asked for, from 1, or the nearest there is. */
export function clampPage(page: number, total: number, size = pageSize): number {
  return Math.min(Math.max(1, page), Math.max(1, Math.ceil(total / size)))
}

/** The rows of one page. */
export function pageOf<Row>(rows: readonly Row[], page: number, size = pageSize): Row[] {
  return rows.slice((page - 1) * size, page * size)
}
