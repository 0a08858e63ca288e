import 'server-only'
import type { MappingChange } from '@/domain/impact/override'
import type { RecordStatus } from '@/domain/signal/kinds'
import { unseenProblems } from '@/domain/signal/references'
import {
  type Signal,
  type SignalOf,
  signalSchema,
  signalsOfKind,
  storableSchema,
} from '@/domain/signal/schema'
import { storedChanges } from '../records/override-rows'
import {
  canonicalSignal,
  detailColumns,
  parseRecordStatus,
  signalInclude,
  signalSnapshot,
  sourceColumns,
  toSignal,
  toSignalColumns,
  toSignalData,
} from '../records/signal-rows'
import type { Filed } from './dataset-files'
import { type DatasetProblem, show } from './dataset-problem'
import { type EndedRecords, followInSignal, retiredInSignal } from './load-ended'
import { planRecords, sameContent, type Tx, type Write } from './load-plan'
import type { PlannedWrites, RevisionDraft } from './load-reference'

type Life = {
  status: RecordStatus
  retractReason: string | null
  version: number
  overrides: readonly MappingChange[]
}

/** Plans the signals of a dataset. New ones are published at `now`; one that is stored keeps its status. */
export async function planSignals(
  tx: Tx,
  filed: readonly Filed<Signal>[],
  { overwriteEdits, now, ended }: { overwriteEdits: boolean; now: Date; ended: EndedRecords },
): Promise<PlannedWrites> {
  const rows = await tx.signal.findMany({ include: signalInclude })
  const current = new Map<string, Signal | null>()
  const lives = new Map<string, Life>()
  const corrected = await storedChanges(tx)
  for (const row of rows) {
    const parsed = toSignal(row)
    current.set(row.id, parsed.ok ? parsed.value : null)
    const { retractReason, version } = row
    const overrides = corrected.get(row.id) ?? []
    lives.set(row.id, { status: parseRecordStatus(row.status), retractReason, version, overrides })
  }
  const follow = (signal: Signal) => canonicalSignal(followInSignal(ended, signal))
  const canonical = filed.map(({ file, record }) => ({ file, record: follow(record) }))
  const plan = await planRecords(tx, {
    recordType: 'signal',
    idOf: ({ id }) => id,
    read: (stored) => {
      const signal = signalSchema.safeParse(stored).data
      return signal ? follow(signal) : null
    },
    namesRetired: (signal) => retiredInSignal(ended, signal),
    filed: canonical,
    current,
    carry: carryBoundary,
    isAside: changesBoundaryOnly,
    overwriteEdits,
  })
  const kinds = new Map(rows.map((row) => [row.id, row.kind]))
  return {
    counts: plan.counts,
    conflicts: [
      ...plan.conflicts,
      ...changedKinds(canonical, kinds),
      ...unseenPointers(
        canonical,
        new Set([...plan.added, ...plan.changed].map(({ record }) => record.id)),
        lives,
      ),
    ],
    write: async () => [
      ...(await addSignals(tx, plan.added, now)),
      ...(await changeSignals(tx, plan.changed, lives, now)),
    ],
  }
}

/** Boundaries are imported apart from datasets: a file that has none leaves the recorded one, with its source. */
function carryBoundary(record: Signal, stored: Signal): Signal {
  if (record.kind !== 'service-area' || stored.kind !== 'service-area') return record
  const { boundary } = stored
  if (record.boundary !== null || boundary === null) return record
  return { ...record, boundary, sources: [...new Set([...record.sources, boundary.source])] }
}

/** Whether two revisions differ in the boundary and its source alone: no dataset said so, a file of areas did. */
function changesBoundaryOnly(before: unknown, after: unknown): boolean {
  const [old, next] = [signalSchema.safeParse(before).data, signalSchema.safeParse(after).data]
  if (old?.kind !== 'service-area' || next?.kind !== 'service-area' || next.boundary === null) return false
  const { source } = next.boundary
  const rest = (signal: SignalOf<'service-area'>) => ({
    ...signal,
    boundary: null,
    sources: signal.sources.filter((id) => id !== source),
  })
  return sameContent(rest(old), rest(next))
}

