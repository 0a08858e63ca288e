import type { ReactNode } from 'react'
import type { RankedImpact } from '@/domain/impact/breakdown'
import { impactSlugs } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import type { ImpactSensitivity } from '@/domain/impact/sensitivity'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { Delta } from '@/ui/kit/delta'
import { Link } from '@/ui/kit/link'
import { impactList } from '@/url/lists'
import { sensitivityHref } from '@/url/sensitivity'
import { shortPoints } from './short-points'

/** The index of one impact on a day in four figures, each with what it depends on. */
export function IndexStrip({
  ranked,
  sensitivity: { low, high, bestRank, worstRank },
  asOf,
  asked,
  freshCount,
}: {
  ranked: RankedImpact
  sensitivity: ImpactSensitivity
  asOf: IsoDate
  /** The day as it stands in the address; empty is today. */
  asked: string
  freshCount: number
}) {
  const { index, rank, signalCount, operatorCount, changes } = ranked
  return (
    <DefinitionList look="figures" className="grid-cols-2 md:grid-cols-4">
      <Definition
        term="Deployment evidence score"
        note={
          <>
            As of {formatDay(asOf)};{' '}
            <Link href={sensitivityHref({ asOf: asked })}>
              {shortPoints(low)} to {shortPoints(high)}
            </Link>{' '}
            under other weights and half-lives
          </>
        }
        color="var(--ink)"
      >
        <Figure>{shortPoints(index)}</Figure>
      </Definition>
      <Definition term="New evidence">
        <ul className="grid gap-0.5">
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
      </Definition>
      <Definition
        term="Rank"
        note={
          <>
            {signalCount > 0 ? (
              <Link href={sensitivityHref({ asOf: asked })}>
                {bestRank === worstRank
                  ? `${rank} in every variant`
                  : `${bestRank} to ${worstRank} over all variants`}
              </Link>
            ) : (
              'A score without an event has none'
            )}
            ; <Link href={impactList.href({ asOf: asked })}>the whole ranking</Link>
          </>
        }
      >
        <Figure>
          {signalCount > 0 ? rank : '–'} <span className="text-lg text-muted">of {impactSlugs.length}</span>
        </Figure>
      </Definition>
      <Definition
        term="Events behind it"
        note={`of ${operatorCount} ${operatorCount === 1 ? 'operator' : 'operators'}; ${freshCount} of the last ${changeWindowDays} days`}
      >
        <Figure>{signalCount}</Figure>
      </Definition>
    </DefinitionList>
  )
}

function Figure({ children }: { children: ReactNode }) {
  return <span className="tabular block font-book text-3xl leading-tight">{children}</span>
}
