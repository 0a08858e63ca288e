import type { ReactNode } from 'react'
import { Button } from './button'
import { FilterLabel } from './filter-label'
import { Link } from './link'
import { ResetOnReturn } from './reset-on-return.client'
import { Select, type SelectOption } from './select'

export type FilterOption = SelectOption
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
        <FilterLabel key={field.name} text={field.label} width={field.isWide ? 'wide' : 'medium'}>
          <Select
            key={field.value}
            name={field.name}
            defaultValue={field.value}
            empty={field.any}
            options={field.options}
          />
        </FilterLabel>
      ))}
      {children}
      <Button look="primary" type="submit">
        Apply
      </Button>
      {clearHref ? (
        <Link className="min-h-10 py-2 text-note" href={clearHref}>
          Clear all
        </Link>
      ) : null}
    </form>
  )
}
