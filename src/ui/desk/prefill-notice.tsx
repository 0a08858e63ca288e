import { Link } from '@/ui/kit/link'
import { Notice } from '@/ui/kit/notice'
import { editSignalPath } from '@/url/desk'

/** Stands above a form that begins with the particulars of a recorded signal. */
export function PrefillNotice({
  from,
  emptyHref,
}: {
  from: { id: string; headline: string; date: string; publishers: readonly string[] }
  emptyHref: string
}) {
  return (
    <Notice as="p" className="measure mb-6">
      Filled in like <Link href={editSignalPath(from.id)}>{from.headline}</Link> ({from.date}
      {from.publishers.length > 0 ? `, from ${from.publishers.join(', ')}` : ''}). Date, figures, words and
      sources are empty. <Link href={emptyHref}>Begin with an empty form</Link>
    </Notice>
  )
}
