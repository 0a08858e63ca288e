import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { correctMappingAction } from '@/app/(desk)/admin/signals/signal-actions'
import { demandIndices } from '@/domain/impact/demand-index'
import { impactRules, mapByRules, mapSignal } from '@/domain/impact/rules'
import { compareCorrections } from '@/form/compare'
import { firstSimpleState } from '@/form/entry-state'
import { auth } from '@/server/auth/auth'
import { createAdmin } from '@/server/commands/create-admin'
import { createSignal } from '@/server/commands/create-signal'
import { loadDataset } from '@/server/commands/load-dataset'
import { overrideMapping, withdrawOverride } from '@/server/commands/override-mapping'
import { retractSignal } from '@/server/commands/retract-signal'
import { getSignalForEditor } from '@/server/queries/desk-signal'
import { getOverrides } from '@/server/queries/overrides'
import { getRuleContext, getSignals } from '@/server/queries/signals'
import { testDatabase } from '../support/database'
import { request } from '../support/next'

/** Editors' corrections of the mapping: what is written, what holds, and how it is undone. */

const { prisma } = testDatabase('loaded')
const email = 'editor@example.org'
const password = 'correct horse battery staple'
/** What a script sends beside the form. */
const byScript = { 'next-action': 'a script sent this' }
let cookie = ''
let authorId = ''

beforeAll(async () => {
  await createAdmin(prisma, { email, name: 'Ed', password, resetPassword: false })
  const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true })
  cookie = headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  authorId = (await prisma.user.findFirstOrThrow()).id
})

beforeEach(() => {
  request.jar.clear()
  request.headers = new Headers({ ...byScript, cookie })
  request.expired.length = 0
  globalThis.trackerLimits = undefined
})

const mechanism = 'Each of these cars sends its recordings to people who label them.'
const reason = 'The register names the purpose of these cars'
const add = { action: 'add', impact: 'data-annotation', direction: 1, strength: 2, mechanism }

/** A published count of cars, which the rules map to some impacts and not to others. */
async function published(headline: string) {
  const result = await createSignal({
    authorId,
    role: 'admin',
    submissionKey: randomUUID(),
    reason: 'A count was published',
    status: 'published',
    signal: {
      id: 'unsaved',
      kind: 'fleet-estimate',
      operator: 'tesla',
      place: 'austin-tx',
      date: '2026-08-14',
      datePrecision: 'day',
      headline,
      detail: '',
      confidence: 'estimated',
      sources: ['agntai-2026-04-21'],
      citations: [],
      alternateOf: null,
      restates: null,
      low: 42,
      high: 59,
      scope: 'driverless',
      basis: 'observed',
      model: null,
      span: null,
      extent: 'whole',
    },
  })
  if (!result.ok) throw new Error(result.failure.message)
  const { id } = result.value
  const signal = (await getSignals()).find((one) => one.id === id)
  if (!signal) throw new Error(`${id} is not published`)
  const byRules = mapByRules(signal, await getRuleContext())
  const [given] = byRules
  if (!given) throw new Error('no rule maps a count of cars')
  return { id, signal, byRules, given }
}

const override = (id: string, baseVersion: number, change: unknown, why = reason) =>
  overrideMapping({
    authorId,
    role: 'admin' as const,
    submissionKey: randomUUID(),
    reason: why,
    id,
    baseVersion,
    change,
  })

const withdraw = (id: string, baseVersion: number, impact: string) =>
  withdrawOverride({
    authorId,
    role: 'admin' as const,
    submissionKey: randomUUID(),
    reason,
    id,
    baseVersion,
    impact,
  })

const revisionsOf = (recordId: string) =>
  prisma.revision.findMany({
    where: { recordId },
    orderBy: { version: 'asc' },
    include: { changeset: true },
  })

const totals = async () => [
  await prisma.impactOverride.count(),
  await prisma.revision.count(),
  await prisma.changeset.count(),
]

