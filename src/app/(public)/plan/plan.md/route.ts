import { nameIndex } from '@/domain/shared/names'
import { readAsOf } from '@/domain/lists/as-of'
import { errorResponse } from '@/server/api/errors'
import { today } from '@/server/clock'
import { markdownFile } from '@/server/export/markdown-file'
import { planReport } from '@/server/export/plan-report'
import { getPlan } from '@/server/queries/plan'
import { getDeployments, getDriverlessReports } from '@/server/queries/projections'
import { getOperators, getPlaces } from '@/server/queries/reference'
import { siteUrl } from '@/server/site'
import { placeServices } from '@/ui/record/place-services'
import { planHref, readPlanQuery } from '@/url/plan'

/** A plan, for the same parameters as its page. */
export async function GET(request: Request): Promise<Response> {
  const { asOf: asked, ...question } = readPlanQuery(new URL(request.url).searchParams)
  const { asOf, problem } = readAsOf(asked, today())
  const page = await getPlan(question, asOf)
  const refused = problem ?? page.problems[0]
  if (refused) return errorResponse({ code: 'invalid', ...refused })
  if (!page.plan) return errorResponse({ code: 'invalid', message: 'Choose a path.', field: 'path' })
  const address = `${siteUrl()}${planHref({ ...question, asOf })}`
  const [deployments, reports, places, operators] = await Promise.all([
    getDeployments(asOf),
    getDriverlessReports(asOf),
    getPlaces(),
    getOperators(),
  ])
  const names = nameIndex(operators, places)
  const services = placeServices(page.places, { places, deployments, reports, names })
  return markdownFile(`plan-${page.plan.path.slug}-${asOf}.md`, planReport(page.plan, page, address, services))
}
