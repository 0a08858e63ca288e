import type { Failure } from '@/domain/shared/result'

/**
 * What stands between a request and everything that reads a form by its names. The form library builds nested objects
 * from names, so a name like `x[60000000]` would build an array of that length. A form therefore lists its names, and
 * only those get through: how deep they nest and how high they count is bounded by the list, and so is their number.
 */

/** Largest form of a few fields, in bytes of UTF-8. */
export const maxShortFormBytes = 20_000

/** The most that is taken from a request to show it again: as much as the server reads of one. */
const maxKeptBytes = 1_000_000

export type ReadForm = {
  /** The fields of the form, each once, as they were typed. Nothing else that was sent is in it. */
  form: FormData
  /** Why the form is refused; null when it may be read. */
  failure: Failure | null
}

const encoder = new TextEncoder()

/** In bytes of UTF-8. */
function sizeOf(name: string, value: FormDataEntryValue): number {
  return encoder.encode(name).length + (typeof value === 'string' ? encoder.encode(value).length : value.size)
}

/** Marks of the framework and of the form library: nothing that a form sends on purpose, and never read. */
const isMark = (name: string) => name.startsWith('$ACTION') || name === '__intent__' || name === '__state__'

/**
 * Takes the fields of a form out of what was sent, and says why the form is refused when it holds anything else, holds
 * a field twice, or is too large. It builds nothing from a name.
 * @param names every name that the form can send
 */
export function readForm(
  sent: FormData,
  names: ReadonlySet<string>,
  maxBytes: number = maxShortFormBytes,
): ReadForm {
  const form = new FormData()
  let bytes = 0
  let foreign: string | null = null
  for (const [name, value] of sent) {
    if (isMark(name)) continue
    bytes += sizeOf(name, value)
    if (!names.has(name) || form.has(name) || typeof value !== 'string') foreign ??= name
    else if (bytes <= maxKeptBytes) form.append(name, value)
  }
  return { form, failure: failureOf(foreign, bytes, maxBytes) }
}

function failureOf(foreign: string | null, bytes: number, maxBytes: number): Failure | null {
  if (bytes > maxBytes) {
    const message = `The form holds more than ${maxBytes / 1000} kB. Shorten it: nothing was saved.`
    return { code: 'too-large', message, field: null }
  }
  if (foreign === null) return null
  const message = `The form was sent with a field that it does not have, or has once: “${shown(foreign)}”. Nothing was saved. Load the page again.`
  return { code: 'invalid', message, field: null }
}

/** A name from outside, short enough for a message and without what a screen would act on. */
function shown(name: string): string {
  const printable = name.replace(/[^\x20-\x7e]/g, '?')
  return printable.length > 40 ? `${printable.slice(0, 40)}…` : printable
}
