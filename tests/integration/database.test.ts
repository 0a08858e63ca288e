import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createAdmin } from '@/server/commands/create-admin'
import { createPrisma, db } from '@/server/db'
import { testDatabase } from '../support/database'

const { prisma, url } = testDatabase('loaded')

const operator = (slug: string) => ({ slug, name: 'Test operator', country: 'US' })

describe('the database', () => {
  it('is the one that the code under test opens', () => {
    expect(db()).toBe(prisma)
  })

  it('holds foreign keys', async () => {
    await expect(
      prisma.agency.create({ data: { slug: 'nowhere', name: 'No', place: 'atlantis' } }),
    ).rejects.toThrow(/foreign key/i)
    await expect(prisma.operator.delete({ where: { slug: 'tesla' } })).rejects.toThrow(/foreign key/i)
  })

  it.each([
    ['a word out of its vocabulary', { confidence: 'certain' }],
    ['a published signal that was never published', { publishedAt: null }],
    ['a version below 1', { version: 0 }],
    ['a date that is none', { date: 'soon' }],
  ])('refuses %s', async (_what, data) => {
    const signal = await prisma.signal.findFirstOrThrow({ where: { status: 'published' } })
    await expect(prisma.signal.update({ where: { id: signal.id }, data })).rejects.toThrow(/CHECK constraint/)
  })

  it('refuses a range out of order', async () => {
    const { signalId } = await prisma.fleetEstimate.findFirstOrThrow()
    const update = prisma.fleetEstimate.update({ where: { signalId }, data: { low: 5, high: 4 } })
    await expect(update).rejects.toThrow(/CHECK constraint/)
  })

  it.each([
    ['text that is not JSON', { boundary: '{"type":' }],
    ['a precision out of its vocabulary', { boundaryPrecision: 'guessed' }],
    ['a boundary without its precision', { boundaryPrecision: null }],
    ['a boundary without its source', { boundarySource: null }],
    ['an area of nothing', { areaSqMi: 0 }],
  ])('refuses of a service area %s', async (_what, data) => {
    const { id: boundarySource } = await prisma.source.findFirstOrThrow()
    const { signalId } = await prisma.serviceArea.findFirstOrThrow()
    const good = { boundary: '{}', boundaryPrecision: 'traced', boundarySource }
    await prisma.serviceArea.update({ where: { signalId }, data: good })
    const update = prisma.serviceArea.update({ where: { signalId }, data })
    await expect(update).rejects.toThrow(/CHECK constraint|malformed JSON/)
  })

  it.each([
    ['a signal that says itself again', { restates: 'itself' }],
    ['an account that repeats another signal', { restates: 'other', alternateOf: 'other' }],
  ])('refuses %s', async (_what, data) => {
    const [signal, other] = await prisma.signal.findMany({ where: { alternateOf: null }, take: 2 })
    const idOf = (name: string) => (name === 'itself' ? signal?.id : other?.id) ?? ''
    const named = Object.fromEntries(Object.entries(data).map(([key, name]) => [key, idOf(name)]))
    await expect(prisma.signal.update({ where: { id: signal?.id ?? '' }, data: named })).rejects.toThrow(
      /CHECK constraint/,
    )
  })

  it('refuses an extent and a span out of their vocabularies, and a source that repeats itself', async () => {
    const { signalId } = await prisma.statusChange.findFirstOrThrow()
    const status = prisma.statusChange.update({ where: { signalId }, data: { extent: 'half' } })
    await expect(status).rejects.toThrow(/CHECK constraint/)
    const count = await prisma.fleetEstimate.findFirstOrThrow()
    const spanned = prisma.fleetEstimate.update({
      where: { signalId: count.signalId },
      data: { span: 'once' },
    })
    await expect(spanned).rejects.toThrow(/CHECK constraint/)
    const { id } = await prisma.source.findFirstOrThrow()
    const copied = prisma.source.update({ where: { id }, data: { derivedFrom: id } })
    await expect(copied).rejects.toThrow(/CHECK constraint/)
  })

  it('never changes or deletes a revision', async () => {
    const { id } = await prisma.revision.findFirstOrThrow()
    await expect(prisma.revision.update({ where: { id }, data: { action: 'edited' } })).rejects.toThrow()
    await expect(prisma.revision.delete({ where: { id } })).rejects.toThrow()
    expect(await prisma.revision.findUniqueOrThrow({ where: { id } })).toMatchObject({ action: 'created' })
  })

  it('shows a reader nothing of an open transaction, and nothing of one that fails', async () => {
    const seen: number[] = []
    const count = () => prisma.operator.count({ where: { slug: 'unfinished' } })
    const transaction = prisma.$transaction(async (tx) => {
      await tx.operator.create({ data: operator('unfinished') })
      seen.push(await tx.operator.count({ where: { slug: 'unfinished' } }), await count())
      throw new Error('changed my mind')
    })
    await expect(transaction).rejects.toThrow('changed my mind')
    expect([...seen, await count()]).toEqual([1, 0, 0])
  })

  it('lets writers wait for each other', async () => {
    const slow = prisma.$transaction(async (tx) => {
      const before = await tx.operator.count()
      await new Promise((resolve) => setTimeout(resolve, 50))
      await tx.operator.create({ data: operator(`slow-${before}`) })
    })
    const quick = prisma.operator.create({ data: operator('quick') })
    const others = [1, 2, 3].map((number) =>
      prisma.$transaction((tx) => tx.operator.create({ data: operator(`other-${number}`) })),
    )
    await Promise.all([slow, quick, ...others])
    expect(await prisma.operator.count({ where: { name: 'Test operator' } })).toBe(5)
  })
})

