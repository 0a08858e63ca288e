import { findImpact } from '@/domain/impact/catalog'
import type { MappingOverride } from '@/domain/impact/override'
import type { ImpactMapping } from '@/domain/impact/rules'
import { CorrectionTable } from '@/ui/signal/correction-table'

/** What the rules say of a signal, in a line, and the corrections that stand. */
export function CorrectionList({
  overrides,
  byRules,
}: {
  overrides: readonly MappingOverride[]
  byRules: readonly ImpactMapping[]
}) {
  const given = byRules.map(
    ({ impact, direction, strength }) =>
      `${findImpact(impact)?.title ?? impact} ${direction === 1 ? '+' : '−'}${strength}`,
  )
  return (
    <>
      <p className="measure mb-4 text-note text-muted">
        The rules say:{' '}
        {given.length > 0 ? `${given.join(', ')}.` : 'nothing. They map this signal to no role.'} A correction
        holds in their place, for every day viewed, also when the rules change.
      </p>
      {overrides.length > 0 ? <CorrectionTable overrides={overrides} byRules={byRules} /> : null}
    </>
  )
}
