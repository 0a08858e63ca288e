import { longPageSize } from '@/domain/lists/page'
import { Link } from './link'

/** Previous and next, with where the reader is. */
export function Pagination({
  page,
  pageSize,
  total,
  href,
  noun,
}: {
  page: number
  pageSize: number
  total: number
  href: (page: number) => string
  noun: string
}) {
  const last = Math.max(1, Math.ceil(total / pageSize))
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1
  return (
    <nav
      aria-label={`Pages of ${noun}`}
      className="mt-4 flex flex-wrap items-center justify-between gap-4 text-note"
    >
      <p className="tabular text-muted">
        {total === 0 ? `No ${noun}` : `${from}–${Math.min(page * pageSize, total)} of ${total} ${noun}`}
      </p>
      {last > 1 ? (
        <p className="flex items-center gap-5">
          {page > 1 ? (
            <Link className="inline-block py-2" rel="prev" href={href(page - 1)}>
              Previous
            </Link>
          ) : null}
          <span className="tabular text-muted">
            Page {page} of {last}
          </span>
          {page < last ? (
            <Link className="inline-block py-2" rel="next" href={href(page + 1)}>
              Next
            </Link>
          ) : null}
        </p>
      ) : null}
    </nav>
  )
}

/** Previous and next under a table that may have more than one page; nothing when it has one. */
export function LongListPages({
  pageSize = longPageSize,
  ...list
}: Omit<Parameters<typeof Pagination>[0], 'pageSize'> & { pageSize?: number }) {
  return list.total > pageSize ? <Pagination {...list} pageSize={pageSize} /> : null
}
