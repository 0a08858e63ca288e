import type { ComponentProps, ReactNode } from 'react'

const look =
  'inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-full border border-rule-strong bg-paper px-3 text-left text-note hover:border-ink'

type ChipProps = {
  /** What is given up, in words that stand alone: they are its name too. */
  children: ReactNode
} & (({ href: string } & ComponentProps<'a'>) | ({ href?: undefined } & ComponentProps<'button'>))

/** One filter that is set, which a click gives up. A link where the address says what is filtered, else a button. */
export function Chip({ children, ...props }: ChipProps) {
  const content = (
    <>
      {children}
      <span aria-hidden="true">×</span>
    </>
  )
  if (props.href !== undefined) {
    return (
      <a {...props} className={look}>
        {content}
      </a>
    )
  }
  const { href, ...rest } = props
  return (
    <button {...rest} type="button" className={look}>
      {content}
    </button>
  )
}
