import { type ImpactSlug, impactSlugs } from './catalog'
import { signalAsOf } from './demand-index'
import type { MappingChange, MappingOverride, OverrideAction } from './override'
import { type ImpactEffect, type ImpactMapping, mapByRules, type RuleContext } from './rules'

/** Where each impact of a signal stands for an editor: what holds, by whom, and what can be done about it. */

/** What an editor can do about an impact; to withdraw undoes any of the others. */
export type CorrectionAct = OverrideAction | 'withdraw'

/**
 * - `rules`: in force, by the rules
 * - `changed`: in force, otherwise than the rules say
 * - `added`: in force, by an editor alone
 * - `removed`: the rules give it, and an editor took it out
 * - `none`: neither gives it
 */
export type MappingState = 'rules' | 'changed' | 'added' | 'removed' | 'none'

/** The acts that make sense. To remove what only an editor added is to withdraw the correction. */
export const offeredActs: Readonly<Record<MappingState, readonly CorrectionAct[]>> = {
  rules: ['change', 'remove'],
  changed: ['change', 'remove', 'withdraw'],
  added: ['change', 'withdraw'],
  removed: ['add', 'withdraw'],
  none: ['add'],
}

export type SignalImpact = {
  impact: ImpactSlug
  state: MappingState
  /** What holds; null when the signal bears on the impact in no way. */
  effect: Pick<ImpactEffect, 'direction' | 'strength'> | null
}

/** What the rules say of a signal: as it is recorded, then of a promise as it read before its outcome. */
export function rulesOnAnyDay(
  signal: Parameters<typeof mapByRules>[0],
  context: RuleContext,
): ImpactMapping[] {
  return [...mapByRules(signal, context), ...mapByRules(signalAsOf(signal, signal.date), context)]
}

/** How every impact stands: those in force first, the strongest of them first, and the others in their fixed order. */
export function rankedImpacts(
  byRules: readonly ImpactMapping[],
  overrides: readonly MappingOverride[],
): SignalImpact[] {
  const all = impactSlugs.map((impact): SignalImpact => {
    const given = byRules.find((mapping) => mapping.impact === impact)
    const correction = overrides.find((override) => override.impact === impact)
    return { impact, state: stateOf(given, correction), effect: effectOf(given, correction) }
  })
  const strength = ({ effect }: SignalImpact) => effect?.strength ?? 0
  return all.toSorted((a, b) => strength(b) - strength(a))
}

const stateAfter = { add: 'added', change: 'changed', remove: 'removed' } as const

function stateOf(given: ImpactMapping | undefined, correction?: MappingChange): MappingState {
  if (correction) return stateAfter[correction.action]
  return given ? 'rules' : 'none'
}

function effectOf(given: ImpactMapping | undefined, correction?: MappingChange): SignalImpact['effect'] {
  if (correction?.action === 'remove') return null
  const { direction, strength } = correction ?? given ?? {}
  return direction === undefined || strength === undefined ? null : { direction, strength }
}

/**
 * A change of an impact that is corrected already, as it is stored: whether it adds or changes follows from the rules,
 * and not from the correction before it.
 */
export function inPlaceOf(
  change: MappingChange,
  earlier: MappingChange | null,
  given: ImpactMapping | undefined,
): MappingChange {
  if (earlier === null || change.action === 'remove') return change
  return { ...change, action: given ? 'change' : 'add' }
}
