import type { Signal } from '../signal/schema'
import { type ImpactSlug, impactSlugs } from './catalog'
import type { MappingOverride } from './override'
import { filingApplicationRules } from './rules/filing-applications'
import { filingPermitRules } from './rules/filing-permits'
import { filingScrutinyRules } from './rules/filing-scrutiny'
import { filingStageRules } from './rules/filing-stages'
import { fleetEstimateRules } from './rules/fleet-estimate'
import { productionRules } from './rules/production'
import type { ImpactEffect, ImpactRule, RuleContext } from './rules/rule'
import { serviceAreaRules } from './rules/service-area'
import { serviceMetricRules } from './rules/service-metric'
import { statusEntryRules } from './rules/status-entry'
import { statusServiceRules } from './rules/status-service'
import { statusStopRules } from './rules/status-stops'
import { targetRules } from './rules/target'

export {
  type FilingSort,
  filingContext,
  filingSortsOf,
  type ImpactEffect,
  type ImpactRule,
  type RuleContext,
} from './rules/rule'

/** The whole mapping. Order matters within a kind: the more particular rule stands before the more general. */
export const impactRules: readonly ImpactRule[] = [
  ...statusStopRules,
  ...statusServiceRules,
  ...statusEntryRules,
  ...serviceAreaRules,
  ...fleetEstimateRules,
  ...serviceMetricRules,
  ...filingScrutinyRules,
  ...filingPermitRules,
  ...filingApplicationRules,
  ...filingStageRules,
  ...productionRules,
  ...targetRules,
]

/** Stands in place of the id of a rule where an editor's correction decides. */
export const editorRuleId = 'editor'

/** An effect on one impact of a signal, and the rule that it is by, or `editorRuleId`. */
export type ImpactMapping = ImpactEffect & { ruleId: string }

const catalogOrder = new Map<ImpactSlug, number>(impactSlugs.map((slug, index) => [slug, index]))
const positionOf = (slug: ImpactSlug) => catalogOrder.get(slug) ?? catalogOrder.size

const strongestFirst = (a: ImpactMapping, b: ImpactMapping) =>
  b.strength - a.strength || positionOf(a.impact) - positionOf(b.impact)

/**
 * What a signal means for the impacts: what the rules say, with the corrections of editors in place of theirs. At most
 * one mapping per impact. Sorted by strength, strongest first, then by impact number.
 */
export function mapSignal(signal: Signal, context: RuleContext): ImpactMapping[] {
  const mapped = mapByRules(signal, context)
  const overrides = context.overridesOf?.(signal.id) ?? []
  return overrides.length === 0 ? mapped : correct(mapped, overrides)
}

/**
 * What the rules alone say of a signal: from the first rule in table order that matches the signal and names the
 * impact. What it would add to an impact against which it stands as evidence is left out. A later entry of a register is read as the count that it is, since it amends no permit. Sorted as `mapSignal`
 * sorts.
 */
export function mapByRules(signal: Signal, context: RuleContext): ImpactMapping[] {
  const read = registerCount(signal, context) ?? signal
  const mapped = new Map<ImpactSlug, ImpactMapping>()
  for (const rule of impactRules) {
    if (!rule.matches(read, context)) continue
    for (const effect of rule.effects) {
      if (!mapped.has(effect.impact)) mapped.set(effect.impact, { ...effect, ruleId: rule.id })
    }
  }
  const against = context.speaksAgainst?.(signal.id) ?? []
  return [...mapped.values()]
    .filter(({ impact, direction }) => direction < 0 || !against.includes(impact))
    .sort(strongestFirst)
}

/** The count that an entry of a register gives after the first, which granted the permit; null for anything else. */
function registerCount(signal: Signal, { isRegister }: RuleContext): Signal | null {
  if (signal.kind !== 'filing' || signal.stage !== 'amended' || signal.vehicles === null) return null
  if (!isRegister?.(signal.filing)) return null
  const { filing: _filing, stage: _stage, stageNote: _note, vehicles, model, ...common } = signal
  const count = { low: vehicles, high: vehicles, scope: 'all', basis: 'registered' } as const
  return { ...common, ...count, kind: 'fleet-estimate', model, span: null, extent: 'whole' }
}

function correct(mapped: readonly ImpactMapping[], overrides: readonly MappingOverride[]): ImpactMapping[] {
  const corrected = new Set(overrides.map(({ impact }) => impact))
  const instead = overrides.flatMap((override): ImpactMapping[] => {
    if (override.action === 'remove') return []
    const { impact, direction, strength, mechanism } = override
    return [{ impact, direction, strength, mechanism, ruleId: editorRuleId }]
  })
  return [...mapped.filter(({ impact }) => !corrected.has(impact)), ...instead].sort(strongestFirst)
}
