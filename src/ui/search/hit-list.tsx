import type { SearchHit } from '@/domain/search/record'
import { hitPath } from '@/url/search'
import { Marked } from './marked'

/** What was found, in the order given, each with the line that tells it from its namesakes. */
export function HitList({ hits }: { hits: readonly SearchHit[] }) {
  return (
    <ol className="max-w-4xl border-t border-rule">
      {hits.map((hit) => (
        <li key={`${hit.type}:${hit.id}`} className="hit">
          <a href={hitPath(hit)}>
            <span className="hit-title">
              <Marked text={hit.title} terms={hit.terms} />
            </span>
            <span className="hit-context">
              <Marked text={hit.context} terms={hit.terms} />
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
}
