import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { mapByRules } from '@/domain/impact/rules'
import { createAdmin } from '@/server/commands/create-admin'
import { type CreateSignal, createSignal } from '@/server/commands/create-signal'
import { discardDraft, restoreDraft } from '@/server/commands/discard-draft'
import { overrideMapping, withdrawOverride } from '@/server/commands/override-mapping'
import { restoreSignal, retractSignal } from '@/server/commands/retract-signal'
import { undoChangeset } from '@/server/commands/undo-changeset'
import { planUndo } from '@/server/commands/undo-plan'
import { type UpdateSignal, updateSignal } from '@/server/commands/update-signal'
import { signalInclude, toSignal } from '@/server/records/signal-rows'
import { testDatabase } from '../support/database'
import { vehicleCount } from '../support/vehicle-count'

/** An act of change is undone as a new one (F7, F9). */

const { prisma } = testDatabase('loaded')
let authorId = ''

beforeAll(async () => {
  const account = { email: 'editor@example.org', name: 'Ed', password: 'correct horse battery staple' }
  await createAdmin(prisma, { ...account, resetPassword: false })
  authorId = (await prisma.user.findFirstOrThrow()).id
})

const act = (reason = 'A test of undoing') => ({
  authorId,
  role: 'reviewer' as const,
  submissionKey: randomUUID(),
  reason,
})

async function create(changes: Partial<CreateSignal> = {}): Promise<string> {
  const made = await createSignal({ ...act(), signal: vehicleCount(), status: 'published', ...changes })
  if (!made.ok) throw new Error(made.failure.message)
  return made.value.id
}

const versionOf = async (id: string) => (await rowOf(id)).version
const rowOf = (id: string) => prisma.signal.findUniqueOrThrow({ where: { id }, include: signalInclude })
const on = async (id: string) => ({ ...act(), id, baseVersion: await versionOf(id) })
const edit = async (id: string, changes: Partial<UpdateSignal>) =>
  updateSignal({ ...(await on(id)), signal: vehicleCount(), action: 'save', ...changes })
const contentOf = async (id: string) => {
  const signal = toSignal(await rowOf(id))
  return signal.ok ? signal.value : signal.failure
}

/** The act that wrote the newest version of a record. */
async function lastAct(recordId: string): Promise<string> {
  const revision = await prisma.revision.findFirstOrThrow({
    where: { recordId },
    orderBy: { version: 'desc' },
  })
  return revision.changesetId
}
const undo = async (changesetId: string, changes = {}) => undoChangeset({ ...act(), changesetId, ...changes })
async function undone(changesetId: string): Promise<string> {
  const result = await undo(changesetId)
  if (!result.ok) throw new Error(result.failure.message)
  return result.value.changesetId
}
const actionsOf = async (recordId: string) =>
  (await prisma.revision.findMany({ where: { recordId }, orderBy: { version: 'asc' } })).map(
    ({ action }) => action,
  )

const source = (id: string) => ({
  id,
  url: `https://gazette.example.org/${id}`,
  publisher: 'Gazette',
  title: `Of ${id}`,
  publishedOn: '2026-08-14',
  publishedPrecision: 'day' as const,
  kind: 'press' as const,
  note: null,
  derivedFrom: null,
  licence: null,
  attribution: null,
})
const operator = (slug: string) => ({ slug, name: `The ${slug}`, parent: null, country: 'US', website: null })

