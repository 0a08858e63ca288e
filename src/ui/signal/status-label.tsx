import type { StatusKey } from '@/domain/projection/deployments'
import { statusKeyLabels } from '@/domain/projection/labels'
import { StatusGlyph } from './status-glyph'

/** A state as glyph and word: the pair that every page uses. */
export function StatusLabel({ status }: { status: StatusKey }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap max-[22rem]:whitespace-normal">
      <span className="translate-y-glyph">
        <StatusGlyph status={status} />
      </span>
      {statusKeyLabels[status]}
    </span>
  )
}
