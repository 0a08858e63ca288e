import { findImpact } from '@/domain/impact/catalog'
import type { ImpactMapping } from '@/domain/impact/rules'

const strengths = { 1: 'points to it', 2: 'enlarges it', 3: 'creates it' } as const

/** Which impacts a signal touches, which way, how strongly and why. */
export function ImpactList({ mappings }: { mappings: readonly ImpactMapping[] | null }) {
  if (mappings === null) {
    return (
      <p className="text-note text-muted">
        Fill in the measures: they decide which careers the signal bears on.
      </p>
    )
  }
  if (mappings.length === 0) {
    return <p className="text-note text-muted">No rule matches: this signal would touch no impact.</p>
  }
  return (
    <ol className="grid text-note">
      {mappings.map(({ impact, direction, strength, mechanism }) => (
        <li key={impact} className="border-t border-rule py-2">
          <p className="flex items-baseline justify-between gap-3">
            <span className="font-semibold">{findImpact(impact)?.title ?? impact}</span>
            <span
              className={`tabular shrink-0 ${direction > 0 ? 'text-ink' : 'text-ink-soft'}`}
              title={`Strength ${strength} of 3: ${strengths[strength]}`}
            >
              {direction > 0 ? '▲ +' : '▼ −'}
              {strength}
              <span className="sr-only">
                , {direction > 0 ? 'more' : 'less'} of this work, strength {strength} of 3
              </span>
            </span>
          </p>
          <p className="text-muted">{mechanism}</p>
        </li>
      ))}
    </ol>
  )
}
