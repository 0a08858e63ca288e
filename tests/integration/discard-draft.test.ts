import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAdmin } from '@/server/commands/create-admin'
import { type CreateSignal, createSignal } from '@/server/commands/create-signal'
import { discardDraft, restoreDraft } from '@/server/commands/discard-draft'
import { purgeDrafts } from '@/server/commands/purge-drafts'
import { retractSignal } from '@/server/commands/retract-signal'
import { updateSignal } from '@/server/commands/update-signal'
import { testDatabase } from '../support/database'
import { vehicleCount } from '../support/vehicle-count'

/** Drafts can be thrown away and brought back for 30 days (F7). */

const { prisma } = testDatabase('loaded')
let authorId = ''

beforeAll(async () => {
  const account = { email: 'editor@example.org', name: 'Ed', password: 'correct horse battery staple' }
  await createAdmin(prisma, { ...account, resetPassword: false })
  authorId = (await prisma.user.findFirstOrThrow()).id
})

const act = (reason = '') => ({ authorId, role: 'admin' as const, submissionKey: randomUUID(), reason })

async function draft(changes: Partial<CreateSignal> = {}): Promise<string> {
  const made = await createSignal({
    ...act('First entry'),
    signal: vehicleCount(),
    status: 'draft',
    ...changes,
  })
  if (!made.ok) throw new Error(made.failure.message)
  return made.value.id
}

const discard = (id: string, baseVersion = 1) => discardDraft({ ...act(), id, baseVersion })
const restore = (id: string, baseVersion = 2) => restoreDraft({ ...act(), id, baseVersion })
const rowOf = (id: string) => prisma.signal.findUnique({ where: { id } })
const actionsOf = async (recordId: string) =>
  (await prisma.revision.findMany({ where: { recordId }, orderBy: { version: 'asc' } })).map(
    ({ action }) => action,
  )

describe('a draft can be discarded (F7)', () => {
  it('and restored, each as a revision', async () => {
    const id = await draft()
    expect(await discard(id)).toMatchObject({ ok: true, value: { id, version: 2, repeated: false } })
    expect(await rowOf(id)).toMatchObject({ status: 'draft', version: 2 })
    expect((await rowOf(id))?.discardedAt).toBeInstanceOf(Date)
    expect(await restore(id)).toMatchObject({ ok: true, value: { id, version: 3 } })
    expect(await rowOf(id)).toMatchObject({ status: 'draft', version: 3, discardedAt: null })
    expect(await actionsOf(id)).toEqual(['created', 'discarded', 'restored'])
  })

  it('once, however often the form is sent', async () => {
    const id = await draft()
    const twice = { ...act(), id, baseVersion: 1 }
    expect(await discardDraft(twice)).toMatchObject({ ok: true, value: { repeated: false } })
    expect(await discardDraft(twice)).toMatchObject({ ok: true, value: { repeated: true } })
    expect(await actionsOf(id)).toEqual(['created', 'discarded'])
  })

  it('not where it has moved on, or is discarded already, or is not there', async () => {
    const id = await draft()
    expect(await discard(id, 7)).toMatchObject({ failure: { code: 'conflict' } })
    expect(await restore(id, 1)).toMatchObject({ failure: { code: 'invalid' } })
    await discard(id)
    expect(await discard(id, 2)).toMatchObject({ failure: { code: 'invalid' } })
    expect(await discard('no-such-signal')).toMatchObject({ failure: { code: 'not-found' } })
  })

  it('not when readers have ever seen it', async () => {
    const id = await draft({ status: 'published' })
    expect(await discard(id)).toMatchObject({ failure: { code: 'invalid' } })
    await retractSignal({ ...act('Counted twice'), id, baseVersion: 1 })
    expect(await discard(id, 2)).toMatchObject({ failure: { code: 'invalid' } })
  })

  it('and then is neither edited nor published until it is restored', async () => {
    const id = await draft()
    await discard(id)
    const edit = { ...act('More'), id, baseVersion: 2, signal: vehicleCount({ low: 43 }) }
    for (const action of ['save', 'publish'] as const) {
      const refused = await updateSignal({ ...edit, submissionKey: randomUUID(), action })
      expect(!refused.ok && refused.failure.message).toContain('Restore it first')
    }
  })

  it('not while another signal points at it, which is named', async () => {
    const main = await draft({ signal: vehicleCount({ headline: 'The main record of two drafts' }) })
    const other = vehicleCount({ headline: 'Another account of a draft', alternateOf: main })
    const pointing = await createSignal({ ...act('First entry'), signal: other, status: 'draft' })
    // Where a signal may not point at a draft at all, nothing is left to refuse.
    if (!pointing.ok) return
    const refused = await discard(main)
    expect(!refused.ok && refused.failure.message).toContain(pointing.value.id)
    await discard(pointing.value.id)
    expect(await discard(main)).toMatchObject({ ok: true })
    // The other one cannot come back alone.
    expect(await restore(pointing.value.id)).toMatchObject({ failure: { field: 'alternateOf' } })
  })
})

