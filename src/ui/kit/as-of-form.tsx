import type { FilterProblem } from '@/domain/lists/check'
import { Button } from './button'
import { FilterInput } from './filter-input'
import { Link } from './link'

/** Which day a page is read as of: a plain GET form, and the way back to today. */
export function AsOfForm({
  action,
  asked,
  problem,
}: {
  action: string
  /** As it stands in the address; empty is today. */
  asked: string
  problem: FilterProblem | null
}) {
  return (
    <form
      action={action}
      method="get"
      autoComplete="off"
      aria-label="Read as of another day"
      className="mb-2 flex flex-wrap items-end gap-x-4 gap-y-2"
    >
      <FilterInput name="asOf" label="Read as of" value={asked} type="date" />
      <Button look="primary" type="submit">
        Apply
      </Button>
      {asked === '' ? null : (
        <Link className="min-h-10 py-2 text-note" href={action}>
          Back to today
        </Link>
      )}
      {problem ? (
        <p role="status" className="w-full text-note text-alert">
          {problem.message}
        </p>
      ) : null}
    </form>
  )
}
