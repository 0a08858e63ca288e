import { z } from 'zod'
import { driverlessReportAt } from '@/domain/projection/driverless-report'
import { ok } from '@/domain/shared/result'
import { paginate } from '@/server/api/paginate'
import { checkScope, dateParam, isWithin, operatorParam, paging, placeParam } from '@/server/api/params'
import { listRoute } from '@/server/api/read-route'
import { deploymentRow } from '@/server/api/rows'
import { today } from '@/server/clock'
import { getDeployments, getDriverlessReports } from '@/server/queries/projections'

export {
  preflight as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '@/server/api/read-route'

const query = z.object({ asOf: dateParam, operator: operatorParam, place: placeParam, ...paging })

/** Where each operator stands in each city known at a date, by place, then operator. */
export const GET = listRoute(query, async ({ asOf, ...rest }) => {
  const scope = await checkScope(rest)
  if (!scope.ok) return scope
  const day = asOf ?? today()
  const [all, reports] = await Promise.all([getDeployments(day), getDriverlessReports(day)])
  const found = all.filter((one) => isWithin(scope.value, one))
  const page = paginate(found, ({ place, operator: slug }) => `${place} ${slug}`, rest)
  return page.ok
    ? ok({
        ...page.value,
        rows: page.value.rows.map((one) => deploymentRow(one, driverlessReportAt(reports, one))),
      })
    : page
})
