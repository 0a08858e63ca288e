import type { Denominators } from '@/domain/projection/denominators'
import type { NameIndex } from '@/domain/shared/names'
import type { SourcingFinder } from '@/domain/source/sourcing'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Disclosure } from '@/ui/kit/disclosure'
import { Link } from '@/ui/kit/link'
import { sourcingWords } from '@/ui/signal/sourcing-note'
import { signalPath } from '@/url/paths'
import { type DenominatorCell, denominatorStrips } from './denominator-model'
import styles from './denominator-strip.module.css'

type Row = DenominatorCell & { operatorName: string; sourced: string | null }

/**
 * Requested, authorized, registered, ever seen, active and claimed vehicles of each operator side by side, with bars on
 * one scale, and a table of the same numbers. The gap between the papers and the road is its sentence; of an operator
 * with one count alone it is all there is to say.
 */
export function DenominatorStrip({
  denominators,
  sourcing,
  names,
}: {
  denominators: readonly Denominators[]
  sourcing: SourcingFinder
  /** Names of operators, places and vehicle programs. */
  names: NameIndex
}) {
  const strips = denominatorStrips(denominators, names)
  if (strips.length === 0) return null
  const rows = strips.flatMap(({ operatorName, cells }) =>
    cells.map((cell): Row => ({ ...cell, operatorName, sourced: sourcedIn(cell, sourcing) })),
  )
  // One count has nothing to be confused with.
  const counts = ({ cells }: (typeof strips)[number]) => cells.filter(({ bar }) => bar !== null).length
  const drawn = strips.filter((strip) => counts(strip) > 1)
  const told = strips.filter((strip) => counts(strip) <= 1)
  return (
    <div>
      <p className="mb-3 text-note text-muted">
        Six counts that are often confused, and are never added up. Bars share one scale from zero; every
        figure names its place.
      </p>
      {drawn.map((strip) => (
        <div key={strip.operator} className="mb-5 border-t border-rule pt-3">
          <h3 className="font-sans text-sm">{strip.operatorName}</h3>
          <p className="mb-3 text-note">{strip.sentence}</p>
          <ul className={styles.cells}>
            {strip.cells.map((cell) => (
              <Cell key={cell.step} cell={cell} sourced={sourcedIn(cell, sourcing)} />
            ))}
          </ul>
        </div>
      ))}
      {told.length > 0 ? (
        <ul className="mb-3 border-t border-rule pt-2 text-note">
          {told.map((strip) => (
            <li key={strip.operator}>
              <b className="font-semibold">{strip.operatorName}</b>: {strip.sentence}
            </li>
          ))}
        </ul>
      ) : null}
      <Disclosure summary="Show these counts as a table">
        <div className="mt-3">
          <DataTable
            caption="Requested, authorized, registered, observed, active and claimed vehicles"
            columns={columns}
            rows={rows}
            rowKey={({ operatorName, step }) => `${operatorName}/${step}`}
            stacks
            empty="No count is on record."
          />
        </div>
      </Disclosure>
    </div>
  )
}

/** How well a count is sourced, in words; null where there is none. */
function sourcedIn({ signalIds }: DenominatorCell, sourcing: SourcingFinder): string | null {
  const found = sourcing(signalIds)
  return found ? sourcingWords(found) : null
}

function Cell({ cell, sourced }: { cell: DenominatorCell; sourced: string | null }) {
  const [first, ...others] = cell.signalIds
  const share = (part: number) => `${Number((part * 100).toFixed(2))}%`
  return (
    <li className={styles.cell}>
      <p className={styles.label}>{cell.label}</p>
      {first ? (
        <a href={signalPath(first)} className={`${styles.value} font-book hover:underline`}>
          {cell.value}
        </a>
      ) : (
        <p className={styles.missing}>{cell.value}</p>
      )}
      <div className={styles.track} aria-hidden="true">
        {cell.bar ? (
          <>
            <span
              className={styles.high}
              style={{ width: share(cell.bar.high), background: cell.bar.color }}
            />
            <span style={{ width: share(cell.bar.low), background: cell.bar.color }} />
          </>
        ) : null}
      </div>
      <p className={styles.note}>
        {cell.where ? (
          <>
            {cell.counted ? `${cell.counted}, ` : ''}
            {cell.where}, {cell.when}
            <span className="block">{cell.source}</span>
            {sourced ? <span className="block">{sourced}</span> : null}
          </>
        ) : null}
        {cell.notes.map((note) => (
          <span key={note} className="block">
            {note}
          </span>
        ))}
        {others.map((id) => (
          <Link className="block" key={id} href={signalPath(id)}>
            another record of that day
          </Link>
        ))}
      </p>
    </li>
  )
}

const columns: Column<Row>[] = [
  { key: 'operator', header: 'Operator', cell: ({ operatorName }) => operatorName, brief: true },
  { key: 'count', header: 'Count', cell: ({ label }) => label, rowHeader: true },
  { key: 'vehicles', header: 'Vehicles', numeric: true, cell: ({ value }) => value },
  {
    key: 'what',
    header: 'Which',
    cell: ({ counted, notes, where }) =>
      where === null ? notes.join(', ') || '–' : [counted ?? 'all vehicles', ...notes].join(', '),
  },
  { key: 'where', header: 'Where', cell: ({ where }) => where ?? '–', brief: true },
  { key: 'when', header: 'Date', cell: ({ when }) => when ?? '–', brief: true },
  {
    key: 'source',
    header: 'Who counted',
    cell: ({ source, sourced }) => (source === null ? '–' : [source, sourced].filter(Boolean).join(': ')),
  },
  {
    key: 'record',
    header: 'Record',
    cell: ({ signalIds: [first], headline }) =>
      first ? <Link href={signalPath(first)}>{headline}</Link> : '–',
  },
]
