import 'server-only'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { placeSchema } from '@/domain/place/schema'
import { agencySchema, filingSchema, operatorSchema, programSchema } from '@/domain/record/schemas'
import { ok, type Result } from '@/domain/shared/result'
import { signalKinds } from '@/domain/signal/kinds'
import { type Signal, signalsOfKind } from '@/domain/signal/schema'
import { canonicalAddress } from '@/domain/source/address'
import { type Source, sourceSchema } from '@/domain/source/schema'
import type { PrismaClient } from '../generated/prisma/client'
import { readerVisible } from '../records/reference-rows'
import { signalInclude, toSignal } from '../records/signal-rows'
import { byText, type DatasetRecords, referenceTexts, signalText } from './dataset-format'
import { type DatasetProblem, show } from './dataset-problem'
import { crossRecordProblems } from './load-references'
import { type Dataset, type DatasetFailure, datasetFailure } from './load-validate'

/** What a write does, or would do, to one file of the folder. */
export type FileChange = { file: string; change: 'added' | 'changed' | 'unchanged' }

/**
 * Writes the published record of the database to a dataset folder, in the form in which datasets are shipped. What
 * an editor has not published, or has withdrawn, is left out, with the reference records that readers do not see; so is a
 * source that nothing cites and whose address
 * another source has (what remains of two that were merged). Fails as `invalid`, and writes nothing, when a published
 * record points at one that is left out: what is written is what a load accepts.
 * @param check only say which files would change
 */
export async function writeDataset(
  prisma: PrismaClient,
  { folder, check = false }: { folder: string; check?: boolean },
): Promise<Result<FileChange[], DatasetFailure>> {
  const signals = await publishedSignals(prisma)
  if (!signals.ok) return signals
  const records = await referenceRecords(prisma, signals.value, operatorOrder(folder))
  const problems = crossRecordProblems(datasetOf(records, signals.value), new Set())
  if (problems.length > 0) return notWritten(problems)
  const texts = {
    ...referenceTexts(records),
    ...Object.fromEntries(
      signalKinds.map((kind) => [
        `signals/${kind}.json`,
        signalText(kind, signalsOfKind(signals.value, kind)),
      ]),
    ),
  }
  const changes: FileChange[] = []
  for (const [file, text] of Object.entries(texts)) {
    const target = path.join(folder, file)
    const before = textOf(target)
    const change = before === null ? 'added' : before === text ? 'unchanged' : 'changed'
    changes.push({ file, change })
    if (change !== 'unchanged' && !check) replaceFile(target, text)
  }
  return ok(changes)
}

async function publishedSignals(prisma: PrismaClient): Promise<Result<Signal[], DatasetFailure>> {
  const rows = await prisma.signal.findMany({ where: { status: 'published' }, include: signalInclude })
  const problems: DatasetProblem[] = []
  const signals: Signal[] = []
  for (const row of rows) {
    const signal = toSignal(row)
    if (signal.ok) signals.push(signal.value)
    else
      problems.push(unfit(row.kind, row.id, signal.failure.field, signal.failure.message, 'a valid record'))
  }
  const ids = new Set(rows.map(({ id }) => id))
  for (const signal of signals) {
    const pointers = {
      alternateOf: signal.alternateOf,
      restates: signal.restates,
      evidence: signal.kind === 'target' ? signal.evidence : null,
    }
    for (const [field, id] of Object.entries(pointers)) {
      if (id === null || ids.has(id)) continue
      problems.push(unfit(signal.kind, signal.id, field, show(id), 'the id of a published signal'))
    }
  }
  return problems.length === 0 ? ok(signals) : notWritten(problems)
}

function notWritten(problems: DatasetProblem[]) {
  return datasetFailure(
    problems,
    `${problems.length} records cannot be written; no file was changed`,
    'invalid',
  )
}

/** The records as a load would read them from the files, for the rules that it keeps. */
function datasetOf(records: DatasetRecords, signals: readonly Signal[]): Dataset {
  const filed = <T>(file: string, all: readonly T[]) => all.map((record) => ({ file, record }))
  return {
    operators: filed('operators.json', records.operators),
    places: filed('places.json', records.places),
    agencies: filed('agencies.json', records.agencies),
    filings: filed('filings.json', records.filings),
    programs: filed('programs.json', records.programs),
    sources: filed('sources.json', records.sources),
    signals: signals.map((record) => ({ file: `signals/${record.kind}.json`, record })),
  }
}

const unfit = (
  kind: string,
  record: string,
  field: string | null,
  got: string,
  expected: string,
): DatasetProblem => ({ file: `signals/${kind}.json`, record, field, got, expected })

async function referenceRecords(
  prisma: PrismaClient,
  signals: readonly Signal[],
  order: readonly string[],
): Promise<DatasetRecords> {
  const rank = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length)
  const operators = z.array(operatorSchema).parse(await prisma.operator.findMany({ where: readerVisible }))
  const sources = z.array(sourceSchema).parse(await prisma.source.findMany({ where: readerVisible }))
  return {
    operators: operators.toSorted((a, b) => rank(a.slug) - rank(b.slug) || byText(a.slug, b.slug)),
    places: z.array(placeSchema).parse(await prisma.place.findMany({ where: readerVisible })),
    agencies: z.array(agencySchema).parse(await prisma.agency.findMany({ where: readerVisible })),
    filings: z.array(filingSchema).parse(await prisma.filing.findMany({ where: readerVisible })),
    programs: z.array(programSchema).parse(await prisma.program.findMany({ where: readerVisible })),
    sources: withoutMergedSources(sources, signals),
  }
}

/** Without the sources that nothing rests on and that stand at the address of another one. */
function withoutMergedSources(sources: readonly Source[], signals: readonly Signal[]): Source[] {
  const cited = new Set([
    ...signals.flatMap((signal) => signal.sources),
    ...sources.flatMap(({ derivedFrom }) => derivedFrom ?? []),
  ])
  const citedAddresses = new Set(
    sources.filter(({ id }) => cited.has(id)).flatMap(({ url }) => (url ? canonicalAddress(url) : [])),
  )
  return sources.filter(
    ({ id, url }) => cited.has(id) || url === null || !citedAddresses.has(canonicalAddress(url)),
  )
}

/** The operators of the folder's present file, in its order; none when there is no such file yet. */
function operatorOrder(folder: string): string[] {
  const text = textOf(path.join(folder, 'operators.json'))
  if (text === null) return []
  return z
    .array(z.object({ slug: z.string() }))
    .parse(JSON.parse(text))
    .map(({ slug }) => slug)
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Whole or not at all: a reader never meets half a file. */
function replaceFile(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const unfinished = `${file}.new`
  writeFileSync(unfinished, text)
  renameSync(unfinished, file)
}
