import type { ReactNode } from 'react'
import type { ImpactStanding } from '@/domain/impact/breakdown'
import { impactSlugs } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { Delta } from '@/ui/primitives/delta'

/** The index of one impact in four figures. */
export function IndexStrip({
  standing,
  asOf,
  freshCount,
}: {
  standing: ImpactStanding
  asOf: IsoDate
  freshCount: number
}) {
  const { index, change90d, rank, signalCount } = standing
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-5 md:grid-cols-4">
      <Figure label="Demand index" note={`As of ${formatDay(asOf)}`} strong>
        {index.toFixed(1)}
      </Figure>
      <Figure label={`Change over ${changeWindowDays} days`} note="Evidence ages: without news it falls">
        <Delta value={change90d} />
      </Figure>
      <Figure
        label="Rank"
        note={
          <a href="/impacts" className="prose-link">
            Among all impacts
          </a>
        }
      >
        {rank} <span className="text-lg text-muted">of {impactSlugs.length}</span>
      </Figure>
      <Figure label="Signals behind it" note={`${freshCount} of the last ${changeWindowDays} days`}>
        {signalCount}
      </Figure>
    </dl>
  )
}

function Figure({
  label,
  note,
  strong = false,
  children,
}: {
  label: string
  note: ReactNode
  strong?: boolean
  children: ReactNode
}) {
  return (
    <div className={`border-t-2 pt-2 ${strong ? 'border-accent' : 'border-rule-strong'}`}>
      <dt className="text-sm font-semibold">{label}</dt>
      <dd>
        <span className="tabular mt-1 block font-serif text-3xl leading-tight">{children}</span>
        <span className="mt-1 block text-sm text-muted">{note}</span>
      </dd>
    </div>
  )
}