describe('an act of change is undone as a new one (F7, F9)', () => {
  it('names what it undoes, why and by whom, and is one act', async () => {
    const id = await create()
    const made = await lastAct(id)
    const result = await undo(made, { reason: 'Entered by mistake' })
    expect(result).toMatchObject({ ok: true, value: { records: 1, repeated: false } })
    const revert = await prisma.changeset.findUniqueOrThrow({ where: { reverts: made } })
    expect(revert).toMatchObject({ kind: 'revert', authorId, reason: 'Entered by mistake' })
  })

  it('of a published signal: it is retracted with the reason', async () => {
    const id = await create()
    await undo(await lastAct(id), { reason: 'Entered by mistake' })
    expect(await rowOf(id)).toMatchObject({
      status: 'retracted',
      retractReason: 'Entered by mistake',
      version: 2,
    })
    expect(await actionsOf(id)).toEqual(['published', 'retracted'])
  })

  it('of a draft: it is discarded', async () => {
    const id = await create({ status: 'draft' })
    await undone(await lastAct(id))
    expect((await rowOf(id)).discardedAt).not.toBeNull()
    expect(await actionsOf(id)).toEqual(['created', 'discarded'])
  })

  it('of an edit: it says what it said before, sources and measures too', async () => {
    const id = await create()
    const before = await contentOf(id)
    const signal = vehicleCount({
      low: 1,
      high: 2,
      headline: 'Quite another headline',
      sources: ['gazette-new'],
    })
    expect(await edit(id, { signal, records: { source: source('gazette-new') } })).toMatchObject({ ok: true })
    await undone(await lastAct(id))
    expect(await contentOf(id)).toEqual(before)
    expect(await rowOf(id)).toMatchObject({ status: 'published', version: 3 })
    expect((await prisma.source.findUniqueOrThrow({ where: { id: 'gazette-new' } })).publishedAt).toBeNull()
  })

  it('of the first publication: readers have seen it, so it is retracted and never a draft again', async () => {
    const id = await create({ status: 'draft' })
    await edit(id, { action: 'publish', signal: vehicleCount({ low: 40 }) })
    await undone(await lastAct(id))
    expect(await rowOf(id)).toMatchObject({ status: 'retracted' })
    expect(await contentOf(id)).toMatchObject({ low: 40 })
  })

  it('of a retraction, and of a publication after one', async () => {
    const id = await create()
    await retractSignal({ ...(await on(id)), reason: 'Counted twice' })
    const retraction = await lastAct(id)
    await undone(retraction)
    expect(await rowOf(id)).toMatchObject({ status: 'published', retractReason: null })
    await retractSignal({ ...(await on(id)), reason: 'Counted twice after all' })
    await restoreSignal(await on(id))
    await undone(await lastAct(id))
    expect(await rowOf(id)).toMatchObject({ status: 'retracted', retractReason: 'Counted twice after all' })
  })

  it('of a discard and of a restored draft', async () => {
    const id = await create({ status: 'draft' })
    await discardDraft(await on(id))
    await undone(await lastAct(id))
    expect((await rowOf(id)).discardedAt).toBeNull()
    await discardDraft(await on(id))
    await restoreDraft(await on(id))
    await undone(await lastAct(id))
    expect((await rowOf(id)).discardedAt).not.toBeNull()
  })

  it('of corrections of the mapping: whose they were, when and why', async () => {
    const id = await create()
    const signal = await contentOf(id)
    const [given] =
      'kind' in signal ? mapByRules(signal, { permitTypeOf: () => null, isRegister: () => false }) : []
    const change = { action: 'remove', impact: given?.impact }
    const rows = () => prisma.impactOverride.findMany({ where: { signalId: id } })
    expect(await overrideMapping({ ...(await on(id)), change, reason: 'Not of this' })).toMatchObject({
      ok: true,
    })
    const [before] = await rows()
    await withdrawOverride({ ...(await on(id)), impact: given?.impact ?? '', reason: 'Of this after all' })
    expect(await rows()).toEqual([])
    await undone(await lastAct(id))
    const { id: _id, ...kept } = before ?? { id: '' }
    expect(await rows()).toMatchObject([kept])
    const second = await prisma.revision.findFirstOrThrow({ where: { recordId: id, version: 2 } })
    expect(await undo(second.changesetId)).toMatchObject({ ok: false, failure: { code: 'conflict' } })
    await undone(await lastAct(id))
    expect(await rows()).toEqual([])
  })

  it('hides the records that came along, and shows them again when the undo is undone', async () => {
    const slug = 'brought-along'
    const signal = vehicleCount({ operator: slug, sources: ['brought-source'] })
    const id = await create({
      signal,
      records: { operator: operator(slug), source: source('brought-source') },
    })
    const shown = async () => [
      (await prisma.operator.findUniqueOrThrow({ where: { slug } })).publishedAt !== null,
      (await prisma.source.findUniqueOrThrow({ where: { id: 'brought-source' } })).publishedAt !== null,
    ]
    expect(await shown()).toEqual([true, true])
    const first = await undone(await lastAct(id))
    expect(await shown()).toEqual([false, false])
    expect(await actionsOf(slug)).toEqual(['created', 'unpublished'])
    await undone(first)
    expect(await shown()).toEqual([true, true])
    expect(await rowOf(id)).toMatchObject({ status: 'published', retractReason: null })
  })

  it('keeps a record that something else needs', async () => {
    const slug = 'needed-elsewhere'
    const signal = vehicleCount({ operator: slug })
    const id = await create({ signal, records: { operator: operator(slug) } })
    await create({ signal })
    await undone(await lastAct(id))
    expect((await prisma.operator.findUniqueOrThrow({ where: { slug } })).publishedAt).not.toBeNull()
  })

  it('hides what a publication first showed', async () => {
    const slug = 'shown-by-a-draft'
    const signal = vehicleCount({ operator: slug })
    const id = await create({ signal, records: { operator: operator(slug) }, status: 'draft' })
    expect((await prisma.operator.findUniqueOrThrow({ where: { slug } })).publishedAt).toBeNull()
    await edit(id, { action: 'publish', signal })
    expect((await prisma.operator.findUniqueOrThrow({ where: { slug } })).publishedAt).not.toBeNull()
    await undone(await lastAct(id))
    expect((await prisma.operator.findUniqueOrThrow({ where: { slug } })).publishedAt).toBeNull()
  })

  it('writes once, however often the form is sent, and undoes nothing twice', async () => {
    const id = await create()
    const made = await lastAct(id)
    const twice = { ...act(), changesetId: made }
    const [first, second] = await Promise.all([undoChangeset(twice), undoChangeset(twice)])
    const repeated = [first, second].map((result) => result.ok && result.value.repeated)
    expect(repeated.toSorted()).toEqual([false, true])
    expect(await undo(made)).toMatchObject({ failure: { code: 'conflict' } })
    expect(await actionsOf(id)).toEqual(['published', 'retracted'])
  })

  it('by a reviewer, and not by a contributor', async () => {
    const made = await lastAct(await create())
    expect(await undo(made, { role: 'contributor' })).toMatchObject({ failure: { code: 'forbidden' } })
    expect(await undo(made, { role: 'admin' })).toMatchObject({ ok: true })
  })

  it('needs a reason, a key and something to undo', async () => {
    const id = await create()
    const made = await lastAct(id)
    expect(await undo(made, { reason: ' ' })).toMatchObject({ failure: { field: 'reason' } })
    expect(await undo(made, { submissionKey: 'x' })).toMatchObject({ failure: { field: 'submissionKey' } })
    expect(await undo('no-such-change')).toMatchObject({ failure: { code: 'not-found' } })
    expect(await rowOf(id)).toMatchObject({ version: 1 })
  })
})

