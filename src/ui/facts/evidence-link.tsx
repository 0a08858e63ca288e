import type { EvidenceKind } from '@/domain/facts/status-evidence'
import { formatInterval, type IntervalDate } from '@/domain/signal/calendar'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'

const words: Record<EvidenceKind, string> = {
  status: 'status signal',
  'vehicle-count': 'vehicle count',
  'service-area': 'service area',
  'service-metric': 'service metric',
  'permit-step': 'permit step',
}

/** The record by which the age of a state is told: `by the vehicle count of Sep 22, 2026`. */
export function EvidenceLink({
  evidence: { kind, signalId, when },
}: {
  evidence: { kind: EvidenceKind; signalId: string; when: IntervalDate }
}) {
  return (
    <Link className="text-label text-muted" href={signalPath(signalId)}>
      by the {words[kind]} of {formatInterval(when)}
    </Link>
  )
}
