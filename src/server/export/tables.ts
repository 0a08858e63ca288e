import 'server-only'
import { placeSchema } from '@/domain/place/schema'
import { agencySchema, filingSchema, operatorSchema, programSchema } from '@/domain/record/schemas'
import { type Signal, signalSchemas } from '@/domain/signal/schema'
import { sourceSchema } from '@/domain/source/schema'
import type { CsvCell, CsvTable } from './csv'

/** Columns follow the schemas, so that a measure added to a kind is exported without a word here. */

const referenceShapes = {
  operators: operatorSchema.shape,
  places: placeSchema.shape,
  agencies: agencySchema.shape,
  filings: filingSchema.shape,
  programs: programSchema.shape,
  sources: sourceSchema.shape,
} as const

export type ReferenceTable = keyof typeof referenceShapes

type Flat = Readonly<Record<string, CsvCell>>

/** Columns added after the first files were published: they follow every older one, so that those keep their place. */
const laterColumns: readonly string[] = ['restates', 'extent', 'model', 'span', 'derivedFrom', 'register']

function inOrderOfAge(columns: readonly string[]): string[] {
  const isLater = (column: string) => laterColumns.includes(column)
  return [
    ...columns.filter((column) => !isLater(column)),
    ...laterColumns.filter((one) => columns.includes(one)),
  ]
}

/** A reference table as it stands: each record is flat. */
export function referenceTable(name: ReferenceTable, records: readonly Flat[]): CsvTable {
  return { columns: inOrderOfAge(Object.keys(referenceShapes[name])), rows: records }
}

// Quoted passages and boundaries are more than one cell can hold; the JSON file has them.
const leftOut: readonly string[] = ['citations', 'boundary']

/** The columns of all kinds, common ones first and later ones last, each once. */
export const signalTableColumns: readonly string[] = inOrderOfAge(
  [...new Set(Object.values(signalSchemas).flatMap((schema) => Object.keys(schema.shape)))].filter(
    (column) => !leftOut.includes(column),
  ),
)

/** One row per signal; a measure that its kind does not have is empty, and source ids are joined by spaces. */
export function signalTable(signals: readonly Signal[]): CsvTable {
  return {
    columns: signalTableColumns,
    rows: signals.map(flatSignal),
  }
}

function flatSignal(signal: Signal): Flat {
  const { citations: _, sources, ...flat } = signal
  const joined = sources.join(' ')
  if (flat.kind !== 'service-area') return { ...flat, sources: joined }
  const { boundary: _boundary, ...area } = flat
  return { ...area, sources: joined }
}
