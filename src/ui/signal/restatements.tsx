import type { Signal } from '@/domain/signal/schema'
import type { Source } from '@/domain/source/schema'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'

type Again = { signal: Signal; sources: readonly { source: Source }[] }

/** What a signal says again, on the page of a restatement. */
export function SaysAgain({ original }: { original: Signal }) {
  return (
    <p role="note" className="mb-8 border-l-4 border-rule-strong bg-sunken px-4 py-3">
      Repeats: <Link href={signalPath(original.id)}>{original.headline}</Link> (
      <Interval date={original.date} precision={original.datePrecision} />
      ). It adds its sources to that signal and is not counted again.
    </p>
  )
}

/** "Also in 2 sources": how many sources say an original again that it does not name itself. */
export function alsoInWords(own: readonly { source: Source }[], again: readonly Again[]): string {
  const named = new Set(own.map(({ source }) => source.id))
  const others = new Set(again.flatMap(({ sources }) => sources.map(({ source }) => source.id)))
  const count = [...others].filter((id) => !named.has(id)).length
  if (count === 0) return 'Repeated by the same sources'
  return `Also in ${count} ${count === 1 ? 'source' : 'sources'}`
}

/** The signals that say an original again, each with where it was said. */
export function RestatementList({ restatements }: { restatements: readonly Again[] }) {
  return (
    <ul className="border-t border-rule">
      {restatements.map(({ signal, sources }) => (
        <li key={signal.id} className="border-b border-rule py-3">
          <p>
            <Interval date={signal.date} precision={signal.datePrecision} />
            {': '}
            <Link href={signalPath(signal.id)}>{signal.headline}</Link>
          </p>
          <p className="text-note text-muted">{sources.map(({ source }) => source.publisher).join(' · ')}</p>
        </li>
      ))}
    </ul>
  )
}
