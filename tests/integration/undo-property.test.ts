import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '@/domain/shared/result'
import { addReference } from '@/server/commands/add-reference'
import { createAdmin } from '@/server/commands/create-admin'
import { createSignal } from '@/server/commands/create-signal'
import { discardDraft, restoreDraft } from '@/server/commands/discard-draft'
import { editReference } from '@/server/commands/edit-reference'
import { mergeReference } from '@/server/commands/merge-reference'
import { overrideMapping, withdrawOverride } from '@/server/commands/override-mapping'
import { bringBackReference, retireReference } from '@/server/commands/retire-reference'
import { restoreSignal, retractSignal } from '@/server/commands/retract-signal'
import { undoChangeset } from '@/server/commands/undo-changeset'
import { updateSignal } from '@/server/commands/update-signal'
import { isReaderVisible } from '@/server/records/reference-rows'
import { signalInclude, toSignal } from '@/server/records/signal-rows'
import { testDatabase } from '../support/database'
import { vehicleCount } from '../support/vehicle-count'

/**
 * The law of undoing: whatever was done before, to do an act and to undo it leaves the record as it was, and to undo
 * that undo leaves it as the act did. What readers saw for the first time by the act is retracted, and no more counts.
 */

const { prisma } = testDatabase('empty')
let authorId = ''

beforeAll(async () => {
  const account = { email: 'editor@example.org', name: 'Ed', password: 'correct horse battery staple' }
  await createAdmin(prisma, { ...account, resetPassword: false })
  authorId = (await prisma.user.findFirstOrThrow()).id
  const publishedAt = new Date('2026-01-01')
  await prisma.place.create({
    data: { slug: 'austin-tx', kind: 'city', name: 'Austin', lat: 30.27, lng: -97.74, publishedAt },
  })
  for (const slug of ['tesla', 'waymo']) {
    const values = { slug, name: slug.toUpperCase(), parent: null, country: 'US', website: null }
    const added = await addReference({ ...act(), type: 'operator', values, show: true })
    if (!added.ok) throw new Error(added.failure.message)
  }
  for (const id of ['agntai-2026-04-21', 'second-source'])
    await prisma.source.create({
      data: { id, publisher: id, title: `Of ${id}`, kind: 'company', publishedAt },
    })
})

const act = () => ({
  authorId,
  role: 'admin' as const,
  submissionKey: randomUUID(),
  reason: 'An act of the test',
})

const steps = [
  'draft',
  'publish',
  'create',
  'edit',
  'retract',
  'restore',
  'discard',
  'bring-back',
  'correct',
  'withdraw',
  'undo',
  'rename',
  'merge',
  'retire',
  'use-again',
] as const
type Step = { what: (typeof steps)[number]; pick: number; number: number }

const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...steps),
  pick: fc.nat(1000),
  number: fc.integer({ min: 1, max: 900 }),
})

/** Carries out a step on one of the signals; null when there is none to do it to. */
async function carryOut({ what, pick, number }: Step): Promise<Result<unknown> | null> {
  const rows = await prisma.signal.findMany({ orderBy: { id: 'asc' } })
  const row = rows[pick % Math.max(1, rows.length)]
  const other = rows[(pick + 1) % Math.max(1, rows.length)]
  const brings = number % 3 === 0
  const operator = brings ? `operator-${number}` : number % 2 === 0 ? 'tesla' : 'waymo'
  const isMain = number % 4 === 0 && other?.id !== row?.id && other?.status === 'published'
  const signal = vehicleCount({
    operator,
    low: number,
    high: number,
    headline: `A count of the test, number ${number}`,
    sources: number % 5 === 0 ? ['second-source', 'agntai-2026-04-21'] : ['agntai-2026-04-21'],
    alternateOf: isMain ? (other?.id ?? null) : null,
  })
  const taken = await prisma.operator.count({ where: { slug: operator } })
  const records =
    brings && taken === 0
      ? {
          operator: {
            slug: operator,
            name: `Operator ${number}`,
            parent: null,
            country: 'US',
            website: null,
          },
        }
      : {}
  if (what === 'create' || what === 'draft')
    return createSignal({ ...act(), signal, records, status: what === 'draft' ? 'draft' : 'published' })
  if (isOfOperator(what)) return changeOperator(what, pick, number)
  if (!row) return null
  const on = { ...act(), id: row.id, baseVersion: row.version }
  switch (what) {
    case 'edit':
      return updateSignal({ ...on, signal, records, action: 'save' })
    case 'publish':
      return updateSignal({ ...on, signal, records, action: 'publish' })
    case 'retract':
      return retractSignal(on)
    case 'restore':
      return restoreSignal(on)
    case 'discard':
      return discardDraft(on)
    case 'bring-back':
      return restoreDraft(on)
    case 'correct': {
      const mechanism = `The count of ${number} is what moves this one.`
      const change = {
        action: 'add',
        impact: 'human-factors-hmi',
        direction: 1,
        strength: 1 + (number % 3),
        mechanism,
      }
      return overrideMapping({ ...on, change })
    }
    case 'withdraw':
      return withdrawOverride({ ...on, impact: 'human-factors-hmi' })
    case 'undo': {
      const acts = await prisma.changeset.findMany({
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        take: 6,
      })
      const target = acts[pick % Math.max(1, acts.length)]
      return target ? undoChangeset({ ...act(), changesetId: target.id }) : null
    }
  }
}

