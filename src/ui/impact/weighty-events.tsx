import type { ExplainedContribution } from '@/domain/impact/breakdown'
import { Interval } from '@/ui/kit/interval'
import { signalPath } from '@/url/paths'

/** The events that weigh most, numbered as on the line beside them. */
export function WeightyEvents({
  events,
  leftOut,
}: {
  events: readonly ExplainedContribution[]
  /** Pauses and mapping drives that weigh as much and are not listed. */
  leftOut: number
}) {
  return (
    <div>
      <h3 id="events" className="border-b border-rule-strong pb-1.5 font-sans text-label text-muted">
        The events that weigh most
      </h3>
      <ol aria-labelledby="events">
        {events.map(({ signal, contribution }, position) => (
          <li key={signal.id} className="border-b border-rule">
            <a href={signalPath(signal.id)} className="flex gap-2.5 py-2 leading-snug hover:underline">
              <span
                className="tabular mt-0.5 grid size-5 flex-none place-items-center rounded-full border border-ink text-tick font-semibold"
                aria-hidden="true"
              >
                {position + 1}
              </span>
              <span className="min-w-0">
                <span className="block text-note font-semibold">{signal.headline}</span>
                <span className="tabular block text-label text-muted">
                  <Interval date={signal.date} precision={signal.datePrecision} />, still worth{' '}
                  {contribution.toFixed(1)} points
                </span>
              </span>
            </a>
          </li>
        ))}
      </ol>
      {leftOut > 0 ? (
        <p className="mt-2 text-label text-muted">
          Not listed: {leftOut} {leftOut === 1 ? 'pause or mapping drive' : 'pauses and mapping drives'} that{' '}
          {leftOut === 1 ? 'weighs' : 'weigh'} as much and {leftOut === 1 ? 'shows' : 'show'} no demand.
        </p>
      ) : null}
    </div>
  )
}
