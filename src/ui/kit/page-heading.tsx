import type { ReactNode } from 'react'

/** The top of a page: what section it is in, what it is, and one sentence that says what it shows. */
export function PageHeading({
  kicker,
  title,
  children,
}: {
  kicker?: ReactNode
  title: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="mb-8 max-w-3xl lg:mb-10">
      {kicker ? <p className="kicker mb-2">{kicker}</p> : null}
      <h1 className="text-finding lg:text-finding-wide">{title}</h1>
      {children ? (
        <div className="mt-3 text-lg leading-relaxed text-ink-soft lg:text-xl">{children}</div>
      ) : null}
    </div>
  )
}
