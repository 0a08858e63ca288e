import type { FormValues } from '@/form/form-values'
import type { Draft, Entries } from './draft-store'

/** From the controls of a form to what a draft keeps, and back to values by name. */

/** Fields that belong to one showing of a page or to the form library, never to what a person typed. */
const ofThePage = new Set([
  'id',
  'signal.id',
  'baseVersion',
  'shownVersion',
  'submissionKey',
  'intent',
  '__intent__',
  '__state__',
])

/**
 * What a person typed into a form. Passwords are left out, and so is every control under `data-draft="never"`: a
 * secret must not stay in the browser.
 */
export function typedIn(form: HTMLFormElement): Entries {
  const secret = new Set<string>()
  for (const control of form.elements) {
    const name = control.getAttribute('name')
    const isSecret = control instanceof HTMLInputElement && control.type === 'password'
    if (name && (isSecret || control.closest('[data-draft="never"]'))) secret.add(name)
  }
  return typedEntries(new FormData(form), secret)
}

export function typedEntries(
  form: Iterable<[string, FormDataEntryValue]>,
  secret: ReadonlySet<string>,
): Entries {
  const entries: [string, string][] = []
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue
    if (!ofThePage.has(name) && !secret.has(name)) entries.push([name, value])
  }
  return entries
}

/** Whether two fillings say the same: a field left empty says as much as one that is not there. */
export function sameEntries(a: Entries, b: Entries): boolean {
  const filled = (entries: Entries) => JSON.stringify(entries.filter(([, value]) => value !== ''))
  return filled(a) === filled(b)
}

/** The fields of `now` that differ from `before`; one that is gone is empty. */
export function changedEntries(before: Entries, now: Entries): Entries {
  const at = (entries: Entries, name: string) =>
    entries.filter(([key]) => key === name).map(([, value]) => value)
  const names = [...new Set([...before, ...now].map(([name]) => name))]
  return names
    .filter((name) => at(before, name).join('\n') !== at(now, name).join('\n'))
    .flatMap((name) => {
      const values = at(now, name)
      return (values.length > 0 ? values : ['']).map((value) => [name, value] as const)
    })
}

/** Rows beyond this are not restored: no form has so many. */
const maxRow = 200

/** A restored draft as values of the form, over the record's own where the draft holds only what differs. */
export function restoredValues(
  { entries, partial }: Pick<Draft, 'entries' | 'partial'>,
  initial: FormValues,
): FormValues {
  const values = partial ? structuredClone(initial) : {}
  for (const [name, value] of entries) {
    const path = name.split(/[.[\]]+/).filter((part) => part !== '')
    if (path.length > 0 && path.every(isSafe)) put(values, path, value)
  }
  return values
}

const isRow = (part: string) => /^\d+$/.test(part)

const isSafe = (part: string) =>
  !['__proto__', 'constructor', 'prototype'].includes(part) && (!isRow(part) || Number(part) <= maxRow)

function put(target: object, path: readonly string[], value: string): void {
  const [part, ...rest] = path
  if (part === undefined) return
  if (rest.length === 0) {
    Reflect.set(target, part, value)
    return
  }
  const present: unknown = Object.hasOwn(target, part) ? Reflect.get(target, part) : undefined
  const next = typeof present === 'object' && present !== null ? present : isRow(rest[0] ?? '') ? [] : {}
  Reflect.set(target, part, next)
  put(next, rest, value)
}
