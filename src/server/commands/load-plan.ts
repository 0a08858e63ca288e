import 'server-only'
import type { Prisma } from '../generated/prisma/client'
import type { Filed } from './dataset-files'
import type { DatasetProblem } from './dataset-problem'

export type Tx = Prisma.TransactionClient

export type DatasetRecordType = 'operator' | 'place' | 'agency' | 'filing' | 'program' | 'source' | 'signal'

/** A record to write, and the version that it has afterwards. */
export type Write<T> = { record: T; version: number }

/** What a load does with the records of one file. `kept` were edited here and are as last loaded in the file. */
export type FileCount = { file: string; added: number; changed: number; unchanged: number; kept: number }

export type LoadPlan<T> = {
  added: Write<T>[]
  changed: Write<T>[]
  counts: FileCount[]
  conflicts: DatasetProblem[]
}

export type PlanInput<T> = {
  recordType: DatasetRecordType
  idOf: (record: T) => string
  /** Reads a stored row or snapshot into the form in which records are compared; null when it does not fit. */
  read: (stored: unknown) => T | null
  filed: readonly Filed<T>[]
  /** What is stored, by id. */
  current: ReadonlyMap<string, T | null>
  /** A record with what the stored one has from elsewhere and a dataset that says nothing of it leaves alone. */
  carry?: (record: T, stored: T) => T
  /** Whether a revision by an import made only such a change; `before` is the revision that it follows. */
  isAside?: (before: unknown, after: unknown) => boolean
  /** What became of a stored record that is not in use any more, in words; null for one that is. */
  ended?: (id: string) => string | null
  /** What a record of the files names that is retired here, in words; null where it names nothing that is. */
  namesRetired?: (record: T) => string | null
  /** Take the file's version of a record that was edited here as well. */
  overwriteEdits: boolean
}

type Past = { version: number; newest: unknown; lastLoaded: unknown }

/**
 * Compares the records of a file type with what is stored. A record that differs is written when the stored one
 * is still as the last load left it. Where an editor has changed it since, the editor's version is kept as long as
 * the file says what it said then; when both have changed it is a conflict, and somebody must decide.
 */
export async function planRecords<T>(tx: Tx, input: PlanInput<T>): Promise<LoadPlan<T>> {
  const { current, idOf, read, recordType, overwriteEdits, ended = () => null, namesRetired } = input
  const plan: LoadPlan<T> = { added: [], changed: [], counts: [], conflicts: [] }
  const carry = (record: T) => {
    const stored = current.get(idOf(record))
    return stored && input.carry ? input.carry(record, stored) : record
  }
  const filed = input.filed.map(({ file, record }) => ({ file, record: carry(record) }))
  const differing = filed.filter(
    ({ record }) => ended(idOf(record)) !== null || !sameContent(record, current.get(idOf(record))),
  )
  const pasts = await pastOf(
    tx,
    recordType,
    differing.map(({ record }) => idOf(record)),
    input.isAside,
  )
  const isDiffering = new Set(differing)
  for (const entry of filed) {
    const { file, record } = entry
    const id = idOf(record)
    const count = countOf(plan.counts, file)
    if (!isDiffering.has(entry)) {
      count.unchanged += 1
      continue
    }
    const past = pasts.get(id)
    const write = { record, version: (past?.version ?? 0) + 1 }
    const stored = current.get(id)
    const snapshot = past === undefined ? null : read(past.lastLoaded)
    const lastLoaded = snapshot && carry(snapshot)
    const end = ended(id)
    const retired =
      overwriteEdits || sameContent(record, lastLoaded) ? null : (namesRetired?.(record) ?? null)
    if (retired !== null) {
      plan.conflicts.push(conflict(file, id, `a record that names ${retired}, which was retired here`))
    } else if (stored === undefined) {
      plan.added.push(write)
      count.added += 1
    } else if (overwriteEdits || stored === null || (end === null && sameContent(stored, lastLoaded))) {
      plan.changed.push(write)
      count.changed += 1
    } else if (sameContent(record, lastLoaded)) {
      count.kept += 1
    } else {
      plan.conflicts.push(
        conflict(file, id, `a new version, while the record was ${end ?? 'edited'} here${end ? '' : ' too'}`),
      )
    }
  }
  return plan
}

function conflict(file: string, record: string, got: string): DatasetProblem {
  const expected = "a decision: --overwrite-edits takes the file's version"
  return { file, record, field: null, got, expected }
}

function countOf(counts: FileCount[], file: string): FileCount {
  const known = counts.find((count) => count.file === file)
  if (known) return known
  const count = { file, added: 0, changed: 0, unchanged: 0, kept: 0 }
  counts.push(count)
  return count
}

/** The newest version of each record, and its snapshot as the last load left it. */
async function pastOf(
  tx: Tx,
  recordType: DatasetRecordType,
  ids: string[],
  isAside: PlanInput<unknown>['isAside'] = () => false,
): Promise<Map<string, Past>> {
  // Put in order here: a list of some thousand ids is asked for in portions, and that only without an order.
  const revisions = await tx.revision.findMany({
    where: { recordType, recordId: { in: ids } },
    select: { recordId: true, version: true, snapshot: true, changeset: { select: { kind: true } } },
  })
  const pasts = new Map<string, Past>()
  for (const { recordId, version, snapshot, changeset } of revisions.toSorted(byVersion)) {
    const before = pasts.get(recordId)
    const isLoad = changeset.kind === 'import' && !(before && isAside(before.newest, snapshot))
    const lastLoaded = isLoad ? snapshot : (before?.lastLoaded ?? null)
    pasts.set(recordId, { version, newest: snapshot, lastLoaded })
  }
  return pasts
}

function byVersion(a: { version: number }, b: { version: number }): number {
  return a.version - b.version
}

export function sameContent(a: unknown, b: unknown): boolean {
  return a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b)
}

/** JSON with the keys of every object in order: equal texts mean equal values. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
