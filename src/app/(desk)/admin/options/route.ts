import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { referenceTypes } from '@/domain/record/types'
import { maxReferenceText, referenceLists } from '@/domain/search/reference-lists'
import type { ErrorCode } from '@/domain/shared/result'
import { signalKinds } from '@/domain/signal/kinds'
import { findOptions } from '@/server/queries/reference-options'

const q = z.string().max(maxReferenceText)
const query = z.union([
  z.object({ list: z.enum(referenceLists), kind: z.enum(signalKinds), q }),
  // The form of a reference record names other such records only.
  z.strictObject({ list: z.enum(referenceTypes), q }).transform((asked) => ({ ...asked, kind: null })),
])

const statuses: Partial<Record<ErrorCode, number>> = { unauthorized: 401, forbidden: 403 }

const answer = (body: object, status = 200) =>
  Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } })

/** The records that answer to what an editor types into a field. The session and the role are checked by the read. */
export async function GET(request: NextRequest): Promise<Response> {
  const parsed = query.safeParse(Object.fromEntries(request.nextUrl.searchParams))
  if (!parsed.success)
    return answer({ problem: 'The list, the kind or the text is not one of this form.' }, 400)
  const { list, kind, q: typed } = parsed.data
  const found = await findOptions(list, kind, typed)
  if (found.ok) return answer(found.value)
  return answer({ problem: found.failure.message }, statuses[found.failure.code] ?? 500)
}
