import type { FilterProblem } from '@/domain/lists/check'

/** What is wrong with the day that a list is asked to be read as of, said above the list. */
export function DayProblem({ problem }: { problem: FilterProblem | null }) {
  if (!problem) return null
  return (
    <p role="status" className="mb-4 text-note text-alert">
      {problem.message}
    </p>
  )
}
