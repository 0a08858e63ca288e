import { promiseStatusLabels } from '@/domain/projection/labels'
import type { PromiseStatus } from '@/domain/projection/targets'
import { ListGlyph, type ListMark } from './list-glyph'

const marks: Record<PromiseStatus, ListMark> = {
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
      <ListGlyph mark={marks[status]} />
      {promiseStatusLabels[status]}
    </span>
  )
}
