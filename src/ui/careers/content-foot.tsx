import type { ContentMeta } from '@/content/careers-types'
import { formatDay } from '@/domain/signal/date'
import { Link } from '@/ui/kit/link'
import { sourcePath } from '@/url/paths'

export type SourceNames = Readonly<Record<string, { title: string; publisher: string }>>

/** When a page of prose was last gone through, and what it rests on. */
export function ContentFoot({ meta, sources }: { meta: ContentMeta; sources: SourceNames }) {
  return (
    <aside
      aria-label="Sources of this page"
      className="measure mt-12 border-t border-rule-strong pt-3 text-note text-muted"
    >
      <p>
        Last reviewed <time dateTime={meta.reviewed}>{formatDay(meta.reviewed)}</time>. The text is this
        site’s own. It draws on
      </p>
      <ul className="mt-1 grid list-disc gap-1 pl-5 leading-snug">
        {meta.sources.map((source) =>
          source.kind === 'record' ? (
            <li key={source.id}>
              <Link href={sourcePath(source.id)}>{sources[source.id]?.title ?? source.id}</Link>
              {sources[source.id] ? `, ${sources[source.id]?.publisher}` : null}
            </li>
          ) : (
            <li key={source.title}>
              {source.title}, {source.publisher}
            </li>
          ),
        )}
      </ul>
    </aside>
  )
}
