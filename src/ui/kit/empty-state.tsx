import type { ReactNode } from 'react'

/** What stands in the place of a list that has nothing in it: what is missing and, where known, why. */
export function EmptyState({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className="border-y border-rule py-6 text-muted">
      {title ? <p className="font-book text-xl text-ink">{title}</p> : null}
      {children}
    </div>
  )
}
