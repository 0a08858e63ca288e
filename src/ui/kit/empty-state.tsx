import type { ComponentProps } from 'react'

/** What stands in the place of a list that has nothing in it: that it is empty and, where known, why and what to do. */
export function EmptyState({
  title,
  className = '',
  children,
  ...props
}: Omit<ComponentProps<'div'>, 'title'> & {
  /** Where the reader asked for what there is none of; the rest is then as dark as text. */
  title?: string
}) {
  return (
    <div
      {...props}
      className={`border-y border-rule py-6 ${title === undefined ? 'text-muted' : ''} ${className}`.trim()}
    >
      {title === undefined ? null : <p className="font-book text-xl">{title}</p>}
      {children}
    </div>
  )
}
