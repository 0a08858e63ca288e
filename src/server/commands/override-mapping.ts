import { speaksAgainst } from '@/content/impacts/practice'
import 'server-only'
import { findImpact, type ImpactSlug } from '@/domain/impact/catalog'
import { type MappingChange, mappingChangeSchema } from '@/domain/impact/override'
import type { ImpactMapping } from '@/domain/impact/rules'
import { inPlaceOf, rulesOnAnyDay } from '@/domain/impact/signal-impacts'
import { normalizeReason } from '@/domain/shared/reason'
import { fail, type Result } from '@/domain/shared/result'
import { permitTypes, type RecordStatus } from '@/domain/signal/kinds'
import type { Signal } from '@/domain/signal/schema'
import { mappingChangeColumns, toMappingChange } from '../records/override-rows'
import { inChangeset, type Outcome, refuse, type Submission, type Transaction } from './changeset'
import { permit } from './permit'
import type { ChangeOfStatus } from './retract-signal'
import { readForChange, recordRevision, requireStored } from './signal-writes'

export type OverrideMapping = ChangeOfStatus & {
  /** What is to hold in place of what the rules say; checked by its schema here. */
  change: unknown
}

/**
 * Puts an editor's correction of the mapping of a signal on record, in place of an earlier one on the same impact. It
 * is a revision of the signal and holds whatever becomes of the rules. Where one stands already, to add and to change
 * both put another effect in its place. Fails as `invalid` naming the field: where the change asks to add what the rules
 * give, to change or remove what they do not, or says just what they say; as `conflict` when the signal has moved on, as
 * `not-found`.
 */
export async function overrideMapping(input: OverrideMapping): Promise<Result<Outcome>> {
  const parsed = mappingChangeSchema.safeParse(input.change)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail('invalid', issue?.message ?? 'is not valid', String(issue?.path[0] ?? '') || null)
  }
  const { impact } = parsed.data
  return inChangeset(input, async (transaction, changesetId) => {
    const stored = await readCorrectable(transaction, input)
    const byRules = await mappingsByRules(transaction, stored.signal)
    const given = byRules.find((mapping) => mapping.impact === impact)
    const change = inPlaceOf(parsed.data, await readCorrection(transaction, input.id, impact), given)
    assertMeaningful(change, given)
    const columns = {
      ...mappingChangeColumns(change),
      reason: normalizeReason(input.reason),
      authorId: input.authorId,
      createdAt: new Date(),
    }
    await transaction.impactOverride.upsert({
      where: { signalId_impact: { signalId: input.id, impact } },
      create: { ...columns, signalId: input.id },
      update: columns,
    })
    return recordCorrection(transaction, changesetId, stored)
  })
}

/**
 * Undoes a correction: what the rules say holds again. The history keeps both. Fails as `invalid` when there is none
 * on the impact, as `conflict` when the signal has moved on, as `not-found`.
 */
export async function withdrawOverride(input: ChangeOfStatus & { impact: string }): Promise<Result<Outcome>> {
  return inChangeset(input, async (transaction, changesetId) => {
    const stored = await readCorrectable(transaction, input)
    const { count } = await transaction.impactOverride.deleteMany({
      where: { signalId: input.id, impact: input.impact },
    })
    if (count === 0) {
      refuse('invalid', 'names one without a correction: there is nothing to withdraw', 'impact')
    }
    return recordCorrection(transaction, changesetId, stored)
  })
}

type Stored = { signal: Signal; status: RecordStatus; version: number }

async function readCorrectable(
  transaction: Transaction,
  input: Pick<Submission & ChangeOfStatus, 'id' | 'baseVersion' | 'role'>,
): Promise<Stored> {
  const { id, baseVersion } = input
  permit(input, 'correctMapping')
  const { row, status } = await readForChange(transaction, id, baseVersion)
  if (status === 'retracted') {
    refuse('invalid', 'This signal is retracted and bears on nothing. Publish it again first.')
  }
  return { signal: requireStored(row), status, version: row.version }
}

async function recordCorrection(
  transaction: Transaction,
  changesetId: string,
  { signal, status, version }: Stored,
) {
  const next = version + 1
  await transaction.signal.update({
    where: { id: signal.id },
    data: { version: next, updatedAt: new Date() },
  })
  return recordRevision(transaction, changesetId, {
    signal,
    version: next,
    action: 'edited',
    status,
    retractReason: null,
  })
}

/** The correction of an impact that stands; null when there is none that still fits its schema. */
async function readCorrection(
  transaction: Transaction,
  signalId: string,
  impact: ImpactSlug,
): Promise<MappingChange | null> {
  const row = await transaction.impactOverride.findUnique({
    where: { signalId_impact: { signalId, impact } },
  })
  const change = row && toMappingChange(row)
  return change?.ok ? change.value : null
}

async function mappingsByRules(transaction: Transaction, signal: Signal): Promise<ImpactMapping[]> {
  const filing =
    signal.kind === 'filing'
      ? await transaction.filing.findUnique({
          where: { slug: signal.filing },
          select: { permitType: true, register: true },
        })
      : null
  const permitType = permitTypes.find((one) => one === filing?.permitType) ?? null
  const context = {
    permitTypeOf: () => permitType,
    isRegister: () => filing?.register ?? false,
    speaksAgainst,
  }
  return rulesOnAnyDay(signal, context)
}

function assertMeaningful(change: MappingChange, given: ImpactMapping | undefined): void {
  const { action, impact } = change
  if (action === 'add') {
    if (given)
      refuse(
        'invalid',
        `names a mapping that the rules give already, by ${given.ruleId}: change it`,
        'action',
      )
    return
  }
  if (!given) refuse('invalid', `cannot be done: no rule maps this signal to ${titleOf(impact)}`, 'action')
  if (action === 'change' && sameEffect(change, given)) {
    refuse('invalid', 'says just what the rules say: nothing would change', 'action')
  }
}

type Effect = Pick<ImpactMapping, 'direction' | 'strength' | 'mechanism'>
const sameEffect = (a: Effect, b: Effect) =>
  a.direction === b.direction && a.strength === b.strength && a.mechanism === b.mechanism

const titleOf = (impact: ImpactSlug) => findImpact(impact)?.title ?? impact
