import { z } from 'zod'
import { compareText } from '../shared/group'
import { lineOf } from '../shared/text'
import type { IsoDate } from '../signal/date'
import { impactSlugs } from './catalog'

/**
 * An editor's correction of what the rules say of one impact of one signal. It names what holds instead, and not how
 * the rules differ from it, so that it stands whatever becomes of the rules.
 */

export const overrideActions = ['add', 'change', 'remove'] as const
export type OverrideAction = (typeof overrideActions)[number]

/** The most characters of the sentence that says how a signal leads to an impact. */
export const maxMechanism = 300

const effectShape = {
  direction: z.literal([1, -1], { error: 'must be +1 or −1' }),
  strength: z.literal([1, 2, 3], { error: 'must be 1, 2 or 3' }),
  mechanism: lineOf({
    min: 20,
    max: maxMechanism,
    missing: 'must say in a sentence how the one leads to the other, in at least 20 characters',
  }),
}

const impact = z.enum(impactSlugs, { error: 'must be one of the career impacts' })

/** What holds instead: a mapping that the rules do not give, another one than theirs, or none. */
export const mappingChangeSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('add'), impact, ...effectShape }),
  z.object({ action: z.literal('change'), impact, ...effectShape }),
  z.object({ action: z.literal('remove'), impact }),
])
export type MappingChange = z.infer<typeof mappingChangeSchema>

/** A change as it is on record: whose it is, since when, and why the rules were wrong here. */
export type MappingOverride = MappingChange & {
  reason: string
  by: string
  /** The day on which it was made. It holds for the signal on every day of reading, as a rule does. */
  on: IsoDate
}

/** Changes in the order in which the record keeps them. */
export function inImpactOrder<C extends MappingChange>(changes: readonly C[]): C[] {
  return changes.toSorted((a, b) => compareText(a.impact, b.impact))
}
