import { expect } from '@playwright/test'
import { z } from 'zod'
import { searchTypes } from '@/domain/search/record'

/** The search endpoint as a program uses it: every answer is checked for its shape. */

const hitSchema = z.strictObject({
  type: z.enum(searchTypes),
  id: z.string().min(1),
  kind: z.string(),
  title: z.string().min(1),
  context: z.string(),
  date: z.string().nullable(),
  datePrecision: z.string().nullable(),
  terms: z.array(z.string()).min(1),
  path: z.string().startsWith('/'),
})
export const answerSchema = z.strictObject({
  data: z.array(hitSchema),
  counts: z.strictObject(Object.fromEntries(searchTypes.map((type) => [type, z.int().min(0)]))),
  reading: z.enum(['all-words', 'corrected', 'some-words']),
  nextCursor: z.string().nullable(),
})

type Ask = { get: (address: string) => Promise<{ status(): number; json(): Promise<unknown> }> }

/** One page of what a query finds. */
export async function search(request: Ask, query: Record<string, string>) {
  const response = await request.get(`/api/v1/search?${new URLSearchParams(query)}`)
  expect(response.status(), JSON.stringify(query)).toBe(200)
  return answerSchema.parse(await response.json())
}
