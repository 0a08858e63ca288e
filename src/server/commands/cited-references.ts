import 'server-only'
import { idKeyOf, type ReferenceType, referenceTypes } from '@/domain/record/types'
import { findReferences } from '../records/reference-tables'
import type { Transaction } from './changeset'
import { portions } from './portions'

/** A reference record by type and identifier. */
export type ReferenceKey = { type: ReferenceType; id: string }

/** What signals cite, and the agency and the surrounding places of those. */
export async function citedBy(
  transaction: Transaction,
  signalIds: string[],
): Promise<{ recordType: ReferenceType; recordId: string }[]> {
  const rows = await transaction.signal.findMany({
    where: { id: { in: signalIds } },
    select: {
      operator: true,
      placeItem: { select: { slug: true, parent: true } },
      sources: { select: { sourceId: true } },
      fleetEstimate: { select: { model: true } },
      milestone: { select: { program: true } },
      filingStep: { select: { filing: true, model: true, filingItem: { select: { agency: true } } } },
    },
  })
  return rows.flatMap(({ operator, placeItem, sources, fleetEstimate, milestone, filingStep }) => {
    const named: [ReferenceType, string | null | undefined][] = [
      ['operator', operator],
      ['place', placeItem?.slug],
      ['place', placeItem?.parent],
      ['program', fleetEstimate?.model ?? milestone?.program ?? filingStep?.model],
      ['filing', filingStep?.filing],
      ['agency', filingStep?.filingItem.agency],
      ...sources.map(({ sourceId }): [ReferenceType, string] => ['source', sourceId]),
    ]
    return named.flatMap(([recordType, recordId]) => (recordId ? [{ recordType, recordId }] : []))
  })
}

/** The records that these signals cite and that readers have seen only since a moment: an act of then may have shown them. */
export async function shownSince(
  transaction: Transaction,
  signalIds: readonly string[],
  since: Date,
): Promise<ReferenceKey[]> {
  const shown: ReferenceKey[] = []
  for (const some of portions(signalIds)) {
    const cited = await citedBy(transaction, some)
    for (const type of referenceTypes) {
      const ids = cited.flatMap(({ recordType, recordId }) => (recordType === type ? [recordId] : []))
      const where = { [idKeyOf(type)]: { in: [...new Set(ids)] }, publishedAt: { gte: since } }
      const rows = await findReferences(transaction, type, where)
      shown.push(...rows.map(({ id }) => ({ type, id })))
    }
  }
  return shown
}
