import type { ReactNode } from 'react'
import { CharacterCount } from './character-count.client'

/** The id of the control of a form field, from its name: `signal.sources[0]` → `f-signal-sources-0`. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^a-zA-Z0-9]+/g, '-').replace(/-$/, '')}`
}

/** What a control carries so that its label, hint and error belong to it. */
export type ControlProps = {
  id: string
  name: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
  'aria-required': true | undefined
}

/**
 * Label, hint, control and error of one field. The error is beside the control that it is about, on a line that is
 * kept free for it, so that nothing moves when it comes.
 */
export function Field({
  name,
  label,
  hint,
  unit,
  max,
  required = false,
  errors = [],
  problem = errors.length > 0 ? `${label} ${errors.join('; ')}.` : undefined,
  checks = [],
  className = '',
  children,
}: {
  name: string
  label: string
  hint?: string | undefined
  unit?: string | undefined
  /** The most characters of a text: they are counted as it is typed. */
  max?: number | undefined
  /** `to publish`: a draft may be saved without it. `unsaid`: the form as a whole says what it needs. */
  required?: boolean | 'to publish' | 'unsaid' | undefined
  /** Each follows the label: `must be a number`. */
  errors?: readonly string[] | undefined
  /** The same as a whole sentence. */
  problem?: string | undefined
  /** What is to be looked at again, in whole sentences; it refuses nothing. */
  checks?: readonly string[]
  className?: string
  children: (control: ControlProps) => ReactNode
}) {
  const id = fieldId(name)
  const invalid = problem !== undefined
  const describedBy = [
    unit ? `${id}-unit` : null,
    hint ? `${id}-hint` : null,
    invalid ? `${id}-error` : null,
    checks.length > 0 ? `${id}-check` : null,
  ].filter((part) => part !== null)
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={id} className="text-note font-semibold">
          {label}
          {required === true || required === 'unsaid' ? null : (
            <span className="font-normal text-muted">
              {required === 'to publish' ? ' (needed to publish)' : ' (optional)'}
            </span>
          )}
        </label>
        {max === undefined ? null : <CharacterCount of={id} max={max} />}
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <div className="flex items-center gap-2">
        {children({
          id,
          name,
          'aria-invalid': invalid || undefined,
          'aria-describedby': describedBy.join(' ') || undefined,
          'aria-required': required === true || undefined,
        })}
        {unit ? (
          <span id={`${id}-unit`} className="shrink-0 text-note text-muted">
            {unit}
          </span>
        ) : null}
      </div>
      {checks.length > 0 ? (
        <p id={`${id}-check`} className="text-note font-semibold">
          <span aria-hidden="true">▲ </span>
          {checks.join(' ')}
        </p>
      ) : null}
      <FieldError id={`${id}-error`} className="min-h-lh text-sm">
        {problem ?? null}
      </FieldError>
    </div>
  )
}

/** What is wrong with a field, or a group of them, and with what mark; without words only its room. */
export function FieldError({
  id,
  className = '',
  children,
}: {
  id: string
  className?: string
  children: ReactNode
}) {
  if (children === null) return className === '' ? null : <span className={`block ${className}`} />
  return (
    <span id={id} className={`block font-semibold text-alert ${className}`.trim()}>
      <span aria-hidden="true">✕ </span>
      {children}
    </span>
  )
}
