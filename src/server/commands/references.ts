import 'server-only'
import type { Signal } from '@/domain/signal/schema'
import { refuse, type Transaction } from './changeset'

/** Everything that a signal points at must be recorded. Each check refuses, naming the field of the form. */

const unknown = (what: string, id: string) => `names ${what} that is not recorded: ${id}`

export async function requireOperator(transaction: Transaction, slug: string, field: string): Promise<void> {
  const found = await transaction.operator.findUnique({ where: { slug }, select: { slug: true } })
  if (!found) refuse('invalid', unknown('an operator', slug), field)
}

export async function requirePlace(transaction: Transaction, slug: string, field: string): Promise<void> {
  const found = await transaction.place.findUnique({ where: { slug }, select: { slug: true } })
  if (!found) refuse('invalid', unknown('a place', slug), field)
}

export async function requireAgency(transaction: Transaction, slug: string, field: string): Promise<void> {
  const found = await transaction.agency.findUnique({ where: { slug }, select: { slug: true } })
  if (!found) refuse('invalid', unknown('an agency', slug), field)
}

export async function requireReferences(transaction: Transaction, signal: Signal): Promise<void> {
  await requireOperator(transaction, signal.operator, 'operator')
  if (signal.place !== null) await requirePlace(transaction, signal.place, 'place')
  if (signal.kind === 'filing') await requireFiling(transaction, signal.filing, signal.operator)
  if (signal.kind === 'production') await requireProgram(transaction, signal.program, signal.operator)
  if (signal.kind === 'target' && signal.evidence !== null)
    await requireEvidence(transaction, signal.evidence)
  await requireSources(transaction, signal)
  if (signal.alternateOf !== null) await requireMainRecord(transaction, signal, signal.alternateOf)
}

async function requireFiling(transaction: Transaction, slug: string, operator: string): Promise<void> {
  const filing = await transaction.filing.findUnique({ where: { slug }, select: { operator: true } })
  if (!filing) refuse('invalid', unknown('a filing', slug), 'filing')
  if (filing.operator !== operator) refuse('invalid', `is a filing of ${filing.operator}`, 'filing')
}

async function requireProgram(transaction: Transaction, slug: string, operator: string): Promise<void> {
  const program = await transaction.program.findUnique({ where: { slug }, select: { operator: true } })
  if (!program) refuse('invalid', unknown('a programme', slug), 'program')
  if (program.operator !== operator) refuse('invalid', `is a programme of ${program.operator}`, 'program')
}

async function requireEvidence(transaction: Transaction, id: string): Promise<void> {
  const found = await transaction.signal.findUnique({ where: { id }, select: { id: true } })
  if (!found) refuse('invalid', unknown('a signal', id), 'evidence')
}

async function requireSources(transaction: Transaction, { sources, citations }: Signal): Promise<void> {
  const found = await transaction.source.findMany({
    where: { id: { in: sources } },
    select: { id: true },
  })
  const missing = sources.filter((id) => !found.some((source) => source.id === id))
  if (missing.length > 0) refuse('invalid', unknown('a source', missing.join(', ')), 'sources')
  const stray = citations.find(({ source }) => !sources.includes(source))
  if (stray) refuse('invalid', `quotes ${stray.source}, which is not among the sources`, 'citations')
}

async function requireMainRecord(transaction: Transaction, signal: Signal, mainId: string): Promise<void> {
  const field = 'alternateOf'
  if (mainId === signal.id) refuse('invalid', 'names the signal itself', field)
  const main = await transaction.signal.findUnique({
    where: { id: mainId },
    select: { kind: true, alternateOf: true },
  })
  if (!main) refuse('invalid', unknown('a signal', mainId), field)
  if (main.kind !== signal.kind) refuse('invalid', `names a signal of another kind: ${main.kind}`, field)
  if (main.alternateOf !== null) {
    refuse('invalid', `names an account of ${main.alternateOf}: name that main record instead`, field)
  }
  const accounts = await transaction.signal.count({ where: { alternateOf: signal.id } })
  if (accounts > 0)
    refuse('invalid', 'cannot be set: other accounts point at this record as the main one', field)
}
