import type { ReactNode } from 'react'

/** A part of a page under a hairline, with a heading that can be linked to. */
export function Section({
  id,
  title,
  aside,
  children,
}: {
  id: string
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="mt-12 border-t border-rule-strong pt-4 lg:mt-16">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} className="min-w-0 break-words text-section lg:text-section-wide">
          {title}
        </h2>
        {aside ? <div className="text-note text-muted">{aside}</div> : null}
      </div>
      {children}
    </section>
  )
}
