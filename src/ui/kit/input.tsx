import type { ComponentProps } from 'react'

/** `touch` is for what lies over a map; it is as wide as what it holds. */
export type ControlSize = 'small' | 'medium' | 'large' | 'touch'

const box =
  'min-w-0 rounded-sm border border-rule-strong bg-paper text-ink placeholder:text-muted aria-invalid:border-2 aria-invalid:border-alert'

const sizes: Readonly<Record<ControlSize, string>> = {
  small: 'min-h-8 px-2 py-1 text-sm',
  // A phone magnifies the page for a field of less than 16 px.
  medium: 'min-h-control w-full px-2 py-1.5 text-base md:text-note',
  large: 'min-h-12 w-full px-3 text-lg',
  touch: 'min-h-touch px-2 py-1 text-base md:text-note',
}

/** The classes of everything that is typed into or chosen from. */
export function controlClass(size: ControlSize = 'medium'): string {
  return `${box} ${sizes[size]}`
}

/** A field of one line, whatever is typed into it. */
export function Input({
  size,
  className = '',
  ...props
}: Omit<ComponentProps<'input'>, 'size'> & { size?: ControlSize }) {
  return <input {...props} className={`${controlClass(size)} ${className}`.trim()} />
}

/** A field of several lines. */
export function Textarea({ className = '', ...props }: ComponentProps<'textarea'>) {
  return <textarea {...props} className={`${controlClass()} ${className}`.trim()} />
}
