import { numberText } from '@/domain/shared/numbers'

/** Values of a form, nested as their names are: `{ signal: { sources: ['a'] } }` for `signal.sources[0]`. */
export type FormValues = { readonly [key: string]: unknown }

/** The text under a field's name; empty when there is none. */
export function formValueAt(values: FormValues, name: string): string {
  let value: unknown = values
  for (const part of name.split(/[.[\]]+/).filter((segment) => segment !== '')) {
    if (typeof value !== 'object' || value === null) return ''
    value = Object.hasOwn(value, part) ? Reflect.get(value, part) : undefined
  }
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  return value === true ? 'on' : ''
}

/** How many rows of a list of fields are to be shown: up to the last one that holds something. */
export function rowsAt(values: FormValues, group: string, key: string): number {
  const parent = values[group]
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key)) return 0
  const list: unknown = Reflect.get(parent, key)
  return Array.isArray(list) ? list.findLastIndex(holdsSomething) + 1 : 0
}

function holdsSomething(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(holdsSomething)
  return value !== '' && value !== null && value !== undefined
}
