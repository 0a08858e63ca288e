import type { ComponentProps } from 'react'
import { type ControlSize, controlClass } from './input'

export type SelectOption = { value: string; label: string }

/** A choice of one from a list, by the browser's own list, which works everywhere. */
export function Select({
  size,
  options,
  empty,
  className = '',
  children,
  ...props
}: Omit<ComponentProps<'select'>, 'size'> & {
  size?: ControlSize
  options?: readonly SelectOption[]
  /** What choosing nothing is called; left out where something must be chosen. */
  empty?: string | null
}) {
  return (
    <select {...props} className={`${controlClass(size)} ${className}`.trim()}>
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
