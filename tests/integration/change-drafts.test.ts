import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { maxDraftsAtOnce } from '@/domain/signal/draft-acts'
import { type ChangeDrafts, changeDrafts } from '@/server/commands/change-drafts'
import { createAdmin } from '@/server/commands/create-admin'
import { type CreateSignal, createSignal } from '@/server/commands/create-signal'
import { restoreDraft } from '@/server/commands/discard-draft'
import { undoChangeset } from '@/server/commands/undo-changeset'
import { testDatabase } from '../support/database'
import { vehicleCount } from '../support/vehicle-count'

/** Several drafts are discarded, submitted or published as one act: all or none, and undone as one. */

const { prisma } = testDatabase('loaded')
let authorId = ''

beforeAll(async () => {
  const account = { email: 'editor@example.org', name: 'Ed', password: 'correct horse battery staple' }
  await createAdmin(prisma, { ...account, resetPassword: false })
  authorId = (await prisma.user.findFirstOrThrow()).id
  await prisma.user.create({
    data: { id: 'writer', name: 'Writer', email: 'writer@example.org', role: 'contributor' },
  })
})

const reviewer = () => ({ authorId, role: 'admin' as const, submissionKey: randomUUID(), reason: '' })
const writer = () => ({ ...reviewer(), authorId: 'writer', role: 'contributor' as const })

async function draft(changes: Partial<CreateSignal> = {}): Promise<{ id: string; baseVersion: number }> {
  const signal = vehicleCount({ headline: `A draft among several ${randomUUID()}` })
  const made = await createSignal({
    ...reviewer(),
    reason: 'First entry',
    signal,
    status: 'draft',
    ...changes,
  })
  if (!made.ok) throw new Error(made.failure.message)
  return { id: made.value.id, baseVersion: 1 }
}

type By = Omit<ChangeDrafts, 'act' | 'drafts'>
const change = (act: ChangeDrafts['act'], drafts: ChangeDrafts['drafts'], by: By = reviewer()) =>
  changeDrafts({ ...by, act, drafts })

async function lifeOf(drafts: readonly { id: string }[]) {
  const rows = await prisma.signal.findMany({
    where: { id: { in: drafts.map(({ id }) => id) } },
    select: { id: true, status: true, discardedAt: true, version: true },
  })
  return rows.map(({ status, discardedAt, version }) => [status, discardedAt !== null, version])
}

