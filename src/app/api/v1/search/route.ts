import { z } from 'zod'
import { maxWordsLength } from '@/domain/lists/check'
import { searchTypes } from '@/domain/search/record'
import { ok } from '@/domain/shared/result'
import { paginate } from '@/server/api/paginate'
import { paging } from '@/server/api/params'
import { listRoute } from '@/server/api/read-route'
import { findRecords } from '@/server/queries/search'
import { hitPath } from '@/url/search'

export {
  preflight as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '@/server/api/read-route'

const query = z.object({
  q: z
    .string({ error: 'is needed: the words to search for' })
    .trim()
    .min(1, { error: 'must not be empty' })
    .max(maxWordsLength, { error: `must have at most ${maxWordsLength} characters` }),
  type: z.enum(searchTypes, { error: `must be one of ${searchTypes.join(', ')}` }).optional(),
  ...paging,
})

/** Rank of a hit as text that sorts like the number. */
const rankKey = (rank: number) => String(rank).padStart(7, '0')

/**
 * What answers a query, best first, with the path of its page and the words that matched. `counts` is of all that was
 * found, whatever the type asked for; `reading` says whether every word was found.
 */
export const GET = listRoute(query, async ({ q, type, ...rest }) => {
  const { reading, hits, counts } = await findRecords(q)
  const asked = hits
    .filter((hit) => type === undefined || hit.type === type)
    .map((hit, rank) => ({ rank, hit }))
  const page = paginate(asked, ({ rank }) => rankKey(rank), rest)
  if (!page.ok) return page
  const rows = page.value.rows.map(({ hit }) => ({ ...hit, path: hitPath(hit) }))
  return ok({ ...page.value, rows, counts, reading })
})
