import { z } from 'zod'
import { fail, ok } from '@/domain/shared/result'
import { maxSlugLength } from '@/domain/shared/slug'
import { recordRoute } from '@/server/api/read-route'
import { signalRow } from '@/server/api/rows'
import { getRuleContext, getSignalRecord } from '@/server/queries/signals'
import { getSourcingOf } from '@/server/queries/sourcing'

export {
  preflight as OPTIONS,
  readOnly as DELETE,
  readOnly as PATCH,
  readOnly as POST,
  readOnly as PUT,
} from '@/server/api/read-route'

/** One published or retracted signal with its record's history. A draft does not exist here. */
export const GET = recordRoute(z.object({}), async (_query, { id }: { id: string }) => {
  const [record, context] = await Promise.all([getSignalRecord(id), getRuleContext()])
  if (!record) return fail('not-found', `There is no signal “${id.slice(0, maxSlugLength)}”.`, 'id')
  const { signal, ...life } = record
  const sourcing = await getSourcingOf([signal.id])
  return ok({ ...signalRow(signal, context, sourcing[signal.id]), ...life })
})
