import { promiseStatistics } from '@/domain/projection/promise-statistics'
import { nameIndex } from '@/domain/shared/names'
import type { PromiseListData } from '@/server/queries/lists'
import { Link } from '@/ui/kit/link'
import { Section } from '@/ui/kit/section'
import { PromiseStatisticsTable } from '@/ui/lists/promise-statistics-table'

/** How well each operator keeps its promises, over all of them. `asked` is the day as it stands in the address. */
export function PromiseKeeping({ list, asked }: { list: PromiseListData; asked: string }) {
  return (
    <Section
      id="by-operator"
      title="Who keeps them"
      aside={<Link href="/methodology#promises">How it is counted</Link>}
    >
      <div className="measure mb-4 grid gap-3 text-note text-muted">
        <p>
          Counted over promises with a due date that were kept or missed, or whose date has passed.{' '}
          <strong>Kept on time</strong> is a share of those. The lower figure counts no overdue promise as
          kept, the upper counts all of them.
        </p>
        <p>
          <strong>Median slip</strong> is the days from the due date to the signal that shows a promise kept.
          A signal known only to the month gives a range. The due date is the last day of the period promised,
          so a promise for a year that is kept in January is many days early.
        </p>
      </div>
      <PromiseStatisticsTable
        statistics={promiseStatistics(list.rows)}
        names={nameIndex(list.operators)}
        asked={asked}
      />
    </Section>
  )
}
