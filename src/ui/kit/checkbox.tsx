import type { ComponentProps, ReactNode } from 'react'

/** The box alone, for a field or a row that has its name elsewhere. */
export function Check({ className = '', ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  return <input {...props} type="checkbox" className={`size-5 shrink-0 accent-ink ${className}`.trim()} />
}

/** A box to tick, with what it means beside it. */
export function Checkbox({
  label,
  className = '',
  ...props
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode }) {
  return (
    <label className={`flex min-h-tap items-start gap-2 ${className}`.trim()}>
      <Check {...props} className="mt-0.5" />
      <span>{label}</span>
    </label>
  )
}
