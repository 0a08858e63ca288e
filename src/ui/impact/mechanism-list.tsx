import type { MechanismGroup } from '@/domain/impact/breakdown'
import { editorRuleId } from '@/domain/impact/rules'
import type { Signal } from '@/domain/signal/schema'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'
import { points } from './contribution-table'

/** How many of the groups stand open at first. */
const openAtFirst = 3

/** The signals behind an index by the sentence that ties them to it, the weightiest first. */
export function MechanismList({ groups }: { groups: readonly MechanismGroup[] }) {
  if (groups.length === 0) return <p className="text-muted">No signal contributes to this score.</p>
  return (
    <ol className="border-t border-rule">
      {groups.map((group, position) => (
        <li key={`${group.ruleId} ${group.mechanism}`} className="border-b border-rule">
          <details className="group" open={position < openAtFirst}>
            <summary className="grid cursor-pointer list-none grid-cols-[1rem_1fr] gap-x-2 py-3 sm:grid-cols-[1rem_1fr_auto] [&::-webkit-details-marker]:hidden">
              <svg
                viewBox="0 0 12 12"
                className="mt-1.5 size-3 text-muted group-open:rotate-90"
                aria-hidden="true"
              >
                <path d="M4 1.5 8.5 6 4 10.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
              </svg>
              <span className="leading-snug">{group.mechanism}</span>
              <span className="tabular col-start-2 flex gap-x-4 text-note sm:col-start-auto sm:text-right">
                <span className="text-muted sm:w-24">
                  {group.count} {group.count === 1 ? 'signal' : 'signals'}
                </span>
                <span className="sm:w-24">
                  <span aria-hidden="true" className={group.direction > 0 ? 'text-ink' : 'text-ink-soft'}>
                    {group.direction > 0 ? '▲ ' : '▼ '}
                  </span>
                  {points(group.sum)}
                </span>
              </span>
            </summary>
            <LatestSignals group={group} />
          </details>
        </li>
      ))}
    </ol>
  )
}

/** How many of the reasons stand on the page itself. */
const reasonsShown = 3

/** The sentences that raise a score most, each with how many events and the newest of them. */
export function ReasonList({ groups }: { groups: readonly MechanismGroup[] }) {
  const raising = groups.filter(({ sum }) => sum > 0).slice(0, reasonsShown)
  if (raising.length === 0) return <p className="text-muted">Nothing on record.</p>
  return (
    <ul className="border-t border-rule-strong">
      {raising.map(({ ruleId, mechanism, count, latest: [newest] }) => (
        <li key={`${ruleId} ${mechanism}`} className="border-b border-rule py-2 leading-snug">
          {mechanism}
          {newest ? (
            <span className="block text-sm text-muted">
              {count} {count === 1 ? 'event' : 'events'}, the newest{' '}
              <Link href={signalPath(newest.id)}>{newest.headline}</Link>,{' '}
              <Interval date={newest.date} precision={newest.datePrecision} />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function LatestSignals({ group: { latest, count, ruleId } }: { group: MechanismGroup }) {
  return (
    <div className="pb-4 pl-6 text-note">
      <ul className="grid gap-1.5">
        {latest.map((signal: Signal) => (
          <li key={signal.id} className="grid gap-x-4 sm:grid-cols-day">
            <span className="text-muted">
              <Interval date={signal.date} precision={signal.datePrecision} />
            </span>
            <Link tap className="w-fit" href={signalPath(signal.id)}>
              {signal.headline}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">
        {count > latest.length ? `The newest ${latest.length} of ${count}. ` : null}
        {ruleId === editorRuleId ? 'An editor’s correction: ' : 'By the rule '}
        <Link tap href={`/methodology#rule-${ruleId}`}>
          {ruleId === editorRuleId ? 'what that is' : ruleId}
        </Link>
        .
      </p>
    </div>
  )
}
