import type { FilterProblem } from '@/domain/ledger/check'
import { FilterInput } from './filter-input'

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
      <button
        type="submit"
        className="min-h-10 rounded-sm bg-ink px-4 py-1.5 text-note font-semibold text-paper"
      >
        Apply
      </button>
      {asked === '' ? null : (
        <a href={action} className="prose-link min-h-10 py-2 text-note">
          Back to today
        </a>
      )}
      {problem ? (
        <p role="status" className="w-full text-note text-alert">
          {problem.message}
        </p>
      ) : null}
    </form>
  )
}
