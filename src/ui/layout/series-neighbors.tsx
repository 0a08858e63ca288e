import type { ReactNode } from 'react'
import { Link } from '@/ui/kit/link'

type SeriesLink = { href: string; title: string }

/** The records before and after one in their fixed order, and the way to all of them. */
export function SeriesNeighbors({
  label,
  previous,
  next,
  all,
}: {
  label: string
  previous: SeriesLink | null
  next: SeriesLink | null
  all: SeriesLink
}) {
  return (
    <nav
      aria-label={label}
      className="mt-14 grid gap-4 border-t border-rule-strong pt-4 text-note sm:grid-cols-3"
    >
      <Part word="Before" link={previous} rel="prev" />
      <Part word="Overview" link={all} className="sm:text-center" />
      <Part word="Next" link={next} rel="next" className="sm:text-right" />
    </nav>
  )
}

function Part({
  word,
  link,
  rel,
  className,
}: {
  word: ReactNode
  link: SeriesLink | null
  rel?: string
  className?: string
}) {
  return (
    <p className={className}>
      {link ? (
        <>
          <span className="block text-sm text-muted">{word}</span>
          <Link href={link.href} rel={rel}>
            {link.title}
          </Link>
        </>
      ) : null}
    </p>
  )
}
