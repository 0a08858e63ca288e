import { editSignalPath } from '@/url/admin'
import { noticeLook } from './looks'

/** Stands above a form that begins with the particulars of a recorded signal. */
export function PrefillNotice({
  from,
  emptyHref,
}: {
  from: { id: string; headline: string; date: string; publishers: readonly string[] }
  emptyHref: string
}) {
  return (
    <p className={`${noticeLook} measure mb-6 border-rule-strong`}>
      Filled in like{' '}
      <a href={editSignalPath(from.id)} className="prose-link">
        {from.headline}
      </a>{' '}
      ({from.date}
      {from.publishers.length > 0 ? `, from ${from.publishers.join(', ')}` : ''}). Date, figures, words and
      sources are empty.{' '}
      <a href={emptyHref} className="prose-link">
        Begin with an empty form
      </a>
    </p>
  )
}
