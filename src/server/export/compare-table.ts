import 'server-only'
import type { FactSource } from '@/domain/compare/facts'
import type { SourcingFinder } from '@/domain/source/sourcing'
import type { Comparison } from '../queries/compare'
import type { CsvTable } from './csv'

const columns = [
  'fact',
  'compared',
  'operator',
  'place',
  'value',
  'note',
  'date',
  'precision',
  'sources',
  'leftOut',
  // Added later, so that they follow every older column.
  'publishers',
  'primaries',
]

/**
 * The table of a comparison, a line for each statement in it. A cell without one has a line with its words and nothing
 * else, and the number of statements left out of a cell stands on each of its lines.
 *
 * @param addressOf the absolute address where a statement can be checked
 */
export function compareTable(
  { sides, rows }: Pick<Comparison, 'sides' | 'rows'>,
  addressOf: (source: FactSource) => string,
  sourcing: SourcingFinder,
): CsvTable {
  return {
    columns,
    rows: rows.flatMap(({ label, empty, cells }) =>
      cells.flatMap(({ items, more }, index) => {
        const head = { fact: label, compared: sides[index]?.slug ?? null }
        if (items.length === 0) return [{ ...head, value: empty, leftOut: 0 }]
        return items.map(({ operator, place, text, note, when, sources }) => ({
          ...head,
          operator,
          place,
          value: text,
          note,
          date: when?.date ?? null,
          precision: when?.precision ?? null,
          sources: sources.map(addressOf).join(' '),
          leftOut: more,
          ...sourcedBy(sources, sourcing),
        }))
      }),
    ),
  }
}

/** Empty for what rests on no signal of its own, such as an index. */
function sourcedBy(sources: readonly FactSource[], sourcing: SourcingFinder) {
  const found = sourcing(sources.flatMap(({ kind, id }) => (kind === 'signal' ? [id] : [])))
  return { publishers: found?.publishers ?? null, primaries: found?.primaries ?? null }
}