describe('an undo is refused', () => {
  it('where a later edit stands in the way, which is named', async () => {
    const id = await create({ signal: vehicleCount({ headline: 'Edited after it was entered' }) })
    const made = await lastAct(id)
    await edit(id, { signal: vehicleCount({ headline: 'Edited after it was entered', low: 1 }) })
    const result = await undo(made)
    expect(!result.ok && result.failure.message).toContain(id)
    expect(!result.ok && result.failure.message).toContain('changed since')
    const { obstacles } = await planUndo(prisma, made)
    expect(obstacles).toMatchObject([{ why: 'later', recordId: id, changeset: await lastAct(id) }])
    expect(await prisma.changeset.count({ where: { reverts: made } })).toBe(0)
  })

  it('where a published signal names what would go', async () => {
    const main = await create({ signal: vehicleCount({ headline: 'The main record of two' }) })
    const made = await lastAct(main)
    const other = await create({ signal: vehicleCount({ headline: 'Another account', alternateOf: main }) })
    const result = await undo(made)
    expect(!result.ok && result.failure.message).toContain(other)
    expect((await planUndo(prisma, made)).obstacles).toMatchObject([{ why: 'names', by: other }])
    expect(await rowOf(main)).toMatchObject({ status: 'published' })
  })

  it('where what it brings back would name what readers do not see', async () => {
    const main = await create({ signal: vehicleCount({ headline: 'A main record that goes' }) })
    const account = vehicleCount({ headline: 'An account of it', alternateOf: main })
    const other = await create({ signal: account })
    expect(await edit(other, { signal: { ...account, alternateOf: null } })).toMatchObject({ ok: true })
    const parted = await lastAct(other)
    await retractSignal({ ...(await on(main)), reason: 'Counted twice' })
    expect(await undo(parted)).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    expect(await contentOf(other)).toMatchObject({ alternateOf: null })
  })

  it('where a draft that it would bring back is gone', async () => {
    const id = await create({ status: 'draft' })
    await discardDraft(await on(id))
    const discarded = await lastAct(id)
    await prisma.signal.delete({ where: { id } })
    expect((await planUndo(prisma, discarded)).obstacles).toMatchObject([{ why: 'gone' }])
    expect(await undo(discarded)).toMatchObject({ ok: false, failure: { code: 'conflict' } })
  })
})

describe('an import of hundreds', () => {
  it('is undone in one act, and redone', async () => {
    const [load] = await prisma.changeset.findMany({ where: { kind: 'import' } })
    if (!load) throw new Error('the record was loaded in no act')
    const seen = async () => ({
      signals: await prisma.signal.count({ where: { status: 'published' } }),
      operators: await prisma.operator.count({ where: { publishedAt: { not: null } } }),
      places: await prisma.place.count({ where: { publishedAt: { not: null } } }),
      sources: await prisma.source.count({ where: { publishedAt: { not: null } } }),
    })
    // What the tests above wrote rests on the loaded record, so this one begins with it alone.
    // A signal that another one points at goes after that one.
    const laterOnes = () =>
      prisma.signal.findMany({ where: { status: 'published', publishedAt: { gt: load.createdAt } } })
    for (let left = await laterOnes(); left.length > 0; left = await laterOnes()) {
      const results = []
      for (const { id } of left) results.push(await retractSignal(await on(id)))
      expect(results.some(({ ok }) => ok)).toBe(true)
    }
    const before = await seen()
    const first = await undone(load.id)
    expect(await seen()).toMatchObject({ signals: 0, places: 0 })
    const loaded = { publishedAt: { lte: load.createdAt } }
    expect(await prisma.operator.count({ where: loaded })).toBe(0)
    expect(await prisma.source.count({ where: loaded })).toBe(0)
    expect(await prisma.agency.count({ where: loaded })).toBe(0)
    await undone(first)
    expect(await seen()).toEqual(before)
  }, 400_000)
})
