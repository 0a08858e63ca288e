import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SignalOf } from '@/domain/signal/schema'
import { limitWrites } from '@/server/auth/rate-limit'
import { createAdmin } from '@/server/commands/create-admin'
import { type CreateSignal, createSignal } from '@/server/commands/create-signal'
import { restoreSignal, retractSignal } from '@/server/commands/retract-signal'
import { type UpdateSignal, updateSignal } from '@/server/commands/update-signal'
import { signalInclude, toSignal } from '@/server/records/signal-rows'
import { testDatabase } from '../support/database'

const { prisma } = testDatabase('loaded')
let authorId = ''

beforeAll(async () => {
  const made = await createAdmin(prisma, {
    email: 'editor@example.org',
    name: 'Ed',
    password: 'correct horse battery staple',
    resetPassword: false,
  })
  expect(made.ok).toBe(true)
  authorId = (await prisma.user.findFirstOrThrow()).id
})

const fleet = (changes: Partial<SignalOf<'fleet-estimate'>> = {}): SignalOf<'fleet-estimate'> => ({
  id: 'unsaved',
  kind: 'fleet-estimate',
  operator: 'tesla',
  place: 'austin-tx',
  date: '2026-08-14',
  datePrecision: 'day',
  headline: 'Spotters count sixty cars in Austin',
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
  ...changes,
})

const submission = (reason = 'A count was published') => ({
  authorId,
  role: 'admin' as const,
  submissionKey: randomUUID(),
  reason,
})

const create = (changes: Partial<CreateSignal> = {}) =>
  createSignal({ ...submission(), signal: fleet(), status: 'published', ...changes })

async function created(changes: Partial<CreateSignal> = {}): Promise<string> {
  const result = await create(changes)
  if (!result.ok) throw new Error(result.failure.message)
  return result.value.id
}

const update = (id: string, baseVersion: number, changes: Partial<UpdateSignal> = {}) =>
  updateSignal({ ...submission(), id, baseVersion, signal: fleet(), action: 'save', ...changes })

const rowOf = (id: string) => prisma.signal.findUniqueOrThrow({ where: { id }, include: signalInclude })

const revisionsOf = (recordId: string) =>
  prisma.revision.findMany({
    where: { recordId },
    orderBy: { version: 'asc' },
    include: { changeset: true },
  })

const totals = async () => ({
  signals: await prisma.signal.count(),
  revisions: await prisma.revision.count(),
  changesets: await prisma.changeset.count(),
  operators: await prisma.operator.count(),
  sources: await prisma.source.count(),
})

