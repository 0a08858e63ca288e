import type { Deployment } from '@/domain/projection/deployments'
import type { DriverlessReport } from '@/domain/projection/driverless-report'
import type { Dated, ServiceDates } from '@/domain/projection/service-dates'
import { type Share, sharePercent, shareWindowDays } from '@/domain/projection/share'
import { formatRange } from '@/domain/shared/range'
import { basisLabels } from '@/domain/signal/labels'
import type { Sourcing, SourcingFinder } from '@/domain/source/sourcing'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { sourcingWords } from '@/ui/signal/sourcing-note'
import { signalPath } from '@/url/paths'
import { daysInWords } from './status-text'

const dateWords: Record<keyof ServiceDates, string> = {
  firstRide: 'First ride of anyone',
  firstOutsideRide: 'First rider from outside',
  firstPublicRide: 'Open to everyone',
  firstDriverlessRide: 'First ride without a driver',
  firstDriverlessPublic: 'Without a driver and open to everyone',
}

const dateKeys = [
  'firstRide',
  'firstOutsideRide',
  'firstPublicRide',
  'firstDriverlessRide',
  'firstDriverlessPublic',
] as const

/** The dates of a service, its pauses and its share of driverless cars, each with its signal. Nothing without a ride. */
export function ServiceFacts({
  deployment,
  report,
  sourcing,
}: {
  deployment: Deployment
  report: DriverlessReport
  sourcing: SourcingFinder
}) {
  const { dates, interruptions, supervision, claimedSupervision } = deployment
  if (dates.firstRide === null) return null
  const asksShare = supervision === 'mixed' || claimedSupervision !== null || report.share !== null
  const missing = dateKeys.filter((key) => dates[key] === null).map((key) => dateWords[key].toLowerCase())
  return (
    <DefinitionList terms="widest" className="mt-2">
      {groupDates(dates).map(({ keys, dated }) => (
        <Definition key={keys[0]} term={termOf(keys)}>
          <Dates dated={dated} />{' '}
          <span className="text-sm text-muted">{sourcedWords(sourcing([dated.signalId]))}</span>
        </Definition>
      ))}
      {missing.length > 0 ? <Definition term="Not on record">{missing.join(', ')}</Definition> : null}
      {interruptions.length > 0 ? (
        <Definition term={interruptions.length === 1 ? 'Interruption' : 'Interruptions'}>
          {interruptions.map(({ from, to, days, reason, pausedBy, resumedBy }) => (
            <span key={pausedBy} className="block">
              <Link href={signalPath(pausedBy)}>
                <Interval {...from} />
              </Link>
              {to && resumedBy ? (
                <>
                  {' to '}
                  <Link href={signalPath(resumedBy)}>
                    <Interval {...to} />
                  </Link>
                </>
              ) : (
                ', running'
              )}
              {days === null ? '' : `, ${daysInWords(days)}`}: {reason}
            </span>
          ))}
        </Definition>
      ) : null}
      {asksShare ? (
        <Definition term="Share of driverless cars">
          <ShareText share={report.share} />
        </Definition>
      ) : null}
    </DefinitionList>
  )
}

function Dates({ dated: { when, signalId } }: { dated: Dated }) {
  return (
    <Link href={signalPath(signalId)}>
      <Interval {...when} />
    </Link>
  )
}

/** The share with both of its counts, or that it is not known. */
function ShareText({ share }: { share: Share | null }) {
  if (!share) return `not known: no two counts made in one way lie within ${shareWindowDays} days`
  const { driverless, all, basis, span } = share
  return (
    <>
      {sharePercent(share)}:{' '}
      <Link href={signalPath(driverless.signalId)}>{formatRange(driverless)} driverless</Link> of{' '}
      <Link href={signalPath(all.signalId)}>{formatRange(all)}</Link> {basisLabels[basis].toLowerCase()}
      {span === 'cumulative' ? ', ever seen' : ''}
    </>
  )
}

const sourcedWords = (sourcing: Sourcing | undefined) => (sourcing ? sourcingWords(sourcing) : null)

type DateKey = keyof ServiceDates

/** `First ride of anyone, open to everyone`: the dates that one signal gives. */
function termOf(keys: readonly DateKey[]): string {
  return keys
    .map((key, index) =>
      index === 0 ? dateWords[key] : dateWords[key].charAt(0).toLowerCase() + dateWords[key].slice(1),
    )
    .join(', ')
}

/** Dates that one signal gives stand in one row. */
function groupDates(dates: ServiceDates): { keys: DateKey[]; dated: Dated }[] {
  const groups: { keys: DateKey[]; dated: Dated }[] = []
  for (const key of dateKeys) {
    const dated = dates[key]
    if (!dated) continue
    const same = groups.find((group) => group.dated.signalId === dated.signalId)
    if (same) same.keys.push(key)
    else groups.push({ keys: [key], dated })
  }
  return groups.toSorted((a, b) => (a.dated.when.date < b.dated.when.date ? -1 : 1))
}
