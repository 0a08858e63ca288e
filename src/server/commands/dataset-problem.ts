import 'server-only'
import type { z } from 'zod'

/** What is wrong with one field of one record of a dataset; `record` or `field` is null when it is the whole. */
export type DatasetProblem = {
  file: string
  record: string | null
  field: string | null
  /** The value found, as written in the file, cut to 120 characters. */
  got: string
  /** What belongs there, to be read after "expected". */
  expected: string
}

/** One line: `file: record id: field: got value: expected …`. */
export function formatProblem({ file, record, field, got, expected }: DatasetProblem): string {
  const where = [file, record === null ? null : `record ${record}`, field]
  return [...where.filter((part) => part !== null), `got ${got}`, `expected ${expected}`].join(': ')
}

/** A value as written in the file, cut to 120 characters; `nothing` when there is none. */
export function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

/** An issue of a schema as a problem of a record. */
export function issueProblem(
  file: string,
  record: string,
  raw: unknown,
  issue: z.core.$ZodIssue,
): DatasetProblem {
  return {
    file,
    record,
    field: issue.path.length === 0 ? null : issue.path.join('.'),
    got: show(valueAt(raw, issue.path)),
    expected: expectation(issue),
  }
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`
  // The schemas say "must be …"; the library's own messages say "…: expected …".
  const said = /^must (?:be|have|name|give) (.+)$/.exec(issue.message) ?? /expected (.+)$/.exec(issue.message)
  return said?.[1] ?? `another value: it ${issue.message}`
}
