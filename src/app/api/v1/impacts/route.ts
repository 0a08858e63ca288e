import { z } from 'zod'
import { impacts } from '@/domain/impact/catalog'
import { ok } from '@/domain/shared/result'
import { paginate } from '@/server/api/paginate'
import { checkPlace, dateParam, paging, placeParam } from '@/server/api/params'
import { listRoute } from '@/server/api/read-route'
import { today } from '@/server/clock'
import { getLocalImpacts } from '@/server/queries/impacts'

export {
  preflight as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '@/server/api/read-route'

const query = z.object({ asOf: dateParam, place: placeParam, ...paging })

/** The 15 impacts in catalog order with their demand index at a date, optionally from one place's signals. */
export const GET = listRoute(query, async ({ asOf, place, ...rest }) => {
  const known = await checkPlace(place)
  if (!known.ok) return known
  const readings = await getLocalImpacts(asOf ?? today(), place ?? null)
  const rows = readings.flatMap(({ slug, index, change90d, signalCount, operatorCount, changes }) => {
    const impact = impacts.find((one) => one.slug === slug)
    return impact
      ? [
          {
            number: impact.number,
            slug,
            title: impact.title,
            domain: impact.domain,
            index,
            change90d,
            signalCount,
            operatorCount,
            changes: changes.map(({ days, change, newEvidence, outcomes, age }) => ({
              days,
              change,
              newEvidence,
              outcomes,
              age,
            })),
          },
        ]
      : []
  })
  const page = paginate(rows, ({ number }) => String(number).padStart(2, '0'), rest)
  return page.ok
    ? ok({ ...page.value, rows: page.value.rows.map(({ number: _number, ...row }) => row) })
    : page
})
