import { type SignalOrder, signalOrderLabels, signalOrders } from '@/domain/signal/order'
import { SortLinks } from '@/ui/kit/sort-links'

/** The orders of a list of signals as links; the one that is shown is plain words. */
export function OrderLinks({ shown, href }: { shown: SignalOrder; href: (order: SignalOrder) => string }) {
  return <SortLinks orders={signalOrders} labels={signalOrderLabels} shown={shown} href={href} />
}
