import type { ComponentProps, ReactNode } from 'react'

/** One answer of several, with what it means beside it. */
export function Radio({
  label,
  className = '',
  ...props
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode }) {
  return (
    <label className={`inline-flex min-h-8 items-center gap-1.5 ${className}`.trim()}>
      <input {...props} type="radio" className="size-4.5 shrink-0 accent-ink" />
      {label}
    </label>
  )
}

/** A question with a few answers, all of them in sight, one of them given. */
export function RadioGroup({
  legend,
  children,
  ...props
}: ComponentProps<'fieldset'> & { legend: ReactNode }) {
  return (
    <fieldset {...props} className="min-w-0">
      <legend className="mb-1.5">{legend}</legend>
      <div className="flex flex-wrap gap-x-3 gap-y-1 text-note">{children}</div>
    </fieldset>
  )
}
