import { type SignalOrder, signalOrderLabels, signalOrders } from '@/domain/signal/order'

/** The orders of a list of signals as links; the one that is shown is plain words. */
export function OrderLinks({ shown, href }: { shown: SignalOrder; href: (order: SignalOrder) => string }) {
  return (
    <p className="flex flex-wrap gap-x-4">
      <span className="text-muted">Sort by</span>
      {signalOrders.map((order) =>
        order === shown ? (
          <strong key={order} aria-current="true">
            {signalOrderLabels[order]}
          </strong>
        ) : (
          <a key={order} href={href(order)} data-scroll="keep" className="hover:text-accent hover:underline">
            {signalOrderLabels[order]}
          </a>
        ),
      )}
    </p>
  )
}
