import { advisedMoves } from '@/content/paths'
import { findPath, startingPoints } from '@/domain/careers/paths'
import { Link } from '@/ui/kit/link'
import { careerPathAddress } from '@/url/paths'

/** The moves that the article singles out, each with what speaks against it. */
export function AdvisedMoves() {
  return (
    <ul className="grid gap-x-10 gap-y-6 md:grid-cols-3">
      {advisedMoves.map(({ from, to, claim, caution }) => (
        <li key={from} className="border-t border-rule pt-3">
          <p className="leading-snug">
            <span className="block text-note text-muted">
              <span className="sr-only">From </span>
              {startingPoints.find(({ slug }) => slug === from)?.title}
            </span>
            <span className="mt-0.5 block font-semibold">
              <span aria-hidden="true" className="text-ink-soft">
                →{' '}
              </span>
              <span className="sr-only">to </span>
              {to.map((slug, position) => (
                <span key={slug}>
                  {position > 0 ? ' or ' : ''}
                  <Link href={careerPathAddress(slug)}>{findPath(slug)?.title}</Link>
                </span>
              ))}
            </span>
          </p>
          <p className="mt-2 text-note">{claim}</p>
          <p className="mt-2 text-note text-ink-soft">{caution}</p>
        </li>
      ))}
    </ul>
  )
}
