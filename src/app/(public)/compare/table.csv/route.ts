import { readAsOf } from '@/domain/lists/as-of'
import { errorResponse } from '@/server/api/errors'
import { today } from '@/server/clock'
import { wantsByteOrderMark } from '@/server/export/byte-order-mark'
import { compareTable } from '@/server/export/compare-table'
import { csvStream } from '@/server/export/csv'
import { getComparison } from '@/server/queries/compare'
import { getSourcingFinder } from '@/server/queries/sourcing'
import { siteUrl } from '@/server/site'
import { factPath } from '@/ui/compare/fact-path'
import { readCompareQuery } from '@/url/compare'

/** The table of a comparison, for the same parameters as the page. */
export async function GET(request: Request): Promise<Response> {
  const view = readCompareQuery(new URL(request.url).searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const comparison = await getComparison(view.place, asOf)
  const refused = problem ?? comparison.problems[0]
  if (refused) return errorResponse({ code: 'invalid', ...refused })
  const site = siteUrl()
  const table = compareTable(
    comparison,
    (source) => `${site}${factPath(source)}`,
    await getSourcingFinder(asOf),
  )
  return new Response(csvStream(table, wantsByteOrderMark(request.url)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="comparison-${asOf}.csv"`,
      'Cache-Control': 'public, max-age=60, stale-while-revalidate=600',
    },
  })
}
