import type { APIRequestContext } from '@playwright/test'
import { expect } from '@playwright/test'
import { z } from 'zod'

/** The read API as a program uses it: every answer is checked for the one shape of its kind. */

const listSchema = z.strictObject({
  data: z.array(z.record(z.string(), z.json())),
  nextCursor: z.string().nullable(),
})
const errorSchema = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string().min(10), field: z.string().nullable() }),
})

export type Row = z.output<typeof listSchema>['data'][number]
type Query = Record<string, string | number>

/** One page of a list. */
export async function readPage(request: APIRequestContext, list: string, params: Query = {}) {
  const response = await request.get(`/api/v1/${list}`, { params })
  expect(response.status(), `${list} ${JSON.stringify(params)}`).toBe(200)
  expect(response.headers()['content-type']).toBe('application/json; charset=utf-8')
  return listSchema.parse(await response.json())
}

/** All rows of a list, page after page. */
export async function readAll(
  request: APIRequestContext,
  list: string,
  params: Query = {},
  limit = 500,
): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | null = null
  do {
    const page = await readPage(request, list, { ...params, limit, ...(cursor === null ? {} : { cursor }) })
    expect(page.data.length).toBeLessThanOrEqual(limit)
    // Only the one page of an empty list may be empty.
    if (cursor !== null || page.nextCursor !== null) expect(page.data.length).toBeGreaterThan(0)
    rows.push(...page.data)
    cursor = page.nextCursor
  } while (cursor !== null)
  return rows
}

/** An address that must be refused: its status and its error. */
export async function readError(request: APIRequestContext, address: string) {
  const response = await request.get(`/api/v1/${address}`)
  expect(response.headers()['access-control-allow-origin']).toBe('*')
  return { status: response.status(), ...errorSchema.parse(await response.json()).error }
}

export const errorBody = errorSchema

/** Text of a row's field; fails where the field holds something else. */
export function textOf(row: Row, key: string): string {
  return z.string({ error: `${key} of ${JSON.stringify(row)}` }).parse(row[key])
}

/** Number of a row's field; fails where the field holds something else. */
export function numberOf(row: Row, key: string): number {
  return z.number({ error: `${key} of ${JSON.stringify(row)}` }).parse(row[key])
}

/** Index points as whole ten-thousandths, in which sums are exact. Fails on a finer figure. */
export function tenThousandths(points: number): number {
  const whole = Math.round(points * 10_000)
  // No assertion of the runner: it is called for some ten thousand rows, and each of those takes a millisecond.
  if (Math.abs(whole / 10_000 - points) >= 1e-9) throw new Error(`${points} has more than four decimals`)
  return whole
}

const changeSchema = z.object({
  days: z.number(),
  change: z.number(),
  newEvidence: z.number(),
  outcomes: z.number(),
  age: z.number(),
})

/** The changes of a row of `impacts`, split. */
export function changesOf(row: Row): z.infer<typeof changeSchema>[] {
  return z.array(changeSchema).parse(row.changes)
}

/** What the signals of the last 90 days add to the index of a row of `impacts`. */
export function newEvidence(row: Row): number {
  const over90 = changesOf(row).find(({ days }) => days === 90)
  if (!over90) throw new Error(`${JSON.stringify(row)} has no change over 90 days`)
  return over90.newEvidence
}