describe('the purge of discarded drafts', () => {
  const operator = {
    slug: 'nightfall',
    name: 'Nightfall',
    parent: null,
    country: 'US',
    website: null,
  }
  const in31Days = () => new Date(Date.now() + 31 * 86_400_000)
  const age = (id: string) =>
    prisma.signal.update({ where: { id }, data: { discardedAt: new Date(Date.now() - 31 * 86_400_000) } })

  it('deletes what was discarded more than 30 days ago, and no history', async () => {
    const [old, young] = [await draft(), await draft()]
    await discard(old)
    await discard(young)
    await age(old)
    expect((await purgeDrafts(prisma, new Date())).signals).toBeGreaterThanOrEqual(1)
    expect(await rowOf(old)).toBeNull()
    expect(await rowOf(young)).not.toBeNull()
    expect(await actionsOf(old)).toEqual(['created', 'discarded'])
  })

  it('runs after a discard', async () => {
    const [old, next] = [await draft(), await draft()]
    await discard(old)
    await age(old)
    await discard(next)
    expect(await rowOf(old)).toBeNull()
  })

  it('leaves the identifier taken, so that a new record never continues an old history', async () => {
    const signal = vehicleCount({ headline: 'An identifier used once' })
    const id = await draft({ signal })
    await discard(id)
    await age(id)
    await purgeDrafts(prisma, new Date())
    expect(await draft({ signal })).toBe(`${id}-2`)
  })

  it('takes the hidden records along that nothing else cites', async () => {
    const signal = vehicleCount({ operator: operator.slug, headline: 'A draft with an operator of its own' })
    const first = await draft({ signal, records: { operator } })
    const second = await draft({ signal })
    // Brought along by a draft, it is hidden from readers.
    await prisma.operator.update({ where: { slug: operator.slug }, data: { publishedAt: null } })
    await discard(first)
    await purgeDrafts(prisma, in31Days())
    expect(await rowOf(first)).toBeNull()
    expect(await prisma.operator.findUnique({ where: { slug: operator.slug } })).not.toBeNull()
    await discard(second)
    await purgeDrafts(prisma, in31Days())
    expect(await rowOf(second)).toBeNull()
    expect(await prisma.operator.findUnique({ where: { slug: operator.slug } })).toBeNull()
  })

  it('never touches what readers see', async () => {
    const seen = { ...operator, slug: 'seen-by-readers', name: 'Seen by readers' }
    const signal = vehicleCount({ operator: seen.slug, headline: 'A draft with an operator that is shown' })
    const id = await draft({ signal, records: { operator: seen } })
    await prisma.operator.update({ where: { slug: seen.slug }, data: { publishedAt: new Date() } })
    const before = await prisma.signal.count({ where: { discardedAt: null } })
    await discard(id)
    await purgeDrafts(prisma, in31Days())
    expect(await rowOf(id)).toBeNull()
    expect(await prisma.operator.findUnique({ where: { slug: seen.slug } })).not.toBeNull()
    expect(await prisma.signal.count({ where: { discardedAt: null } })).toBe(before - 1)
  })
})
