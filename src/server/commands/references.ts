import 'server-only'
import { signalKinds } from '@/domain/signal/kinds'
import {
  type ReferenceProblem,
  type ReferenceWorld,
  referenceProblems,
  type SignalBrief,
  unrecorded,
} from '@/domain/signal/references'
import type { Signal } from '@/domain/signal/schema'
import { sourceReferenceProblems } from '@/domain/source/references'
import type { Source } from '@/domain/source/schema'
import type { Prisma } from '../generated/prisma/client'
import { inUse } from '../records/reference-rows'
import { refuse, type Transaction } from './changeset'

/**
 * Everything that a record points at must be recorded and fit it. The rules are the domain's, which the importer keeps
 * too; here they are asked over the stored rows, and the first fault refuses, naming the field of the form.
 */

function refuseProblem({ message }: ReferenceProblem, field: string): never {
  refuse('invalid', message, field)
}

export async function requireOperator(transaction: Transaction, slug: string, field: string): Promise<void> {
  const found = await transaction.operator.findUnique({ where: { ...inUse, slug }, select: { slug: true } })
  if (!found) refuseProblem(unrecorded(field, 'an operator', slug), field)
}

export async function requirePlace(transaction: Transaction, slug: string, field: string): Promise<void> {
  const found = await transaction.place.findUnique({ where: { ...inUse, slug }, select: { slug: true } })
  if (!found) refuseProblem(unrecorded(field, 'a place', slug), field)
}

export async function requireAgency(transaction: Transaction, slug: string, field: string): Promise<void> {
  const found = await transaction.agency.findUnique({ where: { ...inUse, slug }, select: { slug: true } })
  if (!found) refuseProblem(unrecorded(field, 'an agency', slug), field)
}

/** Refuses a source that repeats one that is not recorded, or itself. */
export async function requireOriginalSource(
  transaction: Transaction,
  source: Source,
  field: string,
): Promise<void> {
  if (source.derivedFrom === null) return
  const rows = await transaction.source.findMany({ where: inUse, select: { id: true, derivedFrom: true } })
  const derivedFrom = new Map(rows.map((row) => [row.id, row.derivedFrom]))
  const [problem] = sourceReferenceProblems(source, (id) => derivedFrom.get(id))
  if (problem) refuseProblem(problem, field)
}

/** Refuses a signal that points at something that is not recorded or does not fit it. */
export async function requireReferences(transaction: Transaction, signal: Signal): Promise<void> {
  const [problem] = referenceProblems(signal, await worldAround(transaction, signal))
  if (problem) refuseProblem(problem, problem.field)
}

export const briefSelect = {
  id: true,
  kind: true,
  operator: true,
  alternateOf: true,
  restates: true,
  filingStep: { select: { filing: true, vehicles: true } },
} as const satisfies Prisma.SignalSelect

type BriefRow = Prisma.SignalGetPayload<{ select: typeof briefSelect }>

export function toBrief({ filingStep, kind, ...row }: BriefRow): SignalBrief {
  const known = signalKinds.find((one) => one === kind)
  if (!known) throw new Error(`Unknown kind of signal: ${kind}`)
  const step = filingStep && { filing: filingStep.filing, namesVehicles: filingStep.vehicles !== null }
  return { ...row, kind: known, step }
}

/** The stored records that this signal points at, or that point at it. */
async function worldAround(transaction: Transaction, signal: Signal): Promise<ReferenceWorld> {
  const { alternateOf, restates, sources } = signal
  const evidence = signal.kind === 'target' ? signal.evidence : null
  const named = [alternateOf, restates, evidence].filter((id) => id !== null)
  const pointing = {
    // A draft that was thrown away is not there to be pointed at.
    discardedAt: null,
    OR: [{ id: { in: named } }, { alternateOf: signal.id }, { restates: signal.id }],
  }
  const briefs = (await transaction.signal.findMany({ where: pointing, select: briefSelect })).map(toBrief)
  const filings = await transaction.filing.findMany({
    where: {
      ...inUse,
      slug: {
        in: [
          ...(signal.kind === 'filing' ? [signal.filing] : []),
          ...briefs.flatMap(({ step }) => step?.filing ?? []),
        ],
      },
    },
    select: { slug: true, operator: true, register: true },
  })
  const programs = await transaction.program.findMany({
    where: { ...inUse, slug: { in: programsOf(signal) } },
    select: { slug: true, operator: true },
  })
  const known = await transaction.source.findMany({
    where: { ...inUse, id: { in: sources } },
    select: { id: true },
  })
  const operator = await transaction.operator.count({ where: { ...inUse, slug: signal.operator } })
  const place =
    signal.place === null ? 1 : await transaction.place.count({ where: { ...inUse, slug: signal.place } })
  return {
    hasOperator: () => operator > 0,
    hasPlace: () => place > 0,
    hasSource: (id) => known.some((source) => source.id === id),
    filing: (slug) => filings.find((filing) => filing.slug === slug) ?? null,
    program: (slug) => programs.find((program) => program.slug === slug) ?? null,
    signal: (id) => briefs.find((brief) => brief.id === id) ?? null,
    accountsOf: (id) => briefs.filter((brief) => brief.alternateOf === id),
    restatementsOf: (id) => briefs.filter((brief) => brief.restates === id),
  }
}

function programsOf(signal: Signal): string[] {
  if (signal.kind === 'production') return [signal.program]
  const model = signal.kind === 'fleet-estimate' || signal.kind === 'filing' ? signal.model : null
  return model === null ? [] : [model]
}
