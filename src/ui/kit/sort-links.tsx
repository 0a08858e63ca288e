import { Link } from './link'

/** The orders of a list as links; the one that is shown is plain words. */
export function SortLinks<Order extends string>({
  orders,
  labels,
  shown,
  href,
}: {
  orders: readonly Order[]
  labels: Readonly<Record<Order, string>>
  shown: Order
  href: (order: Order) => string
}) {
  return (
    <p className="flex flex-wrap gap-x-4">
      <span className="text-muted">Sort by</span>
      {orders.map((order) =>
        order === shown ? (
          <strong key={order} aria-current="true">
            {labels[order]}
          </strong>
        ) : (
          <Link look="quiet" key={order} href={href(order)} data-scroll="keep">
            {labels[order]}
          </Link>
        ),
      )}
    </p>
  )
}
