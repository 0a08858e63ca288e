import type { ReactNode } from 'react'
import type { RankedImpact } from '@/domain/impact/breakdown'
import { impactSlugs } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import type { ImpactSensitivity } from '@/domain/impact/sensitivity'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { Delta } from '@/ui/kit/delta'
import { Link } from '@/ui/kit/link'
import { impactList } from '@/url/lists'
import { sensitivityHref } from '@/url/sensitivity'
import { shortPoints } from './short-points'

/** The index of one impact on a day in four figures, each with what it depends on. */
export function IndexStrip({
  standing,
  robustness: { low, high, bestRank, worstRank },
  asOf,
  asked,
  freshCount,
}: {
  standing: RankedImpact
  robustness: ImpactSensitivity
  asOf: IsoDate
  /** The day as it stands in the address; empty is today. */
  asked: string
  freshCount: number
}) {
  const { index, rank, signalCount, operatorCount, changes } = standing
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-5 md:grid-cols-4">
      <Figure
        label="Demand index"
        note={
          <>
            As of {formatDay(asOf)};{' '}
            <Link href={sensitivityHref({ asOf: asked })}>
              {shortPoints(low)} to {shortPoints(high)}
            </Link>{' '}
            under other weights and half-lives
          </>
        }
        strong
      >
        {shortPoints(index)}
      </Figure>
      <div className="border-t-2 border-rule-strong pt-2">
        <dt className="text-sm font-semibold">New evidence</dt>
        <dd>
          <ul className="mt-1 grid gap-0.5">
            {changes.map(({ days, newEvidence }) => (
              <li key={days} className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-book text-lg leading-tight">
                  <Delta value={newEvidence} />
                </span>
                <span className="tabular text-sm text-muted">in {days} days</span>
              </li>
            ))}
          </ul>
          <Link className="mt-1 inline-block text-sm" href="#change-split">
            The whole change, split
          </Link>
        </dd>
      </div>
      <Figure
        label="Rank"
        note={
          <>
            {signalCount > 0 ? (
              <Link href={sensitivityHref({ asOf: asked })}>
                {bestRank === worstRank
                  ? `${rank} in every variant`
                  : `${bestRank} to ${worstRank} over all variants`}
              </Link>
            ) : (
              'An index without an event has none'
            )}
            ; <Link href={impactList.href({ asOf: asked })}>the whole ranking</Link>
          </>
        }
      >
        {signalCount > 0 ? rank : '–'} <span className="text-lg text-muted">of {impactSlugs.length}</span>
      </Figure>
      <Figure
        label="Events behind it"
        note={`of ${operatorCount} ${operatorCount === 1 ? 'operator' : 'operators'}; ${freshCount} of the last ${changeWindowDays} days`}
      >
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
    <div className={`border-t-2 pt-2 ${strong ? 'border-ink' : 'border-rule-strong'}`}>
      <dt className="text-sm font-semibold">{label}</dt>
      <dd>
        <span className="tabular mt-1 block font-book text-3xl leading-tight">{children}</span>
        <span className="mt-1 block text-sm text-muted">{note}</span>
      </dd>
    </div>
  )
}
