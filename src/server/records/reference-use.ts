import 'server-only'
import { type ReferenceType, referenceLinks, referenceTypes } from '@/domain/record/types'
import type { Prisma } from '../generated/prisma/client'
import { findReferences, type StoredReference } from './reference-tables'

/** The signals that name a record themselves. */
export const whereSignalNames: Readonly<Record<ReferenceType, (id: string) => Prisma.SignalWhereInput>> = {
  operator: (operator) => ({ operator }),
  place: (place) => ({ place }),
  // A signal names an agency by its filing only.
  agency: () => ({ id: { in: [] } }),
  filing: (filing) => ({ filingStep: { filing } }),
  program: (program) => ({
    OR: [
      { milestone: { program } },
      { fleetEstimate: { model: program } },
      { filingStep: { model: program } },
    ],
  }),
  source: (source) => ({
    OR: [{ sources: { some: { sourceId: source } } }, { serviceArea: { boundarySource: source } }],
  }),
}

/** The signals that rest on a record: those that name it, and for an agency the steps of its filings. */
export const signalsUsing: typeof whereSignalNames = {
  ...whereSignalNames,
  agency: (agency) => ({ filingStep: { filingItem: { agency } } }),
}

/** The signals that a change of a record may make unfit: those that name it, and what says again a step of a filing. */
export const signalsDepending: typeof whereSignalNames = {
  ...whereSignalNames,
  filing: (filing) => ({ OR: [{ filingStep: { filing } }, { original: { filingStep: { filing } } }] }),
}

/** A reference record with its type. */
export type TypedReference = StoredReference & { type: ReferenceType }

/**
 * The reference records that name this one, retired ones among them.
 * @param merged also those that were merged into another record: they stand for nothing, until that is undone
 */
export async function referencesNaming(
  client: Prisma.TransactionClient,
  type: ReferenceType,
  id: string,
  { merged = false }: { merged?: boolean } = {},
): Promise<TypedReference[]> {
  const found: TypedReference[] = []
  for (const from of referenceTypes) {
    const fields = Object.entries(referenceLinks[from]).flatMap(([field, to]) => (to === type ? [field] : []))
    if (fields.length === 0) continue
    const where = { ...(merged ? {} : { mergedInto: null }), OR: fields.map((field) => ({ [field]: id })) }
    found.push(...(await findReferences(client, from, where)).map((one) => ({ ...one, type: from })))
  }
  return found
}
