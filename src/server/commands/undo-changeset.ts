import 'server-only'
import { fail, ok, type Result } from '@/domain/shared/result'
import { db } from '../db'
import {
  CommandRefusal,
  isDuplicate,
  refuse,
  type Submission,
  submissionSchema,
  type Transaction,
} from './changeset'
import { shownSince } from './cited-references'
import { permit } from './permit'
import { storageFailure } from './storage-failure'
import {
  requireNotNamed,
  requireReferencesHold,
  requireWhole,
  restingOn,
  unconfirmedAmong,
} from './undo-checks'
import { type PlannedStep, planUndo, type UndoObstacle } from './undo-plan'
import { hideUnneeded, prepareReferences, putBackReferences, referenceTypeOf } from './undo-references'
import { putBackSignals } from './undo-signals'

export type UndoChangeset = Submission & {
  /** The act to undo. */
  changesetId: string
}

export type Undone = {
  /** The act that undoes it. */
  changesetId: string
  /** How many records it wrote. */
  records: number
  /** True when the submission had been carried out before and nothing was written now. */
  repeated: boolean
}

/** Milliseconds. An import of a thousand records takes some ten seconds; the site goes on reading meanwhile. */
const time = { timeout: 600_000, maxWait: 30_000 }

/**
 * Undoes an act of change as a new one, in one transaction: every record that it touched stands as before, and what it
 * first showed to readers is retracted or hidden. Can be undone in turn. Fails as `forbidden` where the role may not, as `conflict` when it was undone already
 * or later changes stand in the way, which are named; as `invalid` when a record would then break a rule; as
 * `not-found`.
 */
export async function undoChangeset(input: UndoChangeset): Promise<Result<Undone>> {
  const parsed = submissionSchema.safeParse(input)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail('invalid', issue?.message ?? 'is not valid', String(issue?.path[0] ?? '') || null)
  }
  const { submissionKey, reason } = parsed.data
  try {
    return ok(
      await db().$transaction(async (transaction) => {
        const earlier = await findUndone(transaction, input)
        if (earlier) return earlier
        permit(input, 'undoChangeset')
        const target = await requireUndoable(transaction, input.changesetId)
        const { id } = await transaction.changeset.create({
          data: { kind: 'revert', authorId: input.authorId, reason, submissionKey, reverts: target.id },
          select: { id: true },
        })
        const act = { changesetId: id, authorId: input.authorId, reason, now: new Date() }
        await putBackAll(transaction, act, target)
        const records = await transaction.revision.count({ where: { changesetId: id } })
        return { changesetId: id, records, repeated: false }
      }, time),
    )
  } catch (error) {
    if (error instanceof CommandRefusal) return { ok: false, failure: error.failure }
    const failure = storageFailure(error)
    if (failure) return { ok: false, failure }
    // Another process took the same submission, or undid the same act, between our look and our write.
    const earlier = isDuplicate(error) ? await findUndone(db(), input) : null
    if (earlier) return ok(earlier)
    if (isDuplicate(error)) return fail('conflict', 'This was undone meanwhile. Load the page again.')
    throw error
  }
}

type Target = { id: string; createdAt: Date; steps: PlannedStep[] }

async function requireUndoable(transaction: Transaction, id: string): Promise<Target> {
  const target = await transaction.changeset.findUnique({
    where: { id },
    select: { createdAt: true, undoneBy: { select: { id: true } } },
  })
  if (!target) refuse('not-found', `There is no change ${id}.`)
  if (target.undoneBy) refuse('conflict', 'This change has been undone already. Undo that undo to redo it.')
  const { steps, obstacles } = await planUndo(transaction, id)
  if (obstacles.length > 0) refuse('conflict', inWords(obstacles))
  if (steps.length === 0) refuse('invalid', 'This change touched no record: there is nothing to undo.')
  return { id, createdAt: target.createdAt, steps }
}

const namedAtMost = 5

function inWords(obstacles: readonly UndoObstacle[]): string {
  const words = obstacles.slice(0, namedAtMost).map(({ name, recordId, why, by }) => {
    if (why === 'later') return `“${name}” (${recordId}) has been changed since`
    return why === 'names'
      ? `${by} names “${name}” (${recordId}), which readers would no longer see`
      : `${recordId} is no longer on record`
  })
  const rest = obstacles.length - words.length
  return `Nothing was undone: ${words.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}. Undo or change those first.`
}

async function putBackAll(
  transaction: Transaction,
  act: { changesetId: string; authorId: string; reason: string; now: Date },
  { createdAt, steps }: Target,
): Promise<void> {
  const signals = steps.filter(({ signal }) => signal !== null)
  const references = steps.filter(({ signal }) => signal === null)
  const prepared = await prepareReferences(
    transaction,
    references.filter(({ before }) => before !== null),
    act.now,
  )
  const resting = await restingOn(
    transaction,
    prepared.filter(({ changes }) => changes),
  )
  const before = await unconfirmedAmong(transaction, resting)

  await putBackReferences(transaction, act.changesetId, prepared)
  await putBackSignals(transaction, act, signals)

  await requireReferencesHold(transaction, act.changesetId, prepared, act.now)
  const leaving = signals.flatMap(({ step, recordId }) =>
    step === 'retract' || step === 'discard' ? [recordId] : [],
  )
  await requireNotNamed(transaction, leaving)
  const gone = new Set(leaving)
  const staying = signals.flatMap(({ recordId }) => (gone.has(recordId) ? [] : [recordId]))
  await requireWhole(transaction, { staying, resting, before })

  const made = references.filter((step) => step.before === null)
  await hideUnneeded(transaction, act.changesetId, [
    ...made.map(({ recordType, recordId }) => ({ type: referenceTypeOf(recordType), id: recordId })),
    ...prepared.filter(({ shownFirst }) => shownFirst),
    ...(await shownSince(transaction, leaving, createdAt)),
  ])
}

async function findUndone(
  client: Pick<Transaction, 'changeset'>,
  { submissionKey, authorId, changesetId }: UndoChangeset,
): Promise<Undone | null> {
  const done = await client.changeset.findUnique({
    where: { submissionKey, authorId, reverts: changesetId },
    select: { id: true, _count: { select: { revisions: true } } },
  })
  if (!done) return null
  return { changesetId: done.id, records: done._count.revisions, repeated: true }
}