describe('making an administrator', () => {
  const admin = {
    email: 'Editor@Example.org',
    name: 'Editor',
    password: 'a long enough one',
    resetPassword: false,
  }

  it('stores a lower-case address and a hash, and refuses a second time', async () => {
    expect(await createAdmin(prisma, admin)).toEqual({
      ok: true,
      value: { email: 'editor@example.org', action: 'created', role: 'admin' },
    })
    const user = await prisma.user.findUniqueOrThrow({
      where: { email: 'editor@example.org' },
      include: { accounts: true },
    })
    expect(user.role).toBe('admin')
    expect(user.accounts).toMatchObject([{ providerId: 'credential', accountId: user.id }])
    expect(user.accounts[0]?.password).not.toContain(admin.password)
    expect(await createAdmin(prisma, admin)).toMatchObject({ ok: false, failure: { code: 'conflict' } })
  })

  it('replaces a password and ends the sessions', async () => {
    const user = await prisma.user.findUniqueOrThrow({ where: { email: 'editor@example.org' } })
    const expiresAt = new Date('2099-01-01')
    await prisma.session.create({ data: { id: 's', token: 't', userId: user.id, expiresAt } })
    const before = await prisma.account.findFirstOrThrow({ where: { userId: user.id } })
    const reset = await createAdmin(prisma, { ...admin, password: 'another long one', resetPassword: true })
    expect(reset).toMatchObject({ ok: true, value: { action: 'reset' } })
    const after = await prisma.account.findMany({ where: { userId: user.id } })
    expect(after).toHaveLength(1)
    expect(after[0]?.password).not.toBe(before.password)
    expect(await prisma.session.count({ where: { userId: user.id } })).toBe(0)
  })

  it.each([
    ['email', { email: 'nobody' }],
    ['password', { password: 'too short' }],
    ['email', { email: 'stranger@example.org', resetPassword: true }],
  ])('refuses a bad %s', async (field, change) => {
    expect(await createAdmin(prisma, { ...admin, ...change })).toMatchObject({
      ok: false,
      failure: { field },
    })
  })
})

describe('a page is read while another process holds the write lock', () => {
  /** More rows than SQLite takes parameters, so that Prisma splits the read of what they point at. */
  const everything = (client = prisma) =>
    client.signal.findMany({ include: { sources: true, operatorItem: true, fleetEstimate: true } })

  /** Holds the write lock through a connection of its own, as `data:load` or a migration does. */
  async function whileLocked<T>(work: () => Promise<T>): Promise<T> {
    const other = new Database(url.slice('file:'.length))
    other.exec(`BEGIN IMMEDIATE; UPDATE Operator SET name = 'Not yet' WHERE slug = 'tesla'`)
    try {
      return await work()
    } finally {
      other.exec('ROLLBACK')
      other.close()
    }
  }

  /** A read that waits for the lock waits for five seconds; one that does not is slow only on a busy machine. */
  const atOnce = 4000

  const timed = async <T>(work: () => Promise<T>) => {
    const startedAt = performance.now()
    return { value: await work(), ms: performance.now() - startedAt }
  }

  it('at once, with what a row points at, by clients old and new', async () => {
    await whileLocked(async () => {
      const fresh = createPrisma(url)
      for (const client of [prisma, fresh]) {
        const read = await timed(() => everything(client))
        expect(read.value.length).toBeGreaterThanOrEqual(998)
        expect(read.value.some(({ operatorItem }) => operatorItem.name === 'Not yet')).toBe(false)
        expect(read.ms).toBeLessThan(atOnce)
      }
      await fresh.$disconnect()
    })
  })

  it('and while a transaction of this process writes', async () => {
    const read = await prisma.$transaction(async (tx) => {
      await tx.operator.create({ data: operator('half-written') })
      return timed(() => everything())
    })
    expect(read.value.length).toBeGreaterThanOrEqual(998)
    expect(read.ms).toBeLessThan(atOnce)
  })

  it('many at once, each whole', async () => {
    const reads = await Promise.all(Array.from({ length: 8 }, () => everything()))
    expect(reads.every((rows) => rows.every(({ sources }) => sources.length > 0))).toBe(true)
  })

  it('and a write waits for the lock, whatever its first statement is', async () => {
    const slug = 'waits'
    await prisma.operator.create({ data: operator(slug) })
    const writes = [
      () => prisma.operator.update({ where: { slug }, data: { name: 'Other' }, include: { signals: true } }),
      () => prisma.operator.upsert({ where: { slug }, create: operator(slug), update: { country: 'DE' } }),
      () => prisma.operator.delete({ where: { slug }, include: { signals: true } }),
      () =>
        prisma.$transaction(async (tx) => {
          const found = await tx.operator.findMany({ include: { signals: true }, take: 1 })
          await tx.operator.updateMany({ where: { slug }, data: { country: found[0]?.country ?? 'US' } })
        }),
    ]
    for (const write of writes) {
      const result = await whileLocked(() =>
        timed(() =>
          write().then(
            () => 'written',
            () => 'refused',
          ),
        ),
      )
      expect(result.value).toBe('refused')
      expect(result.ms).toBeGreaterThan(4000)
    }
    expect(await prisma.operator.findUniqueOrThrow({ where: { slug } })).toMatchObject(operator(slug))
  }, 40_000)

  it('and what was written is read, however many readers there are', async () => {
    const slug = 'read-back'
    await prisma.operator.create({ data: operator(slug) })
    await Promise.all(
      Array.from({ length: 30 }, async (_, count) => {
        const name = `Name ${count}`
        await prisma.$transaction((tx) => tx.operator.update({ where: { slug }, data: { name } }))
        const read = await prisma.operator.findUniqueOrThrow({ where: { slug }, include: { signals: true } })
        expect(Number(read.name.slice('Name '.length))).toBeGreaterThanOrEqual(count)
      }),
    )
  })
})
