import type { ContentMeta } from '@/content/careers-types'
import { formatDay } from '@/domain/signal/date'
import { sourcePath } from '@/url/paths'

/** When a text was last gone through, and on what it rests. */
export function ContentSources({
  meta: { reviewed, sources },
  titleOf,
}: {
  meta: ContentMeta
  /** The title of a source on record, by its id. */
  titleOf: (id: string) => string
}) {
  return (
    <p className="mt-6 text-sm text-muted">
      Text last gone through on {formatDay(reviewed)}. It rests on{' '}
      {sources.map((source, position) => (
        <span key={source.kind === 'record' ? source.id : source.title}>
          {position > 0 ? '; ' : ''}
          {source.kind === 'record' ? (
            <a href={sourcePath(source.id)} className="prose-link">
              {titleOf(source.id)}
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
