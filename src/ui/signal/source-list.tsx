import { formatInterval } from '@/domain/signal/date'
import { sourceKindLabels } from '@/domain/signal/labels'
import { creditOf, formatCredit } from '@/domain/source/credit'
import type { Source } from '@/domain/source/schema'
import { Link } from '@/ui/kit/link'

type Cited = { source: Source; quote: string | null; page: string | null }

/** The title of a source as a link to it, or as plain words when it is not online. */
export function SourceTitle({ source }: { source: Source }) {
  if (source.url === null) return <>{source.title}</>
  return (
    <Link href={source.url} rel="noopener">
      {source.title}
    </Link>
  )
}

/** When a source appeared, as precisely as it is known. */
export function sourceDate({ publishedOn, publishedPrecision }: Source): string {
  if (publishedOn === null) return 'date not known'
  return formatInterval({ date: publishedOn, precision: publishedPrecision ?? 'day' })
}

function SourceTerms({ source }: { source: Source }) {
  const credit = creditOf(source)
  return credit && <p className="text-note text-muted">Credit: {formatCredit(credit)}</p>
}

/** The sources of a signal, each with what a reader should know of it and the passage relied on. */
export function SourceList({ sources }: { sources: readonly Cited[] }) {
  return (
    <ol className="border-t border-rule">
      {sources.map(({ source, quote, page }) => (
        <li key={source.id} className="border-b border-rule py-3">
          <p>
            <SourceTitle source={source} />
          </p>
          <p className="tabular text-note text-muted">
            {source.publisher} · {sourceDate(source)} · {sourceKindLabels[source.kind]}
            {page === null ? null : ` · page ${page}`}
          </p>
          {quote === null ? null : (
            <blockquote className="measure mt-2 border-l-2 border-rule-strong pl-3 font-book">
              “{quote}”
            </blockquote>
          )}
          <SourceTerms source={source} />
          {source.note === null ? null : (
            <p className="measure mt-1 text-note text-ink-soft">Note: {source.note}</p>
          )}
        </li>
      ))}
    </ol>
  )
}
