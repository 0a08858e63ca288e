import type { ReactNode } from 'react'
import { ResetOnReturn } from './reset-on-return.client'

export type FilterOption = { value: string; label: string }
export type FilterField = {
  name: string
  label: string
  value: string
  options: readonly FilterOption[]
  /** What the empty choice is called. */
  any: string
  /** Its choices are long. */
  isWide?: boolean
}

const control = 'min-h-10 w-full rounded-sm border border-rule-strong bg-paper px-2 py-1.5 text-note text-ink'

/** Filters as a plain GET form: the address holds the whole state, with or without a script. */
export function FilterForm({
  action,
  fields,
  hidden = {},
  clearHref,
  children,
}: {
  action: string
  fields: readonly FilterField[]
  /** State to keep, such as the sort order. */
  hidden?: Readonly<Record<string, string>>
  /** Where "clear all" leads; null when nothing is set. */
  clearHref: string | null
  children?: ReactNode
}) {
  return (
    <form
      action={action}
      method="get"
      // The address alone says what is filtered: the browser is not to put back an earlier choice.
      autoComplete="off"
      className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3"
      aria-label="Filters"
    >
      <ResetOnReturn />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <label
          key={field.name}
          className={`grid flex-1 gap-1 text-sm text-muted ${field.isWide ? 'min-w-36 sm:min-w-56 sm:max-w-72' : 'min-w-36 sm:max-w-56'}`}
        >
          {field.label}
          <select name={field.name} defaultValue={field.value} key={field.value} className={control}>
            <option value="">{field.any}</option>
            {field.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {children}
      <button
        type="submit"
        className="min-h-10 rounded-sm bg-ink px-4 py-1.5 text-note font-semibold text-paper"
      >
        Apply
      </button>
      {clearHref ? (
        <a href={clearHref} className="prose-link min-h-10 py-2 text-note">
          Clear all
        </a>
      ) : null}
    </form>
  )
}
