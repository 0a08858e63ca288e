import 'server-only'
import { z } from 'zod'
import { reasonSchema } from '@/domain/shared/reason'
import { type ErrorCode, type Failure, fail, ok, type Result } from '@/domain/shared/result'
import type { Role } from '@/domain/staff/permissions'
import { db } from '../db'
import { Prisma } from '../generated/prisma/client'
import { storageFailure } from './storage-failure'

export type Transaction = Prisma.TransactionClient

/** One act of change, as a person sends it. */
export type Submission = {
  /** Who writes, by the session of the request. */
  authorId: string
  /** What this person may do: each command asks src/domain/staff/permissions.ts. */
  role: Role
  /** Made when the form was shown; the same key sent twice is one act. */
  submissionKey: string
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

const submissionSchema = z.object({
  submissionKey: z.uuid({ error: 'The form carries no valid key: load the page again.' }),
  reason: reasonSchema,
})

class Refusal extends Error {
  override name = 'Refusal'
  constructor(readonly failure: Failure) {
    super(failure.message)
  }
}

/** Ends a transaction with an expected failure: nothing of it is written. */
export function refuse(code: ErrorCode, message: string, field: string | null = null): never {
  throw new Refusal({ code, message, field })
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
 * Carries out one act of change in one transaction with its changeset. The same submission sent again writes
 * nothing and returns what the first one wrote. An expected failure rolls everything back.
 */
export async function inChangeset(
  kind: 'ui' | 'api',
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
  try {
    const outcome = await db().$transaction(
      async (transaction) => {
        const earlier = await findOutcome(transaction, submissionKey, subject)
        if (earlier) return earlier
        const { id: changesetId } = await transaction.changeset.create({
          data: { kind, authorId: submission.authorId, reason, submissionKey },
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
    if (error instanceof Refusal) return { ok: false, failure: error.failure }
    const failure = storageFailure(error)
    if (failure) return { ok: false, failure }
    // Another process took the same submission between our look and our write.
    const earlier = isDuplicate(error) ? await findOutcome(db(), submissionKey, subject) : null
    if (earlier) return ok(earlier)
    throw error
  }
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** Whether a submission has been carried out before, so that sending it again writes nothing. */
export async function wasCarriedOut(submissionKey: string): Promise<boolean> {
  return (await findOutcome(db(), submissionKey)) !== null
}

async function findOutcome(
  client: Pick<Transaction, 'changeset'>,
  submissionKey: string,
  { recordType, recordId, action }: Subject = aSignal,
): Promise<Outcome | null> {
  const changeset = await client.changeset.findUnique({
    where: { submissionKey },
    select: { revisions: { select: { recordType: true, recordId: true, version: true, action: true } } },
  })
  const revision = changeset?.revisions.find(
    (one) =>
      one.recordType === recordType &&
      (recordId === undefined || one.recordId === recordId) &&
      (action === undefined || one.action === action),
  )
  if (!changeset || !revision) return null
  return {
    id: revision.recordId,
    version: revision.version,
    referenceChanged: changeset.revisions.length > 1,
    repeated: true,
  }
}
