import type { PromiseRow } from '@/domain/lists/promises'
import { referenceClass } from '@/domain/projection/promise-statistics'
import type { PromiseListData } from '@/server/queries/lists'
import type { PromiseTableRow } from '@/ui/lists/promise-table'

/** Rows of the table of promises: with evidence, source and, while one is open, its reference class. */
export function promiseTableRows(
  shown: readonly PromiseRow[],
  { rows, evidence, sources }: PromiseListData,
  isToday: boolean,
): PromiseTableRow[] {
  return shown.map((row) => ({
    ...row,
    evidence: row.target.evidence === null ? null : (evidence[row.target.evidence] ?? null),
    reference: row.status === 'open' ? referenceClass(rows, row) : null,
    showsNote: isToday || (row.status !== 'open' && row.status !== 'overdue'),
    source: sources[row.target.sources[0] ?? ''] ?? null,
  }))
}
