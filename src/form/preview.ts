import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import { type FilingSort, filingContext, type ImpactMapping, mapSignal } from '@/domain/impact/rules'
import { slugSchema } from '@/domain/shared/slug'
import { permitTypes } from '@/domain/signal/kinds'
import { signalSchema } from '@/domain/signal/schema'
import { normalizeEntry, unsavedId } from './entry-data'
import type { NameLookup } from './entry-references'

/** What a rule never reads, so that impacts show before these are filled in. */
const standIns: Readonly<Record<string, string>> = {
  'signal.id': unsavedId,
  'signal.operator': 'not-chosen',
  'signal.place': 'not-chosen',
  'signal.filing': 'not-chosen',
  'signal.program': 'not-chosen',
  'signal.date': '2026-01-01',
  'signal.datePrecision': 'day',
  'signal.headline': 'not written yet',
  'signal.confidence': 'reported',
}

const unread = ['signal.model', 'signal.alternateOf', 'signal.restates', 'signal.evidence']

const previewSchema = z.object({ signal: signalSchema })
const permitTypeSchema = z.enum(permitTypes)

/**
 * The impacts that the signal being typed will touch; null while its measures do not say enough.
 * @param filingSorts of every recorded filing, by slug
 * @param lookup says which filing a title means
 */
export function previewImpacts(
  typed: FormData,
  filingSorts: Readonly<Record<string, FilingSort>>,
  lookup?: NameLookup,
): ImpactMapping[] | null {
  const form = new FormData()
  for (const [name, value] of normalizeEntry(typed, lookup && { lookup }).form)
    if (name.startsWith('signal.')) form.append(name, value)
  for (const [name, value] of Object.entries(standIns)) if (!form.get(name)) form.set(name, value)
  form.set('signal.headline', standIns['signal.headline'] ?? '')
  form.delete('signal.detail')
  // Half an identifier in a list that no rule reads must not hide the impacts.
  for (const name of unread) if (!slugSchema.safeParse(form.get(name)).success) form.delete(name)
  const parsed = parseWithZod(form, { schema: previewSchema })
  if (parsed.status !== 'success') return null
  const typedPermit = permitTypeSchema.safeParse(typed.get('records.filing.permitType'))
  const isNew = Boolean(typed.get('records.filing.title'))
  const recorded = filingContext(filingSorts)
  if (!isNew || !typedPermit.success) return mapSignal(parsed.value.signal, recorded)
  const register = typed.get('records.filing.register') !== null
  return mapSignal(parsed.value.signal, { permitTypeOf: () => typedPermit.data, isRegister: () => register })
}
