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
    <ul className="careers-evidence" aria-label={label}>
      {items.map(({ id, headline, on, confidence }) => (
        <li key={id}>
          <Interval {...on} /> <Link href={signalPath(id)}>{headline}</Link>{' '}
          <small>{confidenceLabels[confidence].toLowerCase()}</small>
        </li>
      ))}
    </ul>
  )
}
