import type { ReactNode } from 'react'

export type RadioOption<Value extends string | number | null> = {
  value: Value
  label: ReactNode
  /** Weaker than the others: not to answer. */
  isQuiet?: boolean
}

/** A question with a few answers, all of them in sight, one of them given. */
export function RadioGroup<Value extends string | number | null>({
  name,
  legend,
  options,
  value,
  onChange,
}: {
  name: string
  legend: ReactNode
  options: readonly RadioOption<Value>[]
  value: Value | undefined
  onChange: (value: Value) => void
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5">{legend}</legend>
      <div className="flex flex-wrap gap-x-3 gap-y-1 text-note">
        {options.map((option) => (
          <label
            key={option.value}
            className={`inline-flex min-h-8 items-center gap-1.5 ${option.isQuiet ? 'text-muted' : ''}`}
          >
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="size-4.5 accent-ink"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
