import { findImpact } from '@/domain/impact/catalog'
import type { MappingOverride } from '@/domain/impact/override'
import { formatDay } from '@/domain/signal/date'
import type { Signal } from '@/domain/signal/schema'
import { Link } from '@/ui/kit/link'
import { correctionWords } from '@/ui/signal/correction-table'
import { signalPath } from '@/url/paths'

export type CorrectedMapping = { signal: Pick<Signal, 'id' | 'headline'>; override: MappingOverride }

/** Where editors put something else in place of what the rules say: on which signal, what, who and why. */
export function CorrectedMappings({ corrections }: { corrections: readonly CorrectedMapping[] }) {
  if (corrections.length === 0) return null
  return (
    <section aria-labelledby="corrected" className="mt-6 text-note">
      <h3 id="corrected" className="border-b border-rule-strong pb-1 text-lg">
        Corrected by editors
      </h3>
      <ul>
        {corrections.map(({ signal, override }) => (
          <li key={`${signal.id} ${override.impact}`} className="border-b border-rule py-2 leading-snug">
            <Link href={`${signalPath(signal.id)}#correction-${override.impact}`}>{signal.headline}</Link>:{' '}
            {findImpact(override.impact)?.title ?? override.impact} {correctionWords(override)}.{' '}
            <span className="text-muted">
              {override.by}, {formatDay(override.on)}: {override.reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
