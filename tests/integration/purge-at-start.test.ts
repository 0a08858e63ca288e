import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAdmin } from '@/server/commands/create-admin'
import { createSignal } from '@/server/commands/create-signal'
import { discardDraft } from '@/server/commands/discard-draft'
import { purgeOldDrafts } from '../../scripts/lib/prepare.mjs'
import { testDatabase } from '../support/database'
import { vehicleCount } from '../support/vehicle-count'

/** A start of the site deletes drafts that were discarded more than 30 days ago: its step, with the process that it runs. */

const { prisma, url } = testDatabase('loaded')
const file = url.slice('file:'.length)
let authorId = ''

beforeAll(async () => {
  const account = { email: 'editor@example.org', name: 'Ed', password: 'correct horse battery staple' }
  await createAdmin(prisma, { ...account, resetPassword: false })
  authorId = (await prisma.user.findFirstOrThrow()).id
})

const act = () => ({ authorId, role: 'admin' as const, submissionKey: randomUUID(), reason: 'A check' })

/** A draft with an operator of its own, discarded so many days ago. */
async function discardedDraft(name: string, days: number): Promise<string> {
  const operator = { slug: name, name, parent: null, country: 'US', website: null }
  const signal = vehicleCount({ operator: name, headline: `A draft about ${name}` })
  const made = await createSignal({ ...act(), signal, status: 'draft', records: { operator } })
  if (!made.ok) throw new Error(made.failure.message)
  const { id } = made.value
  expect(await discardDraft({ ...act(), id, baseVersion: 1 })).toMatchObject({ ok: true })
  const discardedAt = new Date(Date.now() - days * 86_400_000)
  await prisma.signal.update({ where: { id }, data: { discardedAt } })
  return id
}

const isStored = async (id: string) => (await prisma.signal.count({ where: { id } })) === 1
const hasOperator = async (slug: string) => (await prisma.operator.count({ where: { slug } })) === 1

/** What the files of the database hold: the main one with what is still in its log. */
async function contents(): Promise<string> {
  await prisma.$executeRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
  return readFileSync(file, 'base64')
}

describe('a start of the site', () => {
  it('deletes a draft that was discarded 31 days ago with what it alone brought along, and none of 29 days', async () => {
    const young = await discardedDraft('young-works', 29)
    // The last one: every discard deletes what is due, and here the start is to do it.
    const old = await discardedDraft('old-works', 31)
    expect(await purgeOldDrafts(file)).toBe('deleted: 1, records that only they cited: 1')
    expect([await isStored(old), await hasOperator('old-works')]).toEqual([false, false])
    expect([await isStored(young), await hasOperator('young-works')]).toEqual([true, true])
    expect(await prisma.revision.count({ where: { recordId: old } })).toBe(2)
  }, 60_000)

  it('starts no process and writes nothing when none is due, near as the moment may be and at any hour', async () => {
    const near = await discardedDraft('near-works', 29.99)
    const before = await contents()
    expect(await purgeOldDrafts(file)).toBe('none are due')
    expect(await contents()).toBe(before)
    expect(await isStored(near)).toBe(true)
  }, 60_000)
})
