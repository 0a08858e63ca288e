import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Role } from '@/domain/desk/permissions'
import { reasonSchema } from '@/domain/shared/reason'
import { type ErrorCode, type Failure, fail, ok, type Result } from '@/domain/shared/result'
import { db } from '../db'
import { Prisma } from '../generated/prisma/client'
import { canonicalJson } from './load-plan'
import { storageFailure } from './storage-failure'

export type Transaction = Prisma.TransactionClient

/** One act of change, as a person sends it. */
export type Submission = {
  /** Who writes, by the session of the request. */
  authorId: string
  /** What this person may do: each command asks src/domain/desk/permissions.ts. */
  role: Role
  /** Made when the form was shown; the same key sent twice is one act. */
  submissionKey: string
  /** What was sent, or a digest of it; the command's own input unless given. */
  content?: string
  /** Why, in the author's words. */
  reason: string
}

/** What a command has written. */
export type Outcome = {
  /** The record that the act is on: a signal, unless the command says otherwise. */
  id: string
  version: number
  /** Whether reference records were added or first shown to readers, so that reads of those have to be expired too. */
  referenceChanged: boolean
  /** True when the submission had been carried out before and nothing was written now. */
  repeated: boolean
}

/** What the work of a changeset tells of itself. */
export type Written = Pick<Outcome, 'id' | 'version'> & {
  /** Whether reference records that were hidden until now are shown to readers. */
  referenceShown?: boolean
}

export const submissionSchema = z.object({
  submissionKey: z.uuid({ error: 'The form carries no valid key: load the page again.' }),
  reason: reasonSchema,
})

export class CommandRefusal extends Error {
  override name = 'Refusal'
  constructor(readonly failure: Failure) {
    super(failure.message)
  }
}

/** Ends a transaction with an expected failure: nothing of it is written. */
export function refuse(code: ErrorCode, message: string, field: string | null = null): never {
  throw new CommandRefusal({ code, message, field })
}

/** What the act is on: by it a submission that is sent again finds what the first one wrote. */
export type Subject = {
  recordType: string
  /** Left out where the act makes the record and its identifier with it. */
  recordId?: string
  /** What was done to it, where the act may do other things to others of its type. */
  action?: string
  /** How long the work may take, in milliseconds, where it touches many records. */
  timeout?: number
}

const aSignal: Subject = { recordType: 'signal' }

/**
 * Carries out one act of change, a form submission, in one transaction with its changeset. The same submission sent
 * again by its author writes nothing and returns what the first one wrote; its key with other content, or from another
 * person, is refused as `conflict` on `submissionKey`. An expected failure rolls everything back.
 */
export async function inChangeset(
  submission: Submission,
  work: (transaction: Transaction, changesetId: string) => Promise<Written>,
  subject: Subject = aSignal,
): Promise<Result<Outcome>> {
  const parsed = submissionSchema.safeParse(submission)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail('invalid', issue?.message ?? 'is not valid', String(issue?.path[0] ?? '') || null)
  }
  const { submissionKey, reason } = parsed.data
  const sent = { submissionKey, authorId: submission.authorId, digest: digestOf(submission) }
  try {
    const outcome = await db().$transaction(
      async (transaction) => {
        const earlier = await findOutcome(transaction, sent, subject)
        if (earlier) return earlier
        const { id: changesetId } = await transaction.changeset.create({
          data: { kind: 'ui', reason, ...sent },
          select: { id: true },
        })
        const written = await work(transaction, changesetId)
        const others = await transaction.revision.count({
          where: { changesetId, recordType: { not: 'signal' } },
        })
        const referenceChanged = others > 0 || written.referenceShown === true
        return { id: written.id, version: written.version, referenceChanged, repeated: false }
      },
      subject.timeout === undefined ? {} : { timeout: subject.timeout },
    )
    return ok(outcome)
  } catch (error) {
    if (error instanceof CommandRefusal) return { ok: false, failure: error.failure }
    const failure = storageFailure(error)
    if (failure) return { ok: false, failure }
    // Another process took the same submission between our look and our write.
    if (!isDuplicate(error)) throw error
    const earlier = await refusalOf(() => findOutcome(db(), sent, subject))
    if (!earlier.ok) return earlier
    if (earlier.value) return ok(earlier.value)
    throw error
  }
}

async function refusalOf<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    if (error instanceof CommandRefusal) return { ok: false, failure: error.failure }
    throw error
  }
}

/** Of all that makes one act another one: not who sends it, nor when. */
function digestOf({ authorId: _author, role: _role, submissionKey: _key, ...said }: Submission): string {
  return createHash('sha256')
    .update(said.content ?? canonicalJson(said))
    .digest('base64url')
}

export function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** Whether a submission has been carried out before, so that sending it again writes nothing. */
export async function wasCarriedOut(submissionKey: string): Promise<boolean> {
  return (await db().changeset.count({ where: { submissionKey } })) > 0
}

/**
 * What the same submission wrote when it was sent before; null when it was not. Refuses a key that was used for
 * something else: taking the two for one would lose what is sent now, and tell one person what another one wrote.
 */
async function findOutcome(
  client: Pick<Transaction, 'changeset'>,
  { submissionKey, authorId, digest }: { submissionKey: string; authorId: string; digest: string },
  { recordType, recordId, action }: Subject,
): Promise<Outcome | null> {
  const changeset = await client.changeset.findUnique({
    where: { submissionKey },
    select: {
      authorId: true,
      digest: true,
      revisions: { select: { recordType: true, recordId: true, version: true, action: true } },
    },
  })
  if (!changeset) return null
  const revision = changeset.revisions.find(
    (one) =>
      one.recordType === recordType &&
      (recordId === undefined || one.recordId === recordId) &&
      (action === undefined || one.action === action),
  )
  const isSame = changeset.authorId === authorId && (changeset.digest ?? digest) === digest
  if (!isSame || !revision) {
    refuse(
      'conflict',
      'was used before, for something else that was sent. Nothing was saved now: send the form again to save this too.',
      'submissionKey',
    )
  }
  return {
    id: revision.recordId,
    version: revision.version,
    referenceChanged: changeset.revisions.length > 1,
    repeated: true,
  }
}
