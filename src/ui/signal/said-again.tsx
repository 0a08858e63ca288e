import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'

/** The mark of a row in a list of records that only says another one again; nothing for an original. */
export function SaidAgain({ of }: { of: string | null }) {
  if (of === null) return null
  return (
    <span className="block pt-1.5 text-sm leading-6 font-normal text-muted">
      repeats <Link href={signalPath(of)}>an earlier record</Link>, not counted
    </span>
  )
}
