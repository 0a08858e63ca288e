import type { IntervalDate } from '@/domain/signal/date'
import type { Confidence } from '@/domain/signal/kinds'
import { confidenceLabels } from '@/domain/signal/labels'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'

export type EvidenceItem = { id: string; headline: string; on: IntervalDate; confidence: Confidence }

/** Signals that a text rests on: date, headline, and how well founded each is. */
export function EvidenceList({ items, label }: { items: readonly EvidenceItem[]; label: string }) {
  return (
    <ul className="measure mt-1.5 grid gap-1 text-note leading-snug" aria-label={label}>
      {items.map(({ id, headline, on, confidence }) => (
        <li key={id}>
          <span className="text-muted">
            <Interval {...on} />
          </span>{' '}
          <Link href={signalPath(id)}>{headline}</Link>{' '}
          <small className="text-sm text-muted">{confidenceLabels[confidence].toLowerCase()}</small>
        </li>
      ))}
    </ul>
  )
}
