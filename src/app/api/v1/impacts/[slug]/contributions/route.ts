import { z } from 'zod'
import { ok } from '@/domain/shared/result'
import { paginate } from '@/server/api/paginate'
import { checkImpact, checkPlace, dateParam, paging, placeParam } from '@/server/api/params'
import { listRoute } from '@/server/api/read-route'
import { contributionRow } from '@/server/api/rows'
import { today } from '@/server/clock'
import { getDemandIndex } from '@/server/queries/impacts'

export {
  preflight as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '@/server/api/read-route'

const query = z.object({ asOf: dateParam, place: placeParam, ...paging })

/** What an impact's index is made of, largest first; over all pages the contributions add up to the index. */
export const GET = listRoute(query, async ({ asOf, place, ...rest }, { slug }: { slug: string }) => {
  const impact = checkImpact(slug, 'slug')
  if (!impact.ok) return impact
  const known = await checkPlace(place)
  if (!known.ok) return known
  const { contributions: rows } = await getDemandIndex(impact.value, asOf ?? today(), place ?? null)
  // Largest first: the distance from a bound that no single contribution reaches sorts the key upwards.
  const keyOf = ({ contribution, signalId }: (typeof rows)[number]) =>
    `${(1000 - Math.abs(contribution)).toFixed(4).padStart(9, '0')} ${signalId}`
  const page = paginate(rows, keyOf, rest)
  return page.ok ? ok({ ...page.value, rows: page.value.rows.map(contributionRow) }) : page
})
