import type { ReactNode } from 'react'

/** `plain` says how something stands; `warning` that it stands on little. */
export type BadgeTone = 'plain' | 'warning'

/** A few words about the thing they stand beside, in a frame of their own. In a table they need none. */
export function Badge({
  tone = 'plain',
  isFramed = true,
  children,
}: {
  tone?: BadgeTone
  isFramed?: boolean
  children: ReactNode
}) {
  const frame = `rounded-xs border px-2 py-0.75 ${tone === 'warning' ? 'border-ink' : 'border-rule-strong'}`
  return (
    <span
      className={`inline-block text-sm leading-tight ${tone === 'warning' ? 'font-semibold' : ''} ${isFramed ? frame : ''}`.trim()}
    >
      {children}
    </span>
  )
}
