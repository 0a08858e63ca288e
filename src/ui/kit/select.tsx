import type { ComponentProps } from 'react'
import { type ControlSize, controlClass } from './input'

export type SelectOption = { value: string; label: string }

/** `sentence` stands in a heading as words do, with a rule beneath, and is as wide as what is chosen. */
export type SelectLook = 'box' | 'sentence'

const sentence =
  'field-sizing-content min-h-tap max-w-full cursor-pointer border-b-2 border-ink bg-paper font-serif font-semibold text-ink'

/** A choice of one from a list, by the browser's own list, which works everywhere. */
export function Select({
  size,
  look = 'box',
  options,
  empty,
  className = '',
  children,
  ...props
}: Omit<ComponentProps<'select'>, 'size'> & {
  size?: ControlSize
  look?: SelectLook
  options?: readonly SelectOption[]
  /** What choosing nothing is called; left out where something must be chosen. */
  empty?: string | null
}) {
  return (
    <select {...props} className={`${look === 'box' ? controlClass(size) : sentence} ${className}`.trim()}>
      {empty ? <option value="">{empty}</option> : null}
      {options?.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
      {children}
    </select>
  )
}