// The measures of a kind live in that kind's table, and the history of the record with them.
function changedKinds(filed: readonly Filed<Signal>[], kinds: ReadonlyMap<string, string>): DatasetProblem[] {
  return filed.flatMap(({ file, record }) => {
    const kind = kinds.get(record.id)
    if (kind === undefined || kind === record.kind) return []
    return [
      {
        file,
        record: record.id,
        field: 'kind',
        got: show(record.kind),
        expected: `${kind}, as it is stored`,
      },
    ]
  })
}

/** Signals of the files that would be published while they point at one that is a draft or retracted here. */
function unseenPointers(
  filed: readonly Filed<Signal>[],
  written: ReadonlySet<string>,
  lives: ReadonlyMap<string, Life>,
): DatasetProblem[] {
  const isSeen = (id: string) => (lives.get(id)?.status ?? 'published') === 'published'
  return filed
    .filter(({ record }) => written.has(record.id) && isSeen(record.id))
    .flatMap(({ file, record }) =>
      unseenProblems(record, isSeen).map(({ field, value }) => ({
        file,
        record: record.id,
        field,
        got: show(value),
        expected: `another value, or that signal published: it is ${lives.get(value)?.status} here`,
      })),
    )
}

async function addSignals(tx: Tx, added: readonly Write<Signal>[], now: Date): Promise<RevisionDraft[]> {
  if (added.length === 0) return []
  const signals = added.map(({ record }) => record)
  const life = { status: 'published', publishedAt: now, createdAt: now, updatedAt: now }
  await tx.signal.createMany({
    data: added.map(({ record, version }) => ({
      ...toSignalColumns(storableSchema.parse(record)),
      ...life,
      version,
    })),
  })
  await addDetails(tx, signals)
  await tx.signalSource.createMany({
    data: signals.flatMap((signal) => sourceColumns(signal).map((row) => ({ signalId: signal.id, ...row }))),
  })
  return added.map(({ record, version }) => ({
    recordType: 'signal',
    recordId: record.id,
    version,
    action: 'created',
    snapshot: signalSnapshot(record, { status: 'published', retractReason: null }),
  }))
}

async function addDetails(tx: Tx, signals: readonly Signal[]): Promise<void> {
  const rows = <K extends Signal['kind'], C>(kind: K, columns: (signal: SignalOf<K>) => C) =>
    signalsOfKind(signals, kind).map((signal) => ({ signalId: signal.id, ...columns(signal) }))
  await tx.statusChange.createMany({
    data: rows('deployment-status', detailColumns['deployment-status']),
  })
  await tx.serviceArea.createMany({ data: rows('service-area', detailColumns['service-area']) })
  await tx.fleetEstimate.createMany({ data: rows('fleet-estimate', detailColumns['fleet-estimate']) })
  await tx.serviceMetric.createMany({ data: rows('service-metric', detailColumns['service-metric']) })
  await tx.filingStep.createMany({ data: rows('filing', detailColumns.filing) })
  await tx.productionMilestone.createMany({ data: rows('production', detailColumns.production) })
  await tx.target.createMany({ data: rows('target', detailColumns.target) })
}

async function changeSignals(
  tx: Tx,
  changed: readonly Write<Signal>[],
  lives: ReadonlyMap<string, Life>,
  now: Date,
): Promise<RevisionDraft[]> {
  const drafts: RevisionDraft[] = []
  for (const { record, version } of changed) {
    const life = lives.get(record.id)
    if (!life) throw new Error(`Signal ${record.id} was planned as a change but is not stored`)
    const next = Math.max(version, life.version + 1)
    const data = { ...toSignalData(storableSchema.parse(record)).update, version: next, updatedAt: now }
    await tx.signal.update({ where: { id: record.id }, data })
    drafts.push({
      recordType: 'signal',
      recordId: record.id,
      version: next,
      action: 'edited',
      snapshot: signalSnapshot(record, life),
    })
  }
  return drafts
}
