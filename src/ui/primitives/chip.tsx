import type { ReactNode } from 'react'

const look =
  'inline-flex items-center gap-1.5 rounded-sm border border-rule px-1.5 py-0.5 text-sm leading-snug whitespace-nowrap'

/** A short labelled fact in a hairline; a link when it leads somewhere. */
export function Chip({ href, title, children }: { href?: string; title?: string; children: ReactNode }) {
  if (!href)
    return (
      <span className={look} title={title}>
        {children}
      </span>
    )
  return (
    <a href={href} className={`${look} hover:border-accent hover:text-accent`} title={title}>
      {children}
    </a>
  )
}
