import type { ComponentProps, ReactNode } from 'react'

/** `strong` opens a form, `note` more of the same, `quiet` what few will ask for. */
export type DisclosureLook = 'strong' | 'note' | 'quiet'

const looks: Readonly<Record<DisclosureLook, string>> = {
  strong: 'min-h-8 py-1 font-semibold',
  note: 'min-h-8 py-1 text-note',
  quiet: 'min-h-tap py-0.5 text-sm text-muted',
}

/** More under a line that opens it. The browser's own, so that it works without a script. */
export function Disclosure({
  summary,
  look = 'note',
  children,
  ...props
}: Omit<ComponentProps<'details'>, 'summary'> & { summary: ReactNode; look?: DisclosureLook }) {
  return (
    <details {...props}>
      <summary className={`w-fit max-w-full cursor-pointer hover:underline ${looks[look]}`}>
        {summary}
      </summary>
      {children}
    </details>
  )
}
