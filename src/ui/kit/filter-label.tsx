import type { ReactNode } from 'react'

export type FilterWidth = 'narrow' | 'medium' | 'wide'

const widths: Readonly<Record<FilterWidth, string>> = {
  narrow: 'min-w-36 flex-1 sm:max-w-40',
  medium: 'min-w-36 flex-1 sm:max-w-56',
  wide: 'min-w-36 flex-1 sm:min-w-56 sm:max-w-72',
}

/** The name of a control in a row of filters, above it. Without a width it takes what its place has. */
export function FilterLabel({
  text,
  width,
  children,
}: {
  text: ReactNode
  width?: FilterWidth
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className={`grid content-start gap-1 text-sm text-muted ${width ? widths[width] : ''}`.trim()}>
      {text}
      {children}
    </label>
  )
}
