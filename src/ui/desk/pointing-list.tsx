import { pointerWords } from '@/domain/signal/labels'
import type { PointerField } from '@/domain/signal/references'
import { Link } from '@/ui/kit/link'
import { editSignalPath } from '@/url/desk'

/** What stands in the way of retracting a signal: the published ones that point at it, each with a link. */
export function PointingList({
  signals,
}: {
  signals: readonly { id: string; headline: string; field: PointerField }[]
}) {
  return (
    <div className="measure grid gap-2">
      <p>
        This signal cannot be retracted while published signals point at it. Change what they point at, or
        retract them first.
      </p>
      <ul className="grid gap-1">
        {signals.map(({ id, headline, field }) => (
          <li key={id}>
            <Link href={editSignalPath(id)}>{headline}</Link>
            <span className="text-muted">, {pointerWords[field]}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
