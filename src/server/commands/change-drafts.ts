import 'server-only'
import { z } from 'zod'
import { type Failure, fail, ok, type Result } from '@/domain/shared/result'
import { slugSchema } from '@/domain/shared/slug'
import { type DraftAct, maxDraftsAtOnce } from '@/domain/signal/draft-acts'
import { pointersOf } from '@/domain/signal/references'
import { db } from '../db'
import { signalInclude, toSignal } from '../records/signal-rows'
import {
  CommandRefusal,
  inChangeset,
  type Outcome,
  refuse,
  type Submission,
  type Transaction,
  type Written,
} from './changeset'
import { discardWithin, purgeOldDrafts } from './discard-draft'
import { type Author, permit } from './permit'
import { parseSignal, readForChange, requireStored } from './signal-writes'
import { updateWithin } from './update-signal'

/** A draft as the author had it before them. */
export type DraftInHand = { id: string; baseVersion: number }

export type ChangeDrafts = Submission & {
  act: DraftAct
  drafts: DraftInHand[]
  /** May be empty: nobody but editors has read them. */
  reason: string
}

/** What stands in the way of one draft. */
export type DraftObstacle = { id: string; kind: string | null; field: string | null; message: string }
export type DraftsFailure = Failure & { obstacles: DraftObstacle[] }

const draftsSchema = z
  .array(z.object({ id: slugSchema, baseVersion: z.int().positive() }))
  .min(1, { error: 'No draft is selected.' })
  .max(maxDraftsAtOnce, { error: `At most ${maxDraftsAtOnce} drafts can be changed at once.` })
  .refine((drafts) => new Set(drafts.map(({ id }) => id)).size === drafts.length, {
    error: 'A draft is named twice. Load the page again.',
  })

const reasonWithout: Record<DraftAct, string> = {
  discard: 'Drafts discarded',
  submit: 'Submitted for review',
  publish: 'First publication',
}
const doneWords: Record<DraftAct, string> = {
  discard: 'discarded',
  submit: 'submitted for review',
  publish: 'published',
}

/**
 * Discards, submits or publishes several drafts as one act, which is undone as one: all of them or none. Each is held
 * to what the act asks of one draft. Fails with everything that stands in the way, by draft.
 */
export async function changeDrafts(
  input: ChangeDrafts,
): Promise<Result<Outcome & { changesetId: string }, DraftsFailure>> {
  const parsed = draftsSchema.safeParse(input.drafts)
  if (!parsed.success) {
    const { failure } = fail('invalid', parsed.error.issues[0]?.message ?? 'Load the page again.')
    return { ok: false, failure: { ...failure, obstacles: [] } }
  }
  const obstacles: DraftObstacle[] = []
  const reason = input.reason.trim() || reasonWithout[input.act]
  let made = ''
  const changed = await inChangeset(
    { ...input, reason },
    async (transaction, changesetId) => {
      made = changesetId
      if (input.act === 'publish') permit(input, 'publish')
      return changeAll(transaction, changesetId, { ...input, drafts: parsed.data }, obstacles)
    },
    { recordType: 'signal', timeout: 60_000 },
  )
  if (!changed.ok) return { ok: false, failure: { ...changed.failure, obstacles } }
  if (input.act === 'discard' && !changed.value.repeated) await purgeOldDrafts()
  const changesetId = changed.value.repeated ? await changesetOf(input.submissionKey) : made
  return ok({ ...changed.value, changesetId })
}

async function changesetOf(submissionKey: string): Promise<string> {
  const select = { id: true } as const
  return (await db().changeset.findUniqueOrThrow({ where: { submissionKey }, select })).id
}

async function changeAll(
  transaction: Transaction,
  changesetId: string,
  input: ChangeDrafts,
  obstacles: DraftObstacle[],
): Promise<Written> {
  const { act, drafts } = input
  const all: Written[] = []
  for (const draft of await inOrder(transaction, drafts, act)) {
    try {
      all.push(await changeOne(transaction, changesetId, { ...input, ...draft }))
    } catch (error) {
      if (!(error instanceof CommandRefusal)) throw error
      const { message, field } = error.failure
      const row = await transaction.signal.findUnique({ where: { id: draft.id }, select: { kind: true } })
      obstacles.push({ id: draft.id, kind: row?.kind ?? null, field, message })
    }
  }
  const [first] = all
  if (obstacles.length > 0 || first === undefined) {
    const some = `${obstacles.length} of ${drafts.length}`
    refuse('invalid', `${some} cannot be ${doneWords[act]}, so nothing was changed.`)
  }
  return { ...first, referenceShown: all.some(({ referenceShown }) => referenceShown === true) }
}

async function changeOne(
  transaction: Transaction,
  changesetId: string,
  { authorId, role, act, id, baseVersion }: Author & DraftInHand & { act: DraftAct },
): Promise<Written> {
  const author = { authorId, role }
  if (act === 'discard') return discardWithin(transaction, changesetId, { ...author, id, baseVersion })
  const { row, status } = await readForChange(transaction, id, baseVersion)
  if (row.publishedAt !== null || (status !== 'draft' && status !== 'in-review')) {
    refuse('invalid', `Only a draft that readers have never seen can be ${doneWords[act]} here.`)
  }
  const parsed = parseSignal(requireStored(row))
  if (!parsed.ok) throw new CommandRefusal(parsed.failure)
  const change = { ...author, id, baseVersion, signal: parsed.value, reason: '', action: act }
  return updateWithin(transaction, changesetId, change)
}

/** What others of them point at comes before those, to be seen by then; for discarding it comes after them. */
async function inOrder(
  transaction: Transaction,
  drafts: readonly DraftInHand[],
  act: DraftAct,
): Promise<DraftInHand[]> {
  const ids = drafts.map(({ id }) => id)
  const rows = await transaction.signal.findMany({ where: { id: { in: ids } }, include: signalInclude })
  const pointsAt = new Map(
    rows.map((row) => {
      const signal = toSignal(row)
      return [row.id, signal.ok ? pointersOf(signal.value).map(({ id }) => id) : []]
    }),
  )
  const byId = new Map(drafts.map((draft) => [draft.id, draft]))
  const ordered = new Map<string, DraftInHand>()
  const seen = new Set<string>()
  const place = (id: string) => {
    const draft = byId.get(id)
    if (!draft || seen.has(id)) return
    seen.add(id)
    for (const named of pointsAt.get(id) ?? []) place(named)
    ordered.set(id, draft)
  }
  for (const { id } of drafts) place(id)
  const all = [...ordered.values()]
  return act === 'discard' ? all.toReversed() : all
}
