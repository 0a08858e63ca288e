import { formatNumber } from '@/domain/shared/range'
import type { SignalOrder } from '@/domain/signal/order'
import { Link } from '@/ui/kit/link'
import { OrderLinks } from './order-links'

/** How many signals a list holds, the orders it can be shown in, and the same list as data. */
export function SignalCount({
  total,
  shown,
  href,
  json,
  isWider = false,
}: {
  total: number
  shown: SignalOrder
  href: (order: SignalOrder) => string
  /** The address of the same signals in the read API; null where there is none. */
  json: string | null
  /** The read API does not know every filter that is set. */
  isWider?: boolean
}) {
  return (
    <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-note">
      <p className="tabular" role="status">
        <strong>{formatNumber(total)}</strong> {total === 1 ? 'signal' : 'signals'}
        {json === null ? null : (
          <>
            {' · '}
            <Link href={json}>as JSON</Link>
            {isWider ? ', without the filters on confidence and words' : null}
          </>
        )}
      </p>
      {total === 0 ? null : <OrderLinks shown={shown} href={href} />}
    </div>
  )
}