describe('creating a signal', () => {
  it('publishes it with a readable id, its revision and its changeset', async () => {
    const result = await create()
    expect(result).toMatchObject({
      ok: true,
      value: {
        id: 'tesla-fleet-estimate-2026-08-14-spotters-count-sixty-cars-in-austin',
        version: 1,
        referenceChanged: false,
        repeated: false,
      },
    })
    const id = result.ok ? result.value.id : ''
    const row = await rowOf(id)
    expect(row).toMatchObject({ status: 'published', version: 1 })
    expect(row.publishedAt).toBeInstanceOf(Date)
    expect(toSignal(row)).toEqual({ ok: true, value: fleet({ id }) })
    const [revision] = await revisionsOf(id)
    expect(revision).toMatchObject({
      recordType: 'signal',
      action: 'published',
      snapshot: { ...fleet({ id }), status: 'published', retractReason: null },
      changeset: { kind: 'ui', authorId, reason: 'A count was published' },
    })
  })

  it('makes ids unique', async () => {
    const signal = fleet({ headline: 'The same headline twice' })
    const first = await created({ signal })
    expect(await created({ signal })).toBe(`${first}-2`)
  })

  it('lets a draft wait for its source, and keeps readers out', async () => {
    const id = await created({ signal: fleet({ sources: [] }), status: 'draft' })
    expect(await rowOf(id)).toMatchObject({ status: 'draft', publishedAt: null })
    expect((await revisionsOf(id))[0]).toMatchObject({ action: 'created' })
  })

  it('refuses to publish without a source, with a reason, and writes nothing', async () => {
    const before = await totals()
    const result = await create({ signal: fleet({ sources: [] }) })
    expect(result).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'sources' } })
    expect(!result.ok && result.failure.message).toContain('without a source cannot be published')
    expect(await totals()).toEqual(before)
  })

  it.each([
    ['operator', fleet({ operator: 'no-such-operator' })],
    ['place', fleet({ place: 'no-such-place' })],
    ['sources', fleet({ sources: ['agntai-2026-04-21', 'no-such-source'] })],
    ['alternateOf', fleet({ alternateOf: 'no-such-signal' })],
    ['filing', { ...fleet(), kind: 'filing', place: 'us-ca', filing: 'no-such-filing', stage: 'filed' }],
    ['program', { ...fleet(), kind: 'production', program: 'no-such-programme', milestone: 'ramp' }],
  ])('names an unknown %s', async (field, signal) => {
    const before = await totals()
    const result = await create({ signal: signal as CreateSignal['signal'] })
    expect(result).toMatchObject({ ok: false, failure: { code: 'invalid', field } })
    expect(await totals()).toEqual(before)
  })

  it.each([
    ['headline', fleet({ headline: 'x'.repeat(161) })],
    ['detail', fleet({ detail: 'x'.repeat(2001) })],
    ['sources', fleet({ sources: Array.from({ length: 21 }, (_, number) => `source-${number}`) })],
    ['low', fleet({ low: 1e9 })],
    ['low', { ...fleet(), low: '42' }],
    ['kind', { ...fleet(), kind: 'rumor' }],
    ['high', fleet({ low: 60, high: 59 })],
  ])('refuses an oversized or mistyped %s', async (field, signal) => {
    const before = await totals()
    const result = await create({ signal: signal as CreateSignal['signal'] })
    expect(result).toMatchObject({ ok: false, failure: { code: 'invalid', field } })
    expect(await totals()).toEqual(before)
  })

  it('writes once when the same submission is sent twice, even at once', async () => {
    const twice = {
      ...submission(),
      signal: fleet({ headline: 'Sent twice by a double click' }),
      status: 'draft',
    } as const
    const before = await totals()
    const [first, second] = await Promise.all([createSignal(twice), createSignal(twice)])
    const third = await createSignal(twice)
    expect(first.ok && second.ok && third.ok).toBe(true)
    const outcomes = [first, second, third].map((result) => (result.ok ? result.value : null))
    expect(new Set(outcomes.map((outcome) => outcome?.id)).size).toBe(1)
    expect(outcomes.map((outcome) => outcome?.repeated).toSorted()).toEqual([false, true, true])
    expect(await totals()).toEqual({
      ...before,
      signals: before.signals + 1,
      revisions: before.revisions + 1,
      changesets: before.changesets + 1,
    })
  })

  it('refuses a submission without a key or without a reason', async () => {
    expect(await create({ submissionKey: 'x' })).toMatchObject({ failure: { field: 'submissionKey' } })
    expect(await create({ reason: ' ' })).toMatchObject({ failure: { field: 'reason' } })
  })

  it('refuses an account of an account, of itself and of another kind', async () => {
    const main = await created({ signal: fleet({ headline: 'The main record here' }) })
    const account = await created({ signal: fleet({ headline: 'Another account', alternateOf: main }) })
    expect(await create({ signal: fleet({ alternateOf: account }) })).toMatchObject({
      failure: { field: 'alternateOf' },
    })
    expect(await update(main, 1, { signal: fleet({ alternateOf: main }) })).toMatchObject({
      failure: { field: 'alternateOf' },
    })
    const status = await prisma.signal.findFirstOrThrow({
      where: { kind: 'deployment-status', alternateOf: null },
    })
    expect(await create({ signal: fleet({ alternateOf: status.id }) })).toMatchObject({
      failure: { field: 'alternateOf' },
    })
  })
})

