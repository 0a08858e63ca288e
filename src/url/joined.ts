import type { SearchParams } from 'nuqs/server'

/** What is left of several values as one list, with commas between them. */
export function joinValues(values: readonly string[]): string {
  return values.filter(Boolean).join(',')
}

/** A form sends each of its fields for a comparison under the same name; an address has them as one list. */
export function joinFields(params: SearchParams, name: string): SearchParams {
  const value = params[name]
  return Array.isArray(value) ? { ...params, [name]: joinValues(value) } : params
}
