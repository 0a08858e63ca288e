import type { FilingStage, PermitType } from '../../signal/kinds'
import type { SignalOf } from '../../signal/schema'
import { oneOf, type RuleContext } from './rule'

/** Stages before an authority has decided. */
export const beforeDecision: readonly FilingStage[] = ['planned', 'filed', 'under-review', 'opened']

/** Stages at which a permission is not given, or given and gone. A suspended permit is recorded as withdrawn. */
export const refusedStages: readonly FilingStage[] = ['denied', 'withdrawn', 'expired']

/**
 * A condition on permit type and stage. A filing whose permit type is unknown meets no such condition: only the
 * rules that look at the stage alone speak about it.
 */
export function isFilingStep(types: readonly PermitType[], stages: readonly FilingStage[]) {
  return ({ filing, stage }: SignalOf<'filing'>, { permitTypeOf }: RuleContext): boolean =>
    oneOf(permitTypeOf(filing), ...types) && stages.includes(stage)
}
