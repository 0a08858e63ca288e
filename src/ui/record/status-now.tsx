import { type Deployment, statusKey, statusKeys } from '@/domain/projection/deployments'
import { type DriverlessReports, driverlessReportAt } from '@/domain/projection/driverless-report'
import { compareText } from '@/domain/projection/fold'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import type { SourcingFinder } from '@/domain/source/sourcing'
import type { Badges } from '@/ui/facts/badges'
import { EvidenceLink } from '@/ui/facts/evidence-link'
import { FreshnessBadge } from '@/ui/facts/freshness-badge'
import { Disclosure } from '@/ui/kit/disclosure'
import { Link } from '@/ui/kit/link'
import { RestNote } from '@/ui/kit/rest-note'
import { SourcingLine } from '@/ui/signal/sourcing-note'
import { StatusLabel } from '@/ui/signal/status-label'
import { cityPath, operatorPath, signalPath } from '@/url/paths'
import { deploymentSentence } from './deployment-sentence'
import { ServiceFacts } from './service-facts'

/** Deployments that are told one by one. */
const maxListed = 60

/** Where each deployment stands now, most advanced first, with the signal that put it there. */
export function StatusNow({
  deployments,
  sourcing,
  names,
  by,
  badges,
  reports,
  allHref,
}: {
  deployments: readonly Deployment[]
  sourcing: SourcingFinder
  /** Share and account of each. */
  reports: DriverlessReports
  /** Name of an operator or a place by slug. */
  names: NameIndex
  /** Whether the page is about a place (rows are operators) or an operator (rows are places). */
  by: 'operator' | 'place'
  /** How old each state is, where that is shown. */
  badges?: Badges
  /** The list that has them all. */
  allHref: string
}) {
  const shown = deployments.toSorted(mostAdvancedFirst).slice(0, maxListed)
  return (
    <>
      <ul className="grid border-t border-rule">
        {shown.map((one) => {
          const subject = by === 'operator' ? one.operator : one.place
          const href = by === 'operator' ? operatorPath(one.operator) : cityPath(one.place)
          const latest = one.signalIds.at(-1)
          const age = badges?.ofState(one)
          const report = driverlessReportAt(reports, one)
          return (
            <li
              key={subject}
              className="grid grid-cols-1 gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-[minmax(9rem,1fr)_13rem_3fr]"
            >
              <Link className="font-semibold" href={href}>
                {nameOf(names, subject)}
              </Link>
              <span>
                <StatusLabel status={statusKey(one)} />
                {age ? (
                  <span className="block">
                    <FreshnessBadge freshness={age.freshness} short />
                    <span className="block">
                      <EvidenceLink evidence={age.evidence} />
                    </span>
                  </span>
                ) : null}
              </span>
              <div>
                {deploymentSentence(one, {
                  operator: nameOf(names, one.operator),
                  place: nameOf(names, one.place),
                  ...report,
                })}{' '}
                {latest ? (
                  <Link className="text-note whitespace-nowrap text-muted" href={signalPath(latest)}>
                    Latest signal
                  </Link>
                ) : null}
                <SourcingLine sourcing={sourcing(statingIds(one))} />
                {one.contestedIds.length > 0 ? (
                  <span className="block text-sm text-muted">
                    {one.contestedIds.length === 1
                      ? 'One disputed report is listed below and doesn’t affect the status.'
                      : `${one.contestedIds.length} disputed reports are listed below and don’t affect the status.`}
                  </span>
                ) : null}
                {by === 'operator' ? (
                  <ServiceFacts deployment={one} report={report} sourcing={sourcing} />
                ) : one.dates.firstRide ? (
                  // An operator's page has dozens of cities: their dates are a tap away.
                  <Disclosure summary="Dates and pauses" look="quiet">
                    <ServiceFacts deployment={one} report={report} sourcing={sourcing} />
                  </Disclosure>
                ) : null}
              </div>
            </li>
          )
        })}
      </ul>
      <RestNote
        which="furthest"
        shown={shown.length}
        all={deployments.length}
        href={allHref}
        label="All of them"
      />
    </>
  )
}

/** The signals that state the present phase, those that only say it again among them. */
function statingIds({ signalIds, corroboratingIds, phaseSince, events }: Deployment): string[] {
  const counted = new Set([...signalIds, ...corroboratingIds])
  return events.flatMap(({ signal: { id, date } }) =>
    counted.has(id) && date >= phaseSince.date ? [id] : [],
  )
}

/** The order of the page: what is furthest along first, between equals what has stood longest. */
export function mostAdvancedFirst(a: Deployment, b: Deployment): number {
  return (
    statusKeys.indexOf(statusKey(a)) - statusKeys.indexOf(statusKey(b)) ||
    compareText(a.statusSince.when.date, b.statusSince.when.date)
  )
}
