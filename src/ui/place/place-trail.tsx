import type { Place } from '@/domain/place/schema'
import { Link } from '@/ui/kit/link'
import { asOfHref } from '@/url/as-of'
import { placePath } from '@/url/paths'

/** From the list that a place stands in, through the places around it in the order given, to what it is part of. */
export function PlaceTrail({
  list,
  around,
  asked,
}: {
  list: { name: string; href: string }
  around: readonly Pick<Place, 'slug' | 'name' | 'kind'>[]
  /** The day as it stands in the address; empty is today. */
  asked: string
}) {
  return (
    <>
      <Link look="quiet" href={list.href}>
        {list.name}
      </Link>
      {around.map((one) => (
        <span key={one.slug}>
          {' · '}
          <Link look="quiet" href={asOfHref(placePath(one), asked)}>
            {one.name}
          </Link>
        </span>
      ))}
    </>
  )
}