describe('a correction', () => {
  it('adds a mapping, as one revision with its changeset, and holds in the index', async () => {
    const { id, signal, byRules } = await published('Cars that record for labeling')
    expect(byRules.map(({ impact }) => impact)).not.toContain(add.impact)
    const before = await totals()
    expect(await override(id, 1, add)).toMatchObject({ ok: true, value: { id, version: 2, repeated: false } })
    expect(await totals()).toEqual(before.map((count) => count + 1))

    const [, revision] = await revisionsOf(id)
    expect(revision).toMatchObject({
      version: 2,
      action: 'edited',
      snapshot: { id, status: 'published', overrides: [add] },
      changeset: { kind: 'ui', authorId, reason },
    })
    expect(await getOverrides()).toMatchObject({ [id]: [{ ...add, by: 'Ed', reason }] })

    const context = await getRuleContext()
    expect(mapSignal(signal, context)).toContainEqual({
      impact: add.impact,
      direction: 1,
      strength: 2,
      mechanism,
      ruleId: 'editor',
    })
    const asOf = '2026-08-14'
    const indices = demandIndices({ signals: [signal], context, asOf })
    expect(indices.find(({ impact }) => impact === add.impact)?.index).toBe(1)
  })

  it('changes and removes what the rules give, each with the sum of an index still exact', async () => {
    const { id, signal, byRules, given } = await published('Cars of which the rules are wrong')
    const direction = given.direction === 1 ? -1 : 1
    const change = { action: 'change', impact: given.impact, direction, strength: given.strength, mechanism }
    expect(await override(id, 1, change)).toMatchObject({ ok: true })
    const changed = mapSignal(signal, await getRuleContext())
    expect(changed).toHaveLength(byRules.length)
    expect(changed).toContainEqual({
      impact: given.impact,
      direction,
      strength: given.strength,
      mechanism,
      ruleId: 'editor',
    })
    expect(await override(id, 2, { action: 'remove', impact: given.impact })).toMatchObject({ ok: true })
    const removed = mapSignal(signal, await getRuleContext())
    expect(removed.map(({ impact }) => impact)).toEqual(byRules.slice(1).map(({ impact }) => impact))
    expect(await prisma.impactOverride.count({ where: { signalId: id } })).toBe(1)
  })

  it('is withdrawn, so that the rules hold again, and stays in the history', async () => {
    const { id, signal, byRules, given } = await published('Cars of which the editor was wrong')
    await override(id, 1, { action: 'remove', impact: given.impact })
    expect(await withdraw(id, 2, given.impact)).toMatchObject({ ok: true, value: { version: 3 } })
    expect(mapSignal(signal, await getRuleContext())).toEqual(byRules)

    const record = await getSignalForEditor(id)
    if (!record.ok) throw new Error(record.failure.message)
    const snapshots = record.value.history.map(({ snapshot }) => snapshot?.overrides)
    expect(snapshots).toEqual([[], [{ action: 'remove', impact: given.impact }], []])
    const [last = [], middle = []] = snapshots
    expect(compareCorrections(middle, last)).toMatchObject([
      { key: `mapping-${given.impact}`, before: 'none', after: 'as the rules say' },
    ])
  })

  it('outlives a change of the rules: it names what holds, not how the rules differ from it', async () => {
    const { id, signal, byRules } = await published('Cars of which the rules will change')
    const [given, removed] = byRules
    if (!given || !removed) throw new Error('the rules map a count of cars to one impact only')
    const strength = given.strength === 3 ? 2 : 3
    const { impact, direction } = given
    await override(id, 1, { action: 'change', impact, direction, strength, mechanism })
    await override(id, 2, { action: 'remove', impact: removed.impact })
    await override(id, 3, add)
    const touched = [impact, removed.impact, add.impact]
    // What is stored is read again each time, by the query that the pages use.
    const mapped = async () => {
      const mappings = mapSignal(signal, await getRuleContext())
      return mappings.filter((one) => touched.includes(one.impact))
    }
    const before = await mapped()
    expect(before.map((one) => one.ruleId)).toEqual(['editor', 'editor'])
    expect(before).toContainEqual({ impact, direction, strength, mechanism, ruleId: 'editor' })

    // Another table of rules: those that matched are silent, and others say something of all three impacts.
    const silent = new Set(byRules.map(({ ruleId }) => ruleId))
    const spies = impactRules.map((rule) => {
      const speaks = !silent.has(rule.id) && rule.effects.some((effect) => touched.includes(effect.impact))
      return vi.spyOn(rule, 'matches').mockReturnValue(speaks)
    })
    const now = mapByRules(signal, await getRuleContext())
    expect(now.map((one) => one.impact)).toEqual(expect.arrayContaining(touched))
    expect(now.some(({ ruleId }) => silent.has(ruleId))).toBe(false)
    expect(await mapped()).toEqual(before)
    for (const spy of spies) spy.mockRestore()
  })

  it('outlives a load of the dataset and an edit, whose revisions keep it', async () => {
    const id = 'waymo-fleet-dmv-2018-36'
    const { version } = await prisma.signal.findUniqueOrThrow({ where: { id } })
    expect(await override(id, version, add)).toMatchObject({ ok: true })
    const loaded = await loadDataset(prisma, {
      folder: path.resolve(import.meta.dirname, '../../prisma/data'),
      now: new Date(),
      reason: 'The same dataset again',
    })
    expect(loaded.ok).toBe(true)
    expect(await prisma.signal.findUniqueOrThrow({ where: { id } })).toMatchObject({ version: version + 1 })
    expect(await getOverrides()).toMatchObject({ [id]: [{ impact: add.impact, strength: 2 }] })
    await retractSignal({
      authorId,
      role: 'admin' as const,
      submissionKey: randomUUID(),
      reason,
      id,
      baseVersion: version + 1,
    })
    expect((await revisionsOf(id)).at(-1)).toMatchObject({
      action: 'retracted',
      snapshot: { overrides: [add] },
    })
    expect(await override(id, version + 2, add)).toMatchObject({ ok: false, failure: { code: 'invalid' } })
  })

  it('is refused where it makes no sense, and nothing is written', async () => {
    const { id, given } = await published('Cars that nobody should touch')
    const before = await totals()
    const { impact, direction, strength } = given
    const refusals: [unknown, string | null][] = [
      [{ ...add, impact }, 'action'],
      [{ ...add, action: 'change' }, 'action'],
      [{ action: 'remove', impact: add.impact }, 'action'],
      [{ action: 'change', impact, direction, strength, mechanism: given.mechanism }, 'action'],
      [{ ...add, mechanism: 'Because' }, 'mechanism'],
      [{ ...add, impact: 'juggling' }, 'impact'],
      [{ ...add, strength: 4 }, 'strength'],
      [{ ...add, direction: 0 }, 'direction'],
      [null, null],
    ]
    for (const [change, field] of refusals) {
      expect(await override(id, 1, change)).toMatchObject({ ok: false, failure: { code: 'invalid', field } })
    }
    expect(await override(id, 1, add, 'x')).toMatchObject({ ok: false, failure: { field: 'reason' } })
    expect(await override(id, 7, add)).toMatchObject({ ok: false, failure: { code: 'conflict' } })
    expect(await override('no-such-signal', 1, add)).toMatchObject({ failure: { code: 'not-found' } })
    expect(await withdraw(id, 1, add.impact)).toMatchObject({ failure: { field: 'impact' } })
    expect(await totals()).toEqual(before)
  })

  it('takes the place of an earlier one as the rules have it, whichever of the two it is called', async () => {
    const { id, given } = await published('Cars that an editor thinks about again')
    const stored = async () =>
      Object.fromEntries(
        (await prisma.impactOverride.findMany({ where: { signalId: id } })).map(
          ({ impact, action, strength }) => [impact, { action, strength }],
        ),
      )
    expect(await override(id, 1, add)).toMatchObject({ ok: true })
    expect(await override(id, 2, { ...add, action: 'change', strength: 3 })).toMatchObject({ ok: true })
    expect(await override(id, 3, { action: 'remove', impact: given.impact })).toMatchObject({ ok: true })
    expect(await override(id, 4, { ...add, impact: given.impact })).toMatchObject({ ok: true })
    expect(await stored()).toEqual({
      [add.impact]: { action: 'add', strength: 3 },
      [given.impact]: { action: 'change', strength: 2 },
    })
  })

  it('sent twice is carried out once', async () => {
    const { id } = await published('Cars counted by an impatient editor')
    const input = {
      authorId,
      role: 'admin' as const,
      submissionKey: randomUUID(),
      reason,
      id,
      baseVersion: 1,
      change: add,
    }
    await overrideMapping(input)
    const before = await totals()
    expect(await overrideMapping(input)).toMatchObject({ ok: true, value: { version: 2, repeated: true } })
    expect(await totals()).toEqual(before)
  })

  it('that no longer fits its schema is left out of what readers see', async () => {
    const { id } = await published('Cars with a correction of an impact that is gone')
    await override(id, 1, add)
    await prisma.impactOverride.updateMany({ where: { signalId: id }, data: { impact: 'juggling' } })
    expect((await getOverrides())[id]).toBeUndefined()
    await prisma.impactOverride.deleteMany({ where: { signalId: id } })
  })
})

