import type { Signal } from '@/domain/signal/schema'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'

/** The signals on which a text rests, each with its date. */
export function CitedSignals({ signals, label }: { signals: readonly Signal[]; label?: string }) {
  return (
    <ul aria-label={label} className="mt-2 grid gap-2.5 text-note leading-snug">
      {signals.map(({ id, headline, date, datePrecision }) => (
        <li key={id}>
          <Link href={signalPath(id)}>{headline}</Link>{' '}
          <span className="text-sm text-muted">
            <Interval date={date} precision={datePrecision} />
          </span>
        </li>
      ))}
    </ul>
  )
}
