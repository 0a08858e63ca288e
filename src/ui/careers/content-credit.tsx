import type { ContentMeta } from '@/content/careers-types'
import { formatDay } from '@/domain/signal/date'
import { sourcePath } from '@/url/paths'

/** When a text was last gone through, and on what it rests. */
export function ContentCredit({
  meta: { reviewed, sources },
  titles,
}: {
  meta: ContentMeta
  /** Titles of the sources on record, by id. */
  titles: Readonly<Record<string, string>>
}) {
  return (
    <p className="measure mt-12 border-t border-rule pt-3 text-sm text-muted">
      Text last gone through on {formatDay(reviewed)}. It rests on{' '}
      {sources.map((source, position) => (
        <span key={source.kind === 'record' ? source.id : source.title}>
          {position > 0 ? '; ' : ''}
          {source.kind === 'record' ? (
            <a href={sourcePath(source.id)} className="prose-link">
              {titles[source.id] ?? source.id}
            </a>
          ) : (
            `${source.title} (${source.publisher})`
          )}
        </span>
      ))}
      .
    </p>
  )
}
