import { type ImpactSlug, impacts } from '@/domain/impact/catalog'
import { countsInIndex } from '@/domain/impact/counted'
import type { MappingOverride } from '@/domain/impact/override'
import type { SignalSummary } from '@/domain/impact/signal-summary'
import { formatInterval, whenOf } from '@/domain/signal/date'
import { kindLabels } from '@/domain/signal/labels'
import { Link } from '@/ui/kit/link'
import { correctionWords } from '@/ui/signal/correction-table'
import { strengthWords } from '@/ui/signal/impact-strength'
import { impactPath, signalPath } from '@/url/paths'

type Totals = readonly { impact: ImpactSlug; raise: number; lower: number }[]

const corner = 'sticky left-0 z-10 bg-paper border-r border-rule'
const rowHead = `${corner} w-36 min-w-36 max-w-36 sm:w-72 sm:min-w-72 sm:max-w-72 pr-3 pl-4 text-left sm:pl-0`

/** Filled raises, outlined lowers, and the stronger the deeper; the signed figure says the same. */
const tints = {
  1: {
    1: 'bg-ink/8',
    2: 'bg-ink/16',
    3: 'bg-ink/26',
  },
  [-1]: {
    1: 'inset-ring-1 inset-ring-ink/20',
    2: 'inset-ring-2 inset-ring-ink/35',
    3: 'inset-ring-3 inset-ring-ink/50',
  },
} as const

/**
 * Signals down, impacts across; one that is no event of its own is there without tint and in no total. A cell gives direction and strength as a signed number, with a tint that repeats
 * the sign, and leads to the reason. The heads stay in sight while the region scrolls both ways;
 * its links make it reachable by keyboard.
 */
export function MatrixTable({
  rows,
  totals,
  counted,
}: {
  rows: readonly SignalSummary[]
  /** Over all events found, in catalog order. */
  totals: Totals
  /** How many of the signals found are events of their own. */
  counted: number
}) {
  return (
    <section
      aria-label="Matrix of signals and roles"
      className="-mx-4 max-h-sheet overflow-auto border-y border-rule-strong sm:mx-0"
    >
      <table className="w-full border-separate border-spacing-0 text-sm leading-snug">
        <caption className="sr-only">
          Signals by role: +3 raises demand most, −3 lowers it most, an empty cell is no effect
        </caption>
        <thead>
          <tr>
            <th
              scope="col"
              className={`${rowHead} top-0 z-20 border-b border-b-rule-strong pb-2 align-bottom font-semibold`}
            >
              Signal
            </th>
            {impacts.map(({ slug, number, title }) => (
              <th
                key={slug}
                scope="col"
                className="sticky top-0 z-5 w-12 min-w-12 border-b border-rule-strong bg-paper p-0 align-bottom font-normal"
              >
                <Link
                  look="quiet"
                  className="flex h-54 w-full rotate-180 items-center pt-3 pb-1 [writing-mode:vertical-rl]"
                  href={impactPath(slug)}
                >
                  <span className="tabular">
                    {number} {title}
                  </span>
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixRow key={row.signal.id} {...row} />
          ))}
        </tbody>
        <tfoot>
          <TotalRow
            label={`Raising, of ${counted} events`}
            totals={totals}
            read={({ raise }) => raise}
            bottom="bottom-9"
          />
          <TotalRow
            label={`Lowering, of ${counted} events`}
            totals={totals}
            read={({ lower }) => lower}
            bottom="bottom-0"
          />
        </tfoot>
      </table>
    </section>
  )
}

const mark = 'tabular flex min-h-13 items-center justify-center font-semibold hover:underline'

const corrected = (override: MappingOverride) =>
  `${correctionWords(override)} by ${override.by}: ${override.reason}`

function MatrixRow({ signal, operatorName, place, mappings, overrides }: SignalSummary) {
  const bySlug = new Map(mappings.map((mapping) => [mapping.impact, mapping]))
  const isCounted = countsInIndex(signal)
  const corrections = new Map(overrides.map((override) => [override.impact, override]))
  return (
    <tr className="group">
      <th scope="row" className={`${rowHead} border-b py-2 font-normal group-hover:bg-sunken`}>
        <Link look="quiet" href={`${signalPath(signal.id)}#mapping`}>
          {signal.headline}
        </Link>
        <span className="tabular block text-label text-muted">
          {formatInterval(whenOf(signal))} · {operatorName}
          <span className="hidden sm:inline">
            {place ? ` · ${place.name}` : ''} · {kindLabels[signal.kind]}
          </span>
          {isCounted ? null : ' · not counted'}
        </span>
      </th>
      {impacts.map(({ slug, title }) => {
        const mapping = bySlug.get(slug)
        const correction = corrections.get(slug)
        return (
          <td
            key={slug}
            className={`border-b border-rule p-0 text-center ${mapping && isCounted ? tints[mapping.direction][mapping.strength] : 'group-hover:bg-sunken'}`}
          >
            {mapping ? (
              <a
                href={`${signalPath(signal.id)}#${slug}`}
                title={`${title}: ${strengthWords(mapping)}. ${mapping.mechanism} ${correction ? corrected(correction) : `Rule ${mapping.ruleId}.`}`}
                className={`${mark} ${correction ? "after:content-['*']" : ''} ${isCounted ? '' : 'text-muted'}`}
              >
                {mapping.direction === 1 ? '+' : '−'}
                {mapping.strength}
              </a>
            ) : correction ? (
              <a
                href={`${signalPath(signal.id)}#correction-${slug}`}
                title={`${title}: ${corrected(correction)}`}
                className={`${mark} text-muted`}
              >
                <span aria-hidden="true">×</span>
                <span className="sr-only">removed by an editor</span>
              </a>
            ) : null}
          </td>
        )
      })}
    </tr>
  )
}

function TotalRow({
  label,
  totals,
  read,
  bottom,
}: {
  label: string
  totals: Totals
  read: (counts: Totals[number]) => number
  bottom: 'bottom-0' | 'bottom-9'
}) {
  const edge = bottom === 'bottom-9' ? 'border-t border-t-rule-strong' : ''
  return (
    <tr>
      <th scope="row" className={`${rowHead} ${bottom} ${edge} h-9 font-semibold`}>
        {label}
      </th>
      {totals.map((counts) => (
        <td
          key={counts.impact}
          className={`tabular sticky ${bottom} ${edge} z-5 h-9 bg-paper text-center font-semibold`}
        >
          {read(counts)}
        </td>
      ))}
    </tr>
  )
}