describe('reference records brought along', () => {
  const operator = { slug: 'new-mobility', name: 'New Mobility', parent: null, country: 'US', website: null }
  const source = {
    id: 'gazette-sixty-cars',
    url: 'https://gazette.example.org/sixty-cars',
    publisher: 'Gazette',
    title: 'Sixty cars',
    publishedOn: '2026-08-14',
    publishedPrecision: 'day' as const,
    kind: 'press' as const,
    note: null,
    derivedFrom: null,
    licence: null,
    attribution: null,
  }

  it('are written with the signal, each with a revision, in one changeset', async () => {
    const result = await create({
      signal: fleet({ operator: operator.slug, sources: [source.id] }),
      records: { operator, source },
    })
    expect(result).toMatchObject({ ok: true, value: { referenceChanged: true } })
    expect(await prisma.operator.findUnique({ where: { slug: operator.slug } })).toMatchObject(operator)
    const [ofOperator] = await revisionsOf(operator.slug)
    const [ofSource] = await revisionsOf(source.id)
    expect(ofOperator).toMatchObject({
      recordType: 'operator',
      action: 'created',
      version: 1,
      snapshot: operator,
    })
    expect(ofSource?.changesetId).toBe(ofOperator?.changesetId)
  })

  it('are not written when the signal is refused', async () => {
    const before = await totals()
    const result = await create({
      signal: fleet({ operator: 'other-mobility', place: 'no-such-place' }),
      records: { operator: { ...operator, slug: 'other-mobility' } },
    })
    expect(result).toMatchObject({ ok: false, failure: { field: 'place' } })
    expect(await totals()).toEqual(before)
  })

  it('refuse an identifier that is taken and a record that does not fit', async () => {
    expect(await create({ records: { operator: { ...operator, slug: 'tesla' } } })).toMatchObject({
      failure: { code: 'conflict', field: 'records.operator.name' },
    })
    const nowhere = {
      slug: 'nowhere-us',
      kind: 'city' as const,
      name: 'Nowhere',
      parent: 'us',
      code: null,
      country: 'US',
      lat: null,
      lng: null,
    }
    expect(await create({ records: { place: nowhere } })).toMatchObject({
      failure: { field: 'records.place.lat' },
    })
    expect(
      await create({ records: { place: { ...nowhere, lat: 1, lng: 2, parent: 'no-such-place' } } }),
    ).toMatchObject({
      failure: { field: 'records.place.parent' },
    })
  })

  it('use the recorded source of an address, with or without a closing slash', async () => {
    const recorded = await prisma.source.findUniqueOrThrow({ where: { id: 'agntai-2026-04-21' } })
    const before = await totals()
    const id = await created({
      signal: fleet({
        headline: 'Cites a recorded address',
        sources: ['pasted', 'abc7-2023-10-24-cruise'],
        citations: [{ source: 'pasted', quote: 'Sixty cars.', page: null }],
      }),
      records: { source: { ...source, id: 'pasted', url: recorded.url?.replace(/\/$/, '') ?? null } },
    })
    const signal = toSignal(await rowOf(id))
    expect(signal).toMatchObject({
      value: {
        sources: ['agntai-2026-04-21', 'abc7-2023-10-24-cruise'],
        citations: [{ source: 'agntai-2026-04-21', quote: 'Sixty cars.', page: null }],
      },
    })
    expect((await totals()).sources).toBe(before.sources)
  })

  it('bring a filing with its step', async () => {
    const filing = {
      slug: 'tesla-new-permit',
      title: 'Tesla new permit',
      operator: 'tesla',
      agency: 'no-such-agency',
      place: 'us-ca',
      permitType: 'driverless-testing' as const,
      reference: null,
      register: false,
    }
    const { low: _low, high: _high, scope: _scope, basis: _basis, span: _span, ...common } = fleet()
    const signal = {
      ...common,
      kind: 'filing',
      place: 'us-ca',
      filing: filing.slug,
      stage: 'filed',
      vehicles: null,
      stageNote: null,
    } as const
    expect(await create({ signal, records: { filing } })).toMatchObject({
      failure: { field: 'records.filing.agency' },
    })
    const { slug: agency } = await prisma.agency.findFirstOrThrow({ where: { place: 'us-ca' } })
    expect(await create({ signal, records: { filing: { ...filing, agency } } })).toMatchObject({ ok: true })
  })
})

