import { isPlan } from '@/domain/lists/production'
import { formatNumber } from '@/domain/shared/range'
import type { Milestone } from '@/domain/signal/kinds'
import { confidenceLabels, milestoneLabels } from '@/domain/signal/labels'
import { bySignalDate, isContested, type SignalOf } from '@/domain/signal/schema'
import { DataTable, sectionRows } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { RestNote } from '@/ui/kit/rest-note'
import { SaidAgain } from '@/ui/signal/said-again'
import { signalPath } from '@/url/paths'
import { ListGlyph } from './list-glyph'

/** A milestone as glyph and word: a full disc for what happened, hollow for a plan, a dash for a delay. */
export function MilestoneLabel({ milestone }: { milestone: Milestone }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <ListGlyph mark={isPlan(milestone) ? 'diamond' : milestone === 'delay' ? 'dash' : 'disc'} />
      {milestoneLabels[milestone]}
    </span>
  )
}

/** The milestones of one program in the order of their dates, plans hollow among them; what is said again is marked. */
export function MilestoneTable({
  name,
  milestones,
  allHref,
}: {
  name: string
  milestones: readonly SignalOf<'production'>[]
  /** Where all of them are, when this is one of many tables; the newest are shown. */
  allHref?: string
}) {
  const rows = milestones.toSorted(bySignalDate)
  const shown = allHref === undefined ? rows : rows.slice(-sectionRows)
  const table = (
    <DataTable
      caption={`Milestones of ${name}, oldest first`}
      captionHidden
      columns={[
        {
          key: 'date',
          header: 'Date',
          cell: ({ date, datePrecision }) => <Interval date={date} precision={datePrecision} />,
          className: 'w-24 sm:w-32',
        },
        {
          key: 'milestone',
          header: 'Milestone',
          cell: ({ milestone, units, unitsPerYear }) => (
            <>
              <MilestoneLabel milestone={milestone} />
              <span className="tabular block text-sm text-muted sm:hidden">
                {figures(units, unitsPerYear)}
              </span>
            </>
          ),
          className: 'w-32 sm:w-44',
        },
        {
          key: 'headline',
          header: 'What was stated',
          cell: (signal) => (
            <div className="min-w-40">
              <Link href={signalPath(signal.id)}>{signal.headline}</Link>
              <span className="block text-sm text-muted">
                {confidenceLabels[signal.confidence]}
                {isContested(signal) ? <strong className="font-semibold"> · disputed</strong> : null}
              </span>
              <SaidAgain of={signal.restates} />
            </div>
          ),
        },
        {
          key: 'units',
          header: 'Units',
          cell: ({ units }) => (units === null ? '—' : formatNumber(units)),
          numeric: true,
          className: 'hidden w-24 sm:table-cell',
        },
        {
          key: 'rate',
          header: 'Units a year',
          cell: ({ unitsPerYear }) => (unitsPerYear === null ? '—' : formatNumber(unitsPerYear)),
          numeric: true,
          className: 'hidden w-28 sm:table-cell',
        },
      ]}
      rows={shown}
      rowKey={({ id }) => id}
      empty="No milestone meets these filters."
    />
  )
  if (allHref === undefined) return table
  return (
    <>
      {table}
      <RestNote
        which="newest"
        shown={shown.length}
        all={rows.length}
        href={allHref}
        label="Every milestone"
      />
    </>
  )
}

function figures(units: number | null, unitsPerYear: number | null): string {
  return [
    units === null ? null : `${formatNumber(units)} ${units === 1 ? 'unit' : 'units'}`,
    unitsPerYear === null ? null : `${formatNumber(unitsPerYear)} a year`,
  ]
    .filter((part) => part !== null)
    .join(', ')
}
