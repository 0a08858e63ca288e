import type { PromiseStatus } from '@/domain/projection/targets'
import { promiseStatusLabels } from '@/domain/signal/labels'
import { LedgerGlyph, type LedgerMark } from './ledger-glyph'

const marks: Record<PromiseStatus, LedgerMark> = {
  open: 'ring',
  overdue: 'overdue',
  met: 'tick',
  late: 'late',
  missed: 'cross',
}

/** How a promise stands, as glyph and word. */
export function PromiseStatusLabel({ status }: { status: PromiseStatus }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <LedgerGlyph mark={marks[status]} />
      {promiseStatusLabels[status]}
    </span>
  )
}
