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
          Counted over promises with a due day. A promise has come due when it was met, missed, or its day has
          passed. <strong>Met on time</strong> is out of those: the lower figure takes no overdue promise for
          a kept one, the upper takes all of them.
        </p>
        <p>
          <strong>Median slip</strong> is over promises met on time or late whose fulfillment is a dated
          signal: the days from the due day to the day of that signal. A signal known to a month or less gives
          a range. A due day is the last day of the period promised, so a promise for a year that is kept in
          January is many days early.
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
