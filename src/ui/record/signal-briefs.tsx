import { kindLabels } from '@/domain/signal/labels'
import { describeMeasures } from '@/domain/signal/measures'
import type { Signal } from '@/domain/signal/schema'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'

/** Signals as dated lines, in the order given. */
export function SignalBriefs({ signals }: { signals: readonly Signal[] }) {
  return (
    <ol className="border-t border-rule">
      {signals.map((signal) => (
        <li key={signal.id} className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-day">
          <span className="text-note text-muted">
            <Interval date={signal.date} precision={signal.datePrecision} />
          </span>
          <div>
            <Link href={signalPath(signal.id)}>{signal.headline}</Link>
            <span className="block text-sm text-muted">
              {kindLabels[signal.kind]} · {describeMeasures(signal)}
            </span>
          </div>
        </li>
      ))}
    </ol>
  )
}
