import 'server-only'
import { referenceName, referenceWords } from '@/domain/record/types'
import { signalsDepending } from '../records/reference-use'
import { CommandRefusal, refuse, type Transaction } from './changeset'
import type { ReferenceKey } from './cited-references'
import { portions } from './portions'
import {
  readSignals,
  requireLinks,
  requireOwnAddress,
  requireSameKind,
  requireSignalsHold,
  unconfirmed,
  usageOf,
} from './reference-checks'
import { showNamed } from './reference-writes'
import { publishedSignalsNaming } from './undo-plan'
import type { PreparedReference } from './undo-references'

/** What must hold once an act of change is undone. Asked of the rows as they then stand, before anything is committed. */

/** The signals that rest on any of these records: a change of one may make them unfit. */
export async function restingOn(
  transaction: Transaction,
  records: readonly ReferenceKey[],
): Promise<string[]> {
  const ids = new Set<string>()
  for (const { type, id: record } of records) {
    const where = signalsDepending[type](record)
    for (const { id } of await transaction.signal.findMany({ where, select: { id: true } })) ids.add(id)
  }
  return [...ids]
}

/** The signals among these that are confirmed without a source that may confirm them. */
export async function unconfirmedAmong(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>()
  for (const some of portions(ids)) {
    const stored = await readSignals(transaction, { id: { in: some } })
    for (const id of await unconfirmed(transaction, stored)) found.add(id)
  }
  return found
}

/** Nothing that readers see may name what they no longer see. */
export async function requireNotNamed(transaction: Transaction, leaving: readonly string[]): Promise<void> {
  for (const some of portions(leaving)) {
    const [naming] = await publishedSignalsNaming(transaction, some)
    if (naming)
      refuse(
        'invalid',
        `${naming.id} names ${naming.names}, which readers would no longer see. Change it first.`,
      )
  }
}

/**
 * What stands as before must hold by the rules of today, and so must what rests on records that were put back.
 * @param before the signals of `resting` that were unconfirmed already: this is not their undoing
 */
export async function requireWhole(
  transaction: Transaction,
  {
    staying,
    resting,
    before,
  }: { staying: readonly string[]; resting: readonly string[]; before: ReadonlySet<string> },
): Promise<void> {
  const inUse = { discardedAt: null, status: { not: 'retracted' } }
  for (const ids of portions(staying)) {
    const stored = await readSignals(transaction, { id: { in: ids }, ...inUse })
    // An import may hold what a form would refuse: what was put back itself stands as it stood before.
    await requireSignalsHold(transaction, stored, await unconfirmed(transaction, stored))
    await requireVisibleTargets(transaction, ids)
  }
  const own = new Set(staying)
  for (const ids of portions(resting.filter((id) => !own.has(id)))) {
    await requireSignalsHold(
      transaction,
      await readSignals(transaction, { id: { in: ids }, ...inUse }),
      before,
    )
  }
}

async function requireVisibleTargets(transaction: Transaction, ids: string[]): Promise<void> {
  const hidden = { status: { not: 'published' } }
  const naming = await transaction.signal.findFirst({
    where: {
      id: { in: ids },
      status: 'published',
      OR: [{ mainAccount: hidden }, { original: hidden }, { target: { shownBy: hidden } }],
    },
    select: { id: true },
  })
  if (naming)
    refuse(
      'invalid',
      `${naming.id} would again name a signal that readers do not see. Publish that one first.`,
    )
}

/**
 * Reference records that were put back must hold by the rules of today: what is in use names what is in use and has an
 * address of its own, and what goes out of use again is used by nothing. What they name comes into sight with them.
 */
export async function requireReferencesHold(
  transaction: Transaction,
  changesetId: string,
  prepared: readonly PreparedReference[],
  now: Date,
): Promise<void> {
  for (const one of prepared) {
    const { type, id, values, stored, life, shownFirst } = one
    const isInUse = life.retiredAt === null && life.mergedInto === null
    const wasInUse = stored.life.retiredAt === null && stored.life.mergedInto === null
    if (!isInUse) {
      const use = wasInUse ? await usageOf(transaction, type, id) : ''
      if (use !== '')
        refuse('invalid', `${named(one)} is used by ${use}. Point those at another record first.`)
      continue
    }
    if (!wasInUse || one.changes)
      await inItsName(one, async () => {
        await requireLinks(transaction, type, id, values)
        if (type === 'source') await requireOwnAddress(transaction, id, values)
        if (type === 'place') await requireSameKind(transaction, id, stored.values, values)
      })
    if (life.publishedAt !== null && !shownFirst)
      await showNamed(transaction, changesetId, { type, values }, now)
  }
}

const named = ({ type, id, values }: PreparedReference) =>
  `Nothing was undone: the ${referenceWords[type].one} “${referenceName(type, values)}” (${id})`

/** A refusal about a field of a form, as one about a record: undoing has no such field. */
async function inItsName(one: PreparedReference, check: () => Promise<void>): Promise<void> {
  try {
    await check()
  } catch (error) {
    if (!(error instanceof CommandRefusal)) throw error
    const { field, message } = error.failure
    refuse('invalid', `${named(one)} would not hold: ${field === null ? '' : `its ${field} `}${message}.`)
  }
}
