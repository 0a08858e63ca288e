import type { PlanImpact } from '@/domain/careers/plan'
import { changeWindowDays } from '@/domain/impact/constants'
import { restsOn } from '@/domain/impact/rests-on'
import type { Place } from '@/domain/place/schema'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Delta } from '@/ui/kit/delta'
import { Link } from '@/ui/kit/link'
import { asOfHref } from '@/url/as-of'
import { impactPath } from '@/url/paths'

/** The index of a plan's impacts, everywhere and by the signals of each chosen place. */
export function PlanIndex({
  impacts,
  places,
  asOf,
  asked,
}: {
  impacts: readonly PlanImpact[]
  places: readonly Place[]
  asOf: IsoDate
  /** That day as it stands in the address; empty is today. */
  asked: string
}) {
  const columns: Column<PlanImpact>[] = [
    {
      key: 'impact',
      header: 'Role',
      rowHeader: true,
      className: 'min-w-40',
      cell: ({ slug, title }) => <Link href={asOfHref(impactPath(slug), asked)}>{title}</Link>,
    },
    { key: 'index', header: 'Everywhere', numeric: true, cell: ({ index }) => index.toFixed(1) },
    {
      key: 'new',
      header: `New evidence, ${changeWindowDays} days`,
      numeric: true,
      cell: ({ newEvidence90d }) => <Delta value={newEvidence90d} />,
    },
    { key: 'rank', header: 'Rank', numeric: true, cell: ({ rank }) => rank },
    ...places.map(
      ({ slug, name }, position): Column<PlanImpact> => ({
        key: slug,
        header: name,
        numeric: true,
        cell: ({ here }) => {
          const own = here[position]
          if (!own || own.signalCount === 0) return <span className="text-muted">no event</span>
          return (
            <>
              {own.index.toFixed(1)}
              <span className="block text-sm">
                <Delta value={own.newEvidence90d} />
              </span>
              <span className="block text-sm text-muted">{restsOn(own)}</span>
            </>
          )
        },
      }),
    ),
  ]
  return (
    <DataTable
      caption={`The deployment evidence score as of ${formatDay(asOf)}: deployment evidence, not a labor statistic.${places.length > 0 ? ' Under a place: the score of the events in it and inside it, the new evidence, and the numbers of events and operators. More records are not more demand.' : ''}`}
      columns={columns}
      rows={impacts}
      rowKey={({ slug }) => slug}
      stacks
      empty="No score can be computed without signals."
    />
  )
}
