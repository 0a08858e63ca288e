import 'server-only'
import { ok, type Result } from '@/domain/shared/result'
import type { PrismaClient } from '../generated/prisma/client'
import type { DatasetProblem } from './dataset-problem'
import { nothingEnded, readEnded } from './load-ended'
import type { FileCount, Tx } from './load-plan'
import {
  agencyType,
  filingType,
  operatorType,
  type PlannedWrites,
  placeType,
  planReference,
  programType,
  sourceType,
} from './load-reference'
import { confidenceWarnings } from './load-references'
import { planSignals } from './load-signals'
import { timingFailure } from './load-timing'
import { type Dataset, type DatasetFailure, datasetFailure, readDataset } from './load-validate'

export type LoadOptions = {
  /** Folder of the dataset. */
  folder: string
  /** The instant at which new signals are published. */
  now: Date
  /** Who asked for it, in words: the reason kept with the changeset. */
  reason: string
  /** Take the file's version of records that were edited here and changed in the file; otherwise that stops the load. */
  overwriteEdits?: boolean
  /** Load days before 2009 too: somebody has looked at them, and says so in the reason. */
  earlyDates?: boolean
}

export type LoadReport = {
  /** One line per file, in the order of loading. */
  counts: FileCount[]
  /** The changeset that holds the revisions; null when nothing changed. */
  changesetId: string | null
  /** What is loaded all the same and an editor should look at. */
  warnings: DatasetProblem[]
}

/**
 * Loads a dataset folder: checks every file first, then writes what differs in one transaction, as one changeset
 * of kind `import`. Loading the same files again changes nothing. Fails as `invalid` (a record does not fit) or
 * `conflict` (edited here and changed in the file) with every problem found, and then nothing is written.
 */
export async function loadDataset(
  prisma: PrismaClient,
  options: LoadOptions,
): Promise<Result<LoadReport, DatasetFailure>> {
  const dataset = readDataset(options.folder)
  if (!dataset.ok) return dataset
  const untimely = timingFailure(dataset.value, options)
  if (untimely) return untimely
  return prisma.$transaction((tx) => writeDataset(tx, dataset.value, options), {
    // The site goes on reading meanwhile; only other writers wait. Twenty thousand signals take one or two minutes.
    timeout: 600_000,
    maxWait: 30_000,
  })
}

async function writeDataset(
  tx: Tx,
  dataset: Dataset,
  { now, reason, overwriteEdits = false }: LoadOptions,
): Promise<Result<LoadReport, DatasetFailure>> {
  const ended = overwriteEdits ? nothingEnded : await readEnded(tx)
  // In the order in which they refer to each other.
  const planned: PlannedWrites[] = [
    await planReference(tx, operatorType, dataset.operators, { overwriteEdits, now, ended }),
    await planReference(tx, placeType, dataset.places, { overwriteEdits, now, ended }),
    await planReference(tx, agencyType, dataset.agencies, { overwriteEdits, now, ended }),
    await planReference(tx, filingType, dataset.filings, { overwriteEdits, now, ended }),
    await planReference(tx, programType, dataset.programs, { overwriteEdits, now, ended }),
    await planReference(tx, sourceType, dataset.sources, { overwriteEdits, now, ended }),
    await planSignals(tx, dataset.signals, { overwriteEdits, now, ended }),
  ]
  const conflicts = planned.flatMap((plan) => plan.conflicts)
  if (conflicts.length > 0) {
    const message = `${conflicts.length} records do not agree with what was edited here; nothing was written`
    return datasetFailure(conflicts, message, 'conflict')
  }
  const drafts = []
  for (const plan of planned) drafts.push(...(await plan.write()))
  const counts = planned.flatMap((plan) => plan.counts)
  const warnings = confidenceWarnings(dataset)
  if (drafts.length === 0) return ok({ counts, changesetId: null, warnings })

  const changeset = await tx.changeset.create({ data: { kind: 'import', reason, createdAt: now } })
  await tx.revision.createMany({
    data: drafts.map((draft) => ({ ...draft, changesetId: changeset.id, createdAt: now })),
  })
  return ok({ counts, changesetId: changeset.id, warnings })
}
