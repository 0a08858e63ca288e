import type { PromiseRow } from '@/domain/ledger/promises'
import { referenceClass } from '@/domain/projection/promise-statistics'
import type { PromiseLedger } from '@/server/queries/ledgers'
import type { PromiseTableRow } from '@/ui/ledger/promise-table'

/** Rows of the table of promises: with evidence, source and, while one is open, its reference class. */
export function promiseTableRows(
  shown: readonly PromiseRow[],
  { rows, evidence, sources }: PromiseLedger,
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