describe('the form', () => {
  const form = (values: Record<string, string>) => {
    const typed = new FormData()
    typed.set('submissionKey', randomUUID())
    for (const [name, value] of Object.entries(values)) typed.set(name, value)
    return typed
  }
  const typed = { ...add, direction: '1', strength: '2', reason }

  it('is for editors alone', async () => {
    const { id } = await published('Cars that a stranger would correct')
    request.headers = new Headers(byScript)
    const before = await totals()
    const state = await correctMappingAction(firstSimpleState, form({ ...typed, id, baseVersion: '1' }))
    expect(state.message).toMatch(/not signed in/)
    expect(await totals()).toEqual(before)
    expect(request.expired).toEqual([])
  })

  it('corrects, withdraws, and expires what readers have cached', async () => {
    const { id } = await published('Cars corrected by a form')
    const corrected = correctMappingAction(firstSimpleState, form({ ...typed, id, baseVersion: '1' }))
    await expect(corrected).rejects.toThrow(`redirect /admin/signals/${id}?saved=corrected`)
    expect(request.expired).toEqual(['signals'])
    const withdrawn = correctMappingAction(
      firstSimpleState,
      form({ ...typed, action: 'withdraw', id, baseVersion: '2' }),
    )
    await expect(withdrawn).rejects.toThrow('saved=withdrawn')
    expect(await prisma.impactOverride.count({ where: { signalId: id } })).toBe(0)
  })

  it('answers a refusal with what was typed, beside the field', async () => {
    const { id } = await published('Cars corrected in too few words')
    const short = { ...typed, mechanism: 'So', id, baseVersion: '1' }
    expect(await correctMappingAction(firstSimpleState, form(short))).toMatchObject({
      field: 'mechanism',
      typed: { mechanism: 'So', impact: add.impact, strength: '2', reason },
    })
    expect(await correctMappingAction(firstSimpleState, new FormData())).toMatchObject({
      field: 'impact',
      errors: { impact: expect.any(String), action: 'must be chosen', reason: expect.any(String) },
    })
  })

  it('names every field that is missing at once, and nothing that a removal does not ask for (F14)', async () => {
    const { id, given } = await published('Cars corrected with nothing but an act')
    const act = (action: string, reason = '') =>
      form({
        impact: given.impact,
        action,
        direction: '',
        strength: '',
        mechanism: '',
        reason,
        id,
        baseVersion: '1',
      })
    const refused = await correctMappingAction(firstSimpleState, act('change'))
    expect(Object.keys(refused.errors ?? {})).toEqual(['direction', 'strength', 'mechanism', 'reason'])
    const removal = await correctMappingAction(firstSimpleState, act('remove'))
    expect(Object.keys(removal.errors ?? {})).toEqual(['reason'])
    const removed = correctMappingAction(firstSimpleState, act('remove', reason))
    await expect(removed).rejects.toThrow('saved=corrected')
  })

  it('without a script comes back by an address of its own', async () => {
    const { id } = await published('Cars corrected without a script')
    request.headers = new Headers({ cookie })
    const answer = correctMappingAction(
      firstSimpleState,
      form({ ...typed, mechanism: 'So', id, baseVersion: '1' }),
    )
    await expect(answer).rejects.toThrow(`redirect /admin/signals/${id}?answer=`)
  })
})