describe('editing a signal', () => {
  it('publishes a draft and keeps the day of first publication through later edits', async () => {
    const id = await created({ signal: fleet({ headline: 'A draft to publish' }), status: 'draft' })
    expect(await update(id, 1, { action: 'publish' })).toMatchObject({ ok: true, value: { version: 2 } })
    const published = await rowOf(id)
    expect(published.status).toBe('published')
    expect(await update(id, 2, { signal: fleet({ high: null }) })).toMatchObject({
      ok: true,
      value: { version: 3 },
    })
    const edited = await rowOf(id)
    expect(edited.publishedAt).toEqual(published.publishedAt)
    expect(edited.fleetEstimate).toMatchObject({ low: 42, high: null })
    expect((await revisionsOf(id)).map(({ version, action }) => [version, action])).toEqual([
      [1, 'created'],
      [2, 'published'],
      [3, 'edited'],
    ])
  })

  it('keeps every version whole in the history', async () => {
    const id = await created({ signal: fleet({ headline: 'A record with a history' }) })
    await update(id, 1, { signal: fleet({ headline: 'A record with a longer history', high: 80 }) })
    const snapshots = (await revisionsOf(id)).map(({ snapshot }) => snapshot)
    expect(snapshots).toMatchObject([
      { headline: 'A record with a history', high: 59 },
      { headline: 'A record with a longer history', high: 80 },
    ])
  })

  it('refuses a stale edit and loses nothing', async () => {
    const id = await created({ signal: fleet({ headline: 'Edited by two people' }) })
    await update(id, 1, { signal: fleet({ high: 61 }) })
    const before = await totals()
    const stale = await update(id, 1, { signal: fleet({ high: 99 }) })
    expect(stale).toMatchObject({ ok: false, failure: { code: 'conflict', field: null } })
    expect(await totals()).toEqual(before)
    expect(await rowOf(id)).toMatchObject({ version: 2, fleetEstimate: { high: 61 } })
    expect(await update(id, 2, { signal: fleet({ high: 99 }) })).toMatchObject({
      ok: true,
      value: { version: 3 },
    })
  })

  it('lets one of two edits sent at once through', async () => {
    const id = await created({ signal: fleet({ headline: 'Edited at the same moment' }) })
    const results = await Promise.all([update(id, 1), update(id, 1)])
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect((await rowOf(id)).version).toBe(2)
  })

  it('refuses to take the last source from a published signal', async () => {
    const id = await created({ signal: fleet({ headline: 'Keeps its source' }) })
    expect(await update(id, 1, { signal: fleet({ sources: [] }) })).toMatchObject({
      failure: { field: 'sources' },
    })
  })

  it('refuses a change of kind and an unknown signal', async () => {
    const id = await created({ signal: fleet({ headline: 'Keeps its kind' }) })
    const { low: _low, high: _high, scope: _scope, basis: _basis, ...common } = fleet()
    const area = { ...common, kind: 'service-area', place: 'austin-tx', areaSqMi: 3, boundary: null } as const
    expect(await update(id, 1, { signal: area })).toMatchObject({ failure: { field: 'kind' } })
    expect(await update('no-such-signal', 1)).toMatchObject({ failure: { code: 'not-found' } })
  })

  it('asks why of an edit that readers will see, and not of a draft', async () => {
    const silent = submission('')
    const id = await created({ signal: fleet({ headline: 'Changed without a word' }), status: 'draft' })
    expect(await update(id, 1, silent)).toMatchObject({ ok: true })
    expect(await update(id, 2, { ...submission(''), action: 'publish' })).toMatchObject({ ok: true })
    expect(await update(id, 3, submission(''))).toMatchObject({
      failure: { code: 'invalid', field: 'reason' },
    })
    expect((await revisionsOf(id)).map(({ changeset }) => changeset.reason)).toEqual([
      'A count was published',
      'Draft edited',
      'First publication',
    ])
  })

  it('writes once when the same edit is sent twice', async () => {
    const id = await created({ signal: fleet({ headline: 'Saved by a double click' }) })
    const twice = {
      ...submission(),
      id,
      baseVersion: 1,
      signal: fleet({ high: 70 }),
      action: 'save' as const,
    }
    expect(await updateSignal(twice)).toMatchObject({ value: { version: 2, repeated: false } })
    expect(await updateSignal(twice)).toMatchObject({ value: { version: 2, repeated: true } })
    expect((await rowOf(id)).version).toBe(2)
  })
})

describe('retracting a signal', () => {
  it('keeps it with its reason, and can be undone', async () => {
    const id = await created({ signal: fleet({ headline: 'Withdrawn and restored' }) })
    const retracted = await retractSignal({ ...submission('The source took it back'), id, baseVersion: 1 })
    expect(retracted).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await rowOf(id)).toMatchObject({ status: 'retracted', retractReason: 'The source took it back' })
    expect(await update(id, 2)).toMatchObject({ failure: { code: 'invalid' } })

    const restored = await restoreSignal({ ...submission('The source stands by it'), id, baseVersion: 2 })
    expect(restored).toMatchObject({ ok: true, value: { version: 3 } })
    expect(await rowOf(id)).toMatchObject({ status: 'published', retractReason: null })
    expect((await revisionsOf(id)).map(({ action, changeset }) => [action, changeset.reason])).toEqual([
      ['published', 'A count was published'],
      ['retracted', 'The source took it back'],
      ['published', 'The source stands by it'],
    ])
  })

  it('needs a reason, the present version and a published signal', async () => {
    const id = await created({ signal: fleet({ headline: 'Not so easily withdrawn' }) })
    const draft = await created({ signal: fleet({ headline: 'A draft stays unseen' }), status: 'draft' })
    expect(await retractSignal({ ...submission(''), id, baseVersion: 1 })).toMatchObject({
      failure: { field: 'reason' },
    })
    expect(await retractSignal({ ...submission('x'.repeat(301)), id, baseVersion: 1 })).toMatchObject({
      failure: { field: 'reason' },
    })
    expect(await retractSignal({ ...submission(), id, baseVersion: 2 })).toMatchObject({
      failure: { code: 'conflict' },
    })
    expect(await retractSignal({ ...submission(), id: draft, baseVersion: 1 })).toMatchObject({
      failure: { code: 'invalid' },
    })
    expect(await restoreSignal({ ...submission(), id, baseVersion: 1 })).toMatchObject({
      failure: { code: 'invalid' },
    })
  })
})

describe('the limit on writes', () => {
  it('stops the 61st within a minute, for that person alone', async () => {
    for (let write = 0; write < 60; write++) expect((await limitWrites('busy')).ok).toBe(true)
    expect(await limitWrites('busy')).toMatchObject({ failure: { code: 'rate-limited' } })
    expect((await limitWrites('calm')).ok).toBe(true)
  })
})
