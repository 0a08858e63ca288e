import { formatNumber } from '@/domain/shared/range'
import { Link } from './link'

const words = {
  first: (shown: string, all: string) => `The first ${shown} of ${all}.`,
  newest: (shown: string, all: string) => `The newest ${shown} of ${all}.`,
  furthest: (shown: string, all: string) => `The ${shown} furthest along, of ${all}.`,
}

/** Under a list that leaves some out: how many it shows, of how many, and where they all are. Nothing under a whole one. */
export function RestNote({
  which = 'first',
  shown,
  all,
  href,
  label,
}: {
  /** Which ones are shown. */
  which?: keyof typeof words
  shown: number
  all: number
  href: string
  /** What the list of them all is called. */
  label: string
}) {
  if (shown === all) return null
  return (
    <p className="mt-2 text-note text-muted">
      {words[which](formatNumber(shown), formatNumber(all))} <Link href={href}>{label}</Link>
    </p>
  )
}
