import type { Signal } from '../signal/schema'
import { type ImpactSlug, impactSlugs } from './catalog'
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

export type { ImpactEffect, ImpactRule, RuleContext } from './rules/rule'

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

/** An effect of a rule on one impact of a signal, and which rule it was. */
export type ImpactMapping = ImpactEffect & { ruleId: string }

const catalogOrder = new Map<ImpactSlug, number>(impactSlugs.map((slug, index) => [slug, index]))
const positionOf = (slug: ImpactSlug) => catalogOrder.get(slug) ?? catalogOrder.size

/**
 * What a signal means for the impacts: at most one mapping per impact, from the first rule in table order that
 * matches the signal and names the impact. Sorted by strength, strongest first, then by impact number.
 */
export function mapSignal(signal: Signal, context: RuleContext): ImpactMapping[] {
  const mapped = new Map<ImpactSlug, ImpactMapping>()
  for (const rule of impactRules) {
    if (!rule.matches(signal, context)) continue
    for (const effect of rule.effects) {
      if (!mapped.has(effect.impact)) mapped.set(effect.impact, { ...effect, ruleId: rule.id })
    }
  }
  return [...mapped.values()].sort(
    (a, b) => b.strength - a.strength || positionOf(a.impact) - positionOf(b.impact),
  )
}
