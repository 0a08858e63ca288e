import { z } from 'zod'
import { originalChoices } from '@/domain/lists/signal-search'
import { filterSignals } from '@/domain/lists/signals'
import { ok } from '@/domain/shared/result'
import { signalKinds } from '@/domain/signal/kinds'
import { paginate } from '@/server/api/paginate'
import {
  checkImpact,
  checkScope,
  dateParam,
  impactParam,
  operatorParam,
  paging,
  placeParam,
} from '@/server/api/params'
import { listRoute } from '@/server/api/read-route'
import { signalRow } from '@/server/api/rows'
import { today } from '@/server/clock'
import { getRuleContext, getSignals } from '@/server/queries/signals'
import { getSourcingOf } from '@/server/queries/sourcing'
import { getSummaryContext } from '@/server/queries/summary-context'

export {
  preflight as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '@/server/api/read-route'

const query = z.object({
  kind: z.enum(signalKinds, { error: `must be one of ${signalKinds.join(', ')}` }).optional(),
  operator: operatorParam,
  place: placeParam,
  impact: impactParam,
  original: z.enum(originalChoices, { error: `must be ${originalChoices.join(' or ')}` }).optional(),
  from: dateParam,
  to: dateParam,
  ...paging,
})

/** Published signals, newest first. */
export const GET = listRoute(query, async ({ kind, original, from, to, ...rest }) => {
  const scope = await checkScope(rest)
  if (!scope.ok) return scope
  const impact = rest.impact === undefined ? ok(undefined) : checkImpact(rest.impact)
  if (!impact.ok) return impact
  const [signals, context] = await Promise.all([getSignals(), getRuleContext()])
  const filter = {
    kind,
    operator: scope.value.operator ?? undefined,
    places: scope.value.places ?? undefined,
    impact: impact.value,
    originals: original === 'only',
    from,
    to,
  }
  const found = filterSignals(signals, filter, await getSummaryContext(today())).reverse()
  const page = paginate(found, ({ date, id }) => `${date} ${id}`, rest, 'descending')
  if (!page.ok) return page
  const sourcing = await getSourcingOf(page.value.rows.map(({ id }) => id))
  return ok({
    ...page.value,
    rows: page.value.rows.map((signal) => signalRow(signal, context, sourcing[signal.id])),
  })
})