describe('several drafts', () => {
  it('are discarded as one act, and undoing it brings all of them back', async () => {
    const drafts = [await draft(), await draft(), await draft()]
    const before = await prisma.changeset.count()
    const discarded = await change('discard', drafts)
    expect(discarded).toMatchObject({ ok: true, value: { repeated: false } })
    expect(await prisma.changeset.count()).toBe(before + 1)
    expect(await lifeOf(drafts)).toEqual(drafts.map(() => ['draft', true, 2]))
    const changesetId = discarded.ok ? discarded.value.changesetId : ''
    expect(await prisma.changeset.findUnique({ where: { id: changesetId } })).toMatchObject({
      reason: 'Drafts discarded',
    })
    const undone = await undoChangeset({ ...reviewer(), reason: 'Too hasty', changesetId })
    expect(undone).toMatchObject({ ok: true })
    expect(await lifeOf(drafts)).toEqual(drafts.map(() => ['draft', false, 3]))
  })

  it('can be restored one by one', async () => {
    const drafts = [await draft(), await draft()]
    await change('discard', drafts)
    const [first] = drafts
    expect(await restoreDraft({ ...reviewer(), id: first?.id ?? '', baseVersion: 2 })).toMatchObject({
      ok: true,
    })
  })

  it('are submitted, published and taken back from readers by an undo', async () => {
    const drafts = [await draft(), await draft()]
    expect(await change('submit', drafts)).toMatchObject({ ok: true })
    expect(await lifeOf(drafts)).toEqual(drafts.map(() => ['in-review', false, 2]))
    const submitted = drafts.map(({ id }) => ({ id, baseVersion: 2 }))
    const published = await change('publish', submitted)
    expect(published).toMatchObject({ ok: true })
    expect(await lifeOf(drafts)).toEqual(drafts.map(() => ['published', false, 3]))
    const changesetId = published.ok ? published.value.changesetId : ''
    expect(await undoChangeset({ ...reviewer(), reason: 'Not yet', changesetId })).toMatchObject({ ok: true })
    expect(await lifeOf(drafts)).toEqual(drafts.map(() => ['retracted', false, 4]))
  })

  it('show readers the records that came along with them', async () => {
    const operator = { slug: 'bulk-works', name: 'Bulk works', parent: null, country: 'US', website: null }
    const signal = vehicleCount({ operator: operator.slug, headline: 'Came with an operator' })
    const one = await draft({ signal, records: { operator } })
    expect(await change('publish', [await draft(), one])).toMatchObject({
      ok: true,
      value: { referenceChanged: true },
    })
    const row = await prisma.operator.findUniqueOrThrow({ where: { slug: operator.slug } })
    expect(row.publishedAt).toBeInstanceOf(Date)
  })

  it('are all left as they were where one cannot be changed, which is named with the reason', async () => {
    const good = await draft()
    const moved = { ...(await draft()), baseVersion: 7 }
    const gone = { id: 'no-such-draft', baseVersion: 1 }
    const seen = await draft({ status: 'published' })
    const before = await prisma.revision.count()
    const refused = await change('publish', [good, moved, gone, seen])
    expect(refused).toMatchObject({
      ok: false,
      failure: { code: 'invalid', message: '3 of 4 cannot be published, so nothing was changed.' },
    })
    const obstacles = refused.ok ? [] : refused.failure.obstacles
    expect(obstacles.map(({ id, message }) => [id, message])).toEqual([
      [moved.id, expect.stringContaining('Someone has changed this signal')],
      [gone.id, 'There is no signal no-such-draft.'],
      [seen.id, expect.stringContaining('Only a draft that readers have never seen')],
    ])
    expect(await prisma.revision.count()).toBe(before)
    expect(await lifeOf([good])).toEqual([['draft', false, 1]])
  })

  it('are published with those that they point at, in whatever order they are selected', async () => {
    const main = await draft({ signal: vehicleCount({ headline: 'The main one of two at once' }) })
    const pointing = vehicleCount({ headline: 'The account of it', alternateOf: main.id, low: 43, high: 43 })
    const account = await draft({ signal: pointing })
    expect(await change('publish', [account])).toMatchObject({
      ok: false,
      failure: { obstacles: [{ id: account.id, kind: 'fleet-estimate', field: 'alternateOf' }] },
    })
    expect(await change('discard', [main])).toMatchObject({ ok: false })
    expect(await change('publish', [account, main])).toMatchObject({ ok: true })
  })

  it('are discarded with those that they point at', async () => {
    const main = await draft({ signal: vehicleCount({ headline: 'Discarded with its account' }) })
    const pointing = vehicleCount({ headline: 'Its account', alternateOf: main.id, low: 43, high: 43 })
    const account = await draft({ signal: pointing })
    expect(await change('discard', [main, account])).toMatchObject({ ok: true })
  })

  it('are changed by those who may change each of them', async () => {
    const own = await draft({ ...writer(), reason: 'First entry' })
    const other = await draft()
    expect(await change('publish', [own], writer())).toMatchObject({ failure: { code: 'forbidden' } })
    for (const act of ['submit', 'discard'] as const) {
      const refused = await change(act, [own, other], writer())
      expect(refused.ok ? [] : refused.failure.obstacles).toMatchObject([
        { id: other.id, message: expect.stringContaining('Your role does not include this') },
      ])
    }
    expect(await change('submit', [own], writer())).toMatchObject({ ok: true })
  })

  it('are changed once, however often the form is sent', async () => {
    const drafts = [await draft(), await draft()]
    const sent = { ...reviewer(), act: 'discard' as const, drafts }
    const first = await changeDrafts(sent)
    const again = await changeDrafts(sent)
    expect(again).toMatchObject({
      ok: true,
      value: { repeated: true, changesetId: first.ok ? first.value.changesetId : '' },
    })
    expect(await lifeOf(drafts)).toEqual(drafts.map(() => ['draft', true, 2]))
  })

  it('are at least one and at most fifty, each once', async () => {
    const one = await draft()
    const many = Array.from({ length: maxDraftsAtOnce + 1 }, (_, at) => ({
      id: `draft-${at}`,
      baseVersion: 1,
    }))
    for (const drafts of [[], many, [one, one], [{ id: 'Not a slug', baseVersion: 1 }]])
      expect(await change('discard', drafts)).toMatchObject({
        ok: false,
        failure: { code: 'invalid', obstacles: [] },
      })
    expect(await lifeOf([one])).toEqual([['draft', false, 1]])
  })
})