const ofOperators = ['rename', 'merge', 'retire', 'use-again'] as const
type OfOperator = (typeof ofOperators)[number]
const isOfOperator = (what: Step['what']): what is OfOperator => ofOperators.some((one) => one === what)

/** Carries out a step on one of the operators: in use, or retired for the one that brings it back. */
async function changeOperator(
  what: OfOperator,
  pick: number,
  number: number,
): Promise<Result<unknown> | null> {
  const all = await prisma.operator.findMany({ where: { mergedInto: null }, orderBy: { slug: 'asc' } })
  const some = all.filter(({ retiredAt }) => (retiredAt === null) === (what !== 'use-again'))
  const one = some[pick % Math.max(1, some.length)]
  const other = some[(pick + 1) % Math.max(1, some.length)]
  if (!one || !other) return null
  const { slug, parent, country, website } = one
  const newest = await prisma.revision.findFirst({
    where: { recordType: 'operator', recordId: slug },
    orderBy: { version: 'desc' },
  })
  const on = { ...act(), type: 'operator' as const, id: slug, baseVersion: newest?.version ?? 0 }
  switch (what) {
    case 'rename':
      return editReference({ ...on, values: { slug, name: `Renamed ${number}`, parent, country, website } })
    case 'merge':
      return mergeReference({ ...on, into: other.slug })
    case 'retire':
      return retireReference(on)
    case 'use-again':
      return bringBackReference(on)
  }
}

/** Everything on record but its history: signals with their life, what readers see of the rest, corrections. */
async function record() {
  const rows = await prisma.signal.findMany({ include: signalInclude, orderBy: { id: 'asc' } })
  const overrides = await prisma.impactOverride.findMany({
    orderBy: [{ signalId: 'asc' }, { impact: 'asc' }],
  })
  const signals = new Map(
    rows.map((row) => [
      row.id,
      {
        content: toSignal(row),
        status: row.status,
        retractReason: row.retractReason,
        discarded: row.discardedAt !== null,
        overrides: overrides
          .filter(({ signalId }) => signalId === row.id)
          .map(({ id: _id, ...rest }) => rest),
      },
    ]),
  )
  const seen = new Set(rows.filter(({ publishedAt }) => publishedAt !== null).map(({ id }) => id))
  const references = [
    ...(await prisma.operator.findMany()),
    ...(await prisma.place.findMany()),
    ...(await prisma.source.findMany()),
  ].filter(isReaderVisible)
  // Also of those that readers do not see: which record stands for which, and which are away.
  const lives = (await prisma.operator.findMany({ orderBy: { slug: 'asc' } })).map(
    ({ slug, name, mergedInto, retiredAt }) =>
      [slug, { name, mergedInto, retired: retiredAt !== null }] as const,
  )
  const shown = references.map(({ publishedAt: _publishedAt, ...rest }) => JSON.stringify(rest)).toSorted()
  return { signals, seen, shown, lives: new Map(lives) }
}
type Recorded = Awaited<ReturnType<typeof record>>

/** What the act made or first showed is retracted or discarded; everything else is as it was. */
function expectAsBefore(before: Recorded, after: Recorded) {
  const firstSeen = [...after.seen].filter((id) => !before.seen.has(id))
  for (const id of firstSeen) expect(after.signals.get(id)?.status).toBe('retracted')
  const made = [...after.signals.keys()].filter((id) => !before.signals.has(id))
  for (const id of made) {
    const { status, discarded } = after.signals.get(id) ?? {}
    expect(status === 'retracted' || discarded).toBe(true)
  }
  const set = new Set([...firstSeen, ...made])
  const rest = ({ signals }: Recorded) => [...signals].filter(([id]) => !set.has(id))
  expect(rest(after)).toEqual(rest(before))
  expect(after.shown).toEqual(before.shown)
  for (const [slug, life] of before.lives) expect(after.lives.get(slug), slug).toEqual(life)
}

describe('to do and to undo', () => {
  it('leaves the record as it was, after any sequence of commands; and to undo the undo, as the act left it', async () => {
    const undone = new Map<string, number>()
    let refused = 0
    const failures = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(fc.array(stepArbitrary, { minLength: 4, maxLength: 12 }), async (sequence) => {
        for (const step of sequence) {
          const before = await record()
          const startedAt = await prisma.changeset.count()
          const result = await carryOut(step)
          if (!result?.ok || (await prisma.changeset.count()) === startedAt) continue
          const newest = await prisma.changeset.findFirstOrThrow({
            orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          })
          const done = await record()
          const undo = await undoChangeset({ ...act(), changesetId: newest.id })
          if (!undo.ok) {
            refused += 1
            failures.set(undo.failure.message, (failures.get(undo.failure.message) ?? 0) + 1)
            continue
          }
          undone.set(step.what, (undone.get(step.what) ?? 0) + 1)
          expectAsBefore(before, await record())
          const redo = await undoChangeset({ ...act(), changesetId: undo.value.changesetId })
          if (!redo.ok) throw new Error(redo.failure.message)
          expect(await record()).toEqual(done)
        }
      }),
      { numRuns: 24, seed: 20261130, endOnFailure: true },
    )
    const count = (some: readonly string[]) => some.reduce((sum, one) => sum + (undone.get(one) ?? 0), 0)
    expect(count(steps), JSON.stringify([...undone])).toBeGreaterThan(45)
    expect(count(ofOperators), JSON.stringify([...undone])).toBeGreaterThan(15)
    // Right after an act nothing stands in the way of undoing it.
    expect([...failures.keys()], `${refused} refused`).toEqual([])
  }, 300_000)
})
