import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ReferenceType, type ReferenceValues, referenceTypes } from '@/domain/record/types'
import { addReference } from '@/server/commands/add-reference'
import { createAdmin } from '@/server/commands/create-admin'
import { editReference, showReferenceToReaders } from '@/server/commands/edit-reference'
import { mergeReference } from '@/server/commands/merge-reference'
import { bringBackReference, retireReference } from '@/server/commands/retire-reference'
import { mergedInto } from '@/server/queries/merged-records'
import { findReference } from '@/server/records/reference-tables'
import { signalInclude, toSignal } from '@/server/records/signal-rows'
import { testDatabase } from '../support/database'

const { prisma } = testDatabase('loaded')
let authorId = ''

beforeAll(async () => {
  await createAdmin(prisma, {
    email: 'editor@example.org',
    name: 'Ed',
    password: 'correct horse battery staple',
    resetPassword: false,
  })
  authorId = (await prisma.user.findFirstOrThrow()).id
})

const submission = (reason = 'A typing error') => ({
  authorId,
  role: 'admin' as const,
  submissionKey: randomUUID(),
  reason,
})

const versionOf = async (type: ReferenceType, id: string) =>
  (
    await prisma.revision.findFirst({
      where: { recordType: type, recordId: id },
      orderBy: { version: 'desc' },
    })
  )?.version ?? 0

const change = async (type: ReferenceType, id: string, reason?: string) => ({
  ...submission(reason),
  type,
  id,
  baseVersion: await versionOf(type, id),
})

async function stored(type: ReferenceType, id: string) {
  const found = await findReference(prisma, type, id)
  if (!found) throw new Error(`no ${type} ${id}`)
  return found
}

const revisionsOf = (recordId: string) =>
  prisma.revision.findMany({ where: { recordId }, orderBy: { version: 'asc' } })

/** A record of each type that nothing uses; `n` tells several apart. */
const fresh: Record<ReferenceType, (n: string) => ReferenceValues> = {
  operator: (n) => ({ slug: `op-${n}`, name: `Operator ${n}`, parent: null, country: 'US', website: null }),
  place: (n) => ({
    slug: `pl-${n}`,
    kind: 'city',
    name: `Place ${n}`,
    parent: 'us-tx',
    code: null,
    country: 'US',
    lat: 30,
    lng: -97,
  }),
  agency: (n) => ({ slug: `ag-${n}`, name: `Agency ${n}`, place: 'us-tx' }),
  filing: (n) => ({
    slug: `fi-${n}`,
    title: `Filing ${n}`,
    operator: 'tesla',
    agency: 'ca-dmv',
    place: 'us-ca',
    permitType: 'driverless-testing',
    reference: null,
    register: false,
  }),
  program: (n) => ({ slug: `pr-${n}`, name: `Program ${n}`, operator: 'tesla', site: null }),
  source: (n) => ({
    id: `so-${n}`,
    url: `https://example.org/${n}`,
    publisher: 'The Gazette',
    title: `Source ${n}`,
    publishedOn: null,
    publishedPrecision: null,
    kind: 'press',
    note: null,
    derivedFrom: null,
    licence: null,
    attribution: null,
  }),
}

const nameField = (type: ReferenceType) => (type === 'filing' || type === 'source' ? 'title' : 'name')

async function add(type: ReferenceType, n: string, show = true): Promise<string> {
  const made = await addReference({ ...submission(), type, values: fresh[type](n), show })
  if (!made.ok) throw new Error(`${type}: ${made.failure.field} ${made.failure.message}`)
  return made.value.id
}

const signalOfRow = async (id: string) => {
  const row = await prisma.signal.findUniqueOrThrow({ where: { id }, include: signalInclude })
  const signal = toSignal(row)
  if (!signal.ok) throw new Error(signal.failure.message)
  return { signal: signal.value, version: row.version, row }
}

describe.each(referenceTypes)('a record of type %s', (type) => {
  it('is added on its own, hidden unless it is to be shown', async () => {
    const hidden = await add(type, 'hidden', false)
    expect((await stored(type, hidden)).life).toEqual({
      publishedAt: null,
      retiredAt: null,
      mergedInto: null,
    })
    const shown = await add(type, 'shown')
    expect((await stored(type, shown)).life.publishedAt).toBeInstanceOf(Date)
    expect(await revisionsOf(shown)).toMatchObject([{ version: 1, action: 'created', recordType: type }])
    const done = await showReferenceToReaders(await change(type, hidden))
    expect(done).toMatchObject({ ok: true, value: { id: hidden, version: 2 } })
    expect((await stored(type, hidden)).life.publishedAt).toBeInstanceOf(Date)
    expect((await revisionsOf(hidden)).at(-1)).toMatchObject({ version: 2, action: 'published' })
  })

  it('is edited in every field but its identifier, with a revision', async () => {
    const id = await add(type, 'edited')
    const values: ReferenceValues = {
      ...fresh[type]('other'),
      ...(type === 'source' && { url: 'https://example.org/new' }),
    }
    const input = { ...(await change(type, id)), values }
    const done = await editReference(input)
    expect(done).toMatchObject({ ok: true, value: { id, version: 2, repeated: false } })
    const after = await stored(type, id)
    expect(after.values[nameField(type)]).toBe(values[nameField(type)])
    expect(after.values.slug ?? after.values.id).toBe(id)
    expect((await revisionsOf(id)).at(-1)).toMatchObject({
      action: 'edited',
      snapshot: { ...after.values, mergedInto: null, retiredAt: null },
    })
    expect(await editReference(input)).toMatchObject({ ok: true, value: { version: 2, repeated: true } })
    expect(await versionOf(type, id)).toBe(2)
  })

  it('is not written over when someone else was quicker', async () => {
    const id = await add(type, 'raced')
    const base = await change(type, id)
    const first = { ...fresh[type]('raced'), [nameField(type)]: 'First of the two' }
    expect((await editReference({ ...base, values: first })).ok).toBe(true)
    const second = { ...base, submissionKey: randomUUID(), values: fresh[type]('raced') }
    expect(await editReference(second)).toMatchObject({
      ok: false,
      failure: { code: 'conflict', field: null },
    })
    expect((await stored(type, id)).values[nameField(type)]).toBe('First of the two')
  })

  it('is refused where it does not fit its schema, naming the field', async () => {
    const id = await add(type, 'unfit')
    const values = { ...fresh[type]('unfit'), [nameField(type)]: '' }
    expect(await editReference({ ...(await change(type, id)), values })).toMatchObject({
      ok: false,
      failure: { code: 'invalid', field: nameField(type) },
    })
  })

  it('is retired while nothing uses it, and brought back', async () => {
    const id = await add(type, 'retired')
    const input = await change(type, id, 'Entered by mistake')
    expect(await retireReference(input)).toMatchObject({ ok: true, value: { version: 2 } })
    expect((await stored(type, id)).life.retiredAt).toBeInstanceOf(Date)
    expect(await retireReference(input)).toMatchObject({ ok: true, value: { repeated: true } })
    expect(
      await editReference({ ...(await change(type, id)), values: fresh[type]('retired') }),
    ).toMatchObject({
      ok: false,
      failure: { code: 'invalid' },
    })
    expect((await bringBackReference(await change(type, id))).ok).toBe(true)
    expect((await stored(type, id)).life.retiredAt).toBeNull()
    expect((await revisionsOf(id)).map(({ action }) => action)).toEqual(['created', 'retired', 'restored'])
  })

  it('is merged into another one, whose page stands for both', async () => {
    const [from, into] = [await add(type, 'from'), await add(type, 'into')]
    const input = { ...(await change(type, from)), into }
    expect(await mergeReference(input)).toMatchObject({ ok: true, value: { id: from, version: 2 } })
    expect((await stored(type, from)).life.mergedInto).toBe(into)
    expect((await revisionsOf(from)).at(-1)).toMatchObject({
      action: 'merged',
      snapshot: { mergedInto: into },
    })
    expect(await mergeReference(input)).toMatchObject({ ok: true, value: { repeated: true } })
    const further = await add(type, 'further')
    expect((await mergeReference({ ...(await change(type, into)), into: further })).ok).toBe(true)
    const family = {
      operator: 'operator',
      place: 'city',
      filing: 'filing',
      program: 'programme',
      source: 'source',
      agency: null,
    } as const
    const of = family[type]
    if (of === null) return
    expect(await mergedInto(of, from)).toBe(further)
    expect(await mergedInto(of, further)).toBeNull()
  })

  it('is changed by reviewers and admins only', async () => {
    const [id, into] = [await add(type, 'kept-from'), await add(type, 'kept-into')]
    const contributor = { ...(await change(type, id)), role: 'contributor' as const }
    const refused = { ok: false, failure: { code: 'forbidden' } }
    const again = { submissionKey: randomUUID() }
    expect(await editReference({ ...contributor, values: fresh[type]('kept-from') })).toMatchObject(refused)
    expect(await mergeReference({ ...contributor, into, ...again })).toMatchObject(refused)
    expect(await retireReference({ ...contributor, ...again })).toMatchObject(refused)
    expect(await bringBackReference({ ...contributor, ...again })).toMatchObject(refused)
    expect(await showReferenceToReaders({ ...contributor, ...again })).toMatchObject(refused)
    const values = fresh[type]('kept-out')
    expect(await addReference({ ...contributor, ...again, type, values, show: true })).toMatchObject(refused)
    expect(await versionOf(type, id)).toBe(1)
    const reviewer = { ...contributor, ...again, role: 'reviewer' as const }
    expect((await retireReference(reviewer)).ok).toBe(true)
  })

  it('is never merged into itself, into one that is merged or retired, or into nothing', async () => {
    const id = await add(type, 'lonely')
    const attempt = async (into: string) => mergeReference({ ...(await change(type, id)), into })
    expect(await attempt(id)).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'into' } })
    expect(await attempt('nothing-of-the-kind')).toMatchObject({ ok: false, failure: { field: 'into' } })
    const retired = await add(type, 'gone')
    await retireReference(await change(type, retired))
    expect(await attempt(retired)).toMatchObject({ ok: false, failure: { field: 'into' } })
    expect((await stored(type, id)).life.mergedInto).toBeNull()
  })
})

describe('merging', () => {
  it('folds two citations of one source on a signal, each signal with its revision', async () => {
    const press = await add('source', 'fold-press')
    const other = await add('source', 'fold-other')
    const { signalId, sourceId } = await prisma.signalSource.findFirstOrThrow({
      where: { signal: { confidence: 'reported', status: 'published', sources: { none: { position: 1 } } } },
    })
    const before = await signalOfRow(signalId)
    await prisma.signalSource.createMany({
      data: [
        { signalId, sourceId: press, position: 1, quote: 'One passage.', page: '1' },
        { signalId, sourceId: other, position: 2, quote: 'Another passage.', page: '2' },
      ],
    })
    const input = { ...(await change('source', press, 'Entered twice')), into: other }
    expect((await mergeReference(input)).ok).toBe(true)
    const { signal, version } = await signalOfRow(signalId)
    expect(signal.sources).toEqual([sourceId, other])
    expect(signal.citations).toContainEqual({
      source: other,
      quote: 'One passage. […] Another passage.',
      page: '1, 2',
    })
    expect(version).toBe(before.version + 1)
    const last = (await revisionsOf(signalId)).at(-1)
    expect(last).toMatchObject({ action: 'edited', version, snapshot: { sources: [sourceId, other] } })
    const changeset = await prisma.changeset.findUniqueOrThrow({
      where: { submissionKey: input.submissionKey },
      include: { revisions: true },
    })
    expect(changeset.revisions.map(({ recordId }) => recordId).toSorted()).toEqual(
      [press, signalId].toSorted(),
    )
  })

  it('moves every signal, filing and program of an operator in one changeset', async () => {
    const into = await add('operator', 'takes-all')
    const of = { operator: 'zoox' }
    const [signals, filings, programs] = await Promise.all([
      prisma.signal.count({ where: of }),
      prisma.filing.count({ where: of }),
      prisma.program.count({ where: of }),
    ])
    expect(signals).toBeGreaterThan(5)
    const began = Date.now()
    const input = { ...(await change('operator', 'zoox', 'One company')), into }
    const done = await mergeReference(input)
    expect(done).toMatchObject({ ok: true, value: { referenceChanged: true } })
    expect(Date.now() - began).toBeLessThan(5000)
    expect(await prisma.signal.count({ where: of })).toBe(0)
    expect(await prisma.signal.count({ where: { operator: into } })).toBe(signals)
    expect(await prisma.filing.count({ where: { operator: into } })).toBe(filings)
    expect(await prisma.program.count({ where: { operator: into } })).toBe(programs)
    const revisions = await prisma.revision.count({
      where: { changeset: { submissionKey: input.submissionKey } },
    })
    expect(revisions).toBe(signals + filings + programs + 1)
  })

  it('moves what a place contains, and lets no place contain itself', async () => {
    const region = (slug: string, parent: string) => ({
      ...fresh.place(slug),
      slug,
      kind: 'region',
      name: slug,
      parent,
      lat: null,
      lng: null,
    })
    const make = async (slug: string, parent: string) =>
      expect(
        (await addReference({ ...submission(), type: 'place', values: region(slug, parent), show: true })).ok,
      ).toBe(true)
    await make('old-region', 'us')
    await make('new-region', 'old-region')
    await make('within', 'old-region')
    const agency = await add('agency', 'of-old')
    const values = { ...fresh.agency('of-old'), place: 'old-region' }
    expect((await editReference({ ...(await change('agency', agency)), values })).ok).toBe(true)
    const input = { ...(await change('place', 'old-region')), into: 'new-region' }
    expect((await mergeReference(input)).ok).toBe(true)
    expect((await stored('place', 'new-region')).values.parent).toBe('us')
    expect((await stored('place', 'within')).values.parent).toBe('new-region')
    expect((await stored('agency', agency)).values.place).toBe('new-region')

    await make('outer', 'us')
    await make('middle', 'outer')
    await make('inner', 'middle')
    expect(await mergeReference({ ...(await change('place', 'outer')), into: 'inner' })).toMatchObject({
      ok: false,
      failure: { code: 'invalid' },
    })
    expect((await stored('place', 'middle')).values.parent).toBe('outer')
  })

  it('refuses a place of another kind, and a filing or program of another operator', async () => {
    const city = await add('place', 'a-city')
    expect(await mergeReference({ ...(await change('place', city)), into: 'us-tx' })).toMatchObject({
      ok: false,
      failure: { field: 'into', message: expect.stringContaining('one kind') },
    })
    for (const type of ['filing', 'program'] as const) {
      const id = await add(type, 'of-tesla')
      const other: ReferenceValues = { ...fresh[type]('of-waymo'), operator: 'waymo' }
      await addReference({ ...submission(), type, values: other, show: true })
      const into = String(other.slug)
      expect(await mergeReference({ ...(await change(type, id)), into })).toMatchObject({
        ok: false,
        failure: { field: 'into', message: expect.stringContaining('one operator') },
      })
    }
  })

  it('shows readers a hidden record that takes over from one they see', async () => {
    const [from, into] = [await add('operator', 'seen'), await add('operator', 'unseen', false)]
    expect((await mergeReference({ ...(await change('operator', from)), into })).ok).toBe(true)
    expect((await stored('operator', into)).life.publishedAt).toBeInstanceOf(Date)
  })

  it('keeps the terms and the credit of a source', async () => {
    const into = await add('source', 'no-terms')
    const made = await addReference({
      ...submission(),
      type: 'source',
      values: { ...fresh.source('terms'), licence: 'CC BY 4.0', attribution: 'Area Mappers' },
      show: true,
    })
    const from = made.ok ? made.value.id : ''
    expect((await mergeReference({ ...(await change('source', from)), into })).ok).toBe(true)
    expect((await stored('source', into)).values).toMatchObject({
      licence: 'CC BY 4.0',
      attribution: 'Area Mappers',
    })
  })
})

describe('what rests on a record', () => {
  it('keeps it from being retired', async () => {
    for (const [type, id] of [
      ['operator', 'tesla'],
      ['place', 'us-tx'],
      ['agency', 'ca-dmv'],
      ['filing', (await prisma.filingStep.findFirstOrThrow()).filing],
      ['program', (await prisma.productionMilestone.findFirstOrThrow()).program],
      ['source', (await prisma.signalSource.findFirstOrThrow()).sourceId],
    ] as const) {
      expect(await retireReference(await change(type, id))).toMatchObject({
        ok: false,
        failure: { code: 'invalid', message: expect.stringContaining('It is used by') },
      })
      expect((await stored(type, id)).life.retiredAt).toBeNull()
    }
  })

  it('keeps a source from losing the kind that confirms a signal, with the list', async () => {
    const all = await prisma.signal.findMany({
      where: { confidence: 'confirmed', status: 'published' },
      include: { sources: true },
    })
    const companies = new Set(
      (await prisma.source.findMany({ where: { kind: 'company' } })).map((source) => source.id),
    )
    const confirmed = all.find(
      ({ sources }) => sources.length === 1 && companies.has(sources[0]?.sourceId ?? ''),
    )
    if (!confirmed) throw new Error('no confirmed signal rests on one page of a company')
    const id = confirmed.sources[0]?.sourceId ?? ''
    const { values } = await stored('source', id)
    expect(
      await editReference({ ...(await change('source', id)), values: { ...values, kind: 'press' } }),
    ).toMatchObject({ ok: false, failure: { message: expect.stringContaining('They are Confirmed') } })
    expect((await stored('source', id)).values.kind).toBe('company')
    const press = await add('source', 'press-only')
    expect(await mergeReference({ ...(await change('source', id)), into: press })).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('Confirmed') },
    })
  })

  it('keeps a filing and a program with their operator', async () => {
    const { filing } = await prisma.filingStep.findFirstOrThrow()
    const { values } = await stored('filing', filing)
    const operator = values.operator === 'tesla' ? 'waymo' : 'tesla'
    expect(
      await editReference({ ...(await change('filing', filing)), values: { ...values, operator } }),
    ).toMatchObject({ ok: false, failure: { message: expect.stringContaining('is a filing of') } })
  })

  it('keeps the kind of a place, and a place out of itself', async () => {
    const { values } = await stored('place', 'us-tx')
    expect(
      await editReference({ ...(await change('place', 'us-tx')), values: { ...values, kind: 'country' } }),
    ).toMatchObject({ ok: false, failure: { field: 'kind' } })
    expect(
      await editReference({
        ...(await change('place', 'us-tx')),
        values: { ...values, parent: 'austin-tx' },
      }),
    ).toMatchObject({ ok: false, failure: { field: 'parent' } })
  })

  it('keeps the address of a source its own', async () => {
    const id = await add('source', 'its-own')
    const values = { ...fresh.source('its-own'), url: 'http://www.example.org/its-own/' }
    expect((await editReference({ ...(await change('source', id)), values })).ok).toBe(true)
    const clash = await add('source', 'clash')
    const taken = { ...fresh.source('clash'), url: 'https://example.org/its-own?utm_source=x' }
    expect(await editReference({ ...(await change('source', clash)), values: taken })).toMatchObject({
      ok: false,
      failure: { code: 'conflict', field: 'url', message: expect.stringContaining('so-its-own') },
    })
    expect(
      await addReference({
        ...submission(),
        type: 'source',
        values: { ...taken, id: 'so-third' },
        show: false,
      }),
    ).toMatchObject({ ok: false, failure: { field: 'url' } })
  })
})

describe('adding', () => {
  it('refuses an identifier that is taken, naming the record', async () => {
    await add('agency', 'taken')
    const again = { ...submission(), type: 'agency' as const, values: fresh.agency('taken'), show: false }
    expect(await addReference(again)).toMatchObject({
      ok: false,
      failure: { code: 'conflict', field: 'name', message: expect.stringContaining('Agency taken') },
    })
  })

  it('is carried out once for one submission', async () => {
    const input = { ...submission(), type: 'agency' as const, values: fresh.agency('once'), show: true }
    expect(await addReference(input)).toMatchObject({ ok: true, value: { repeated: false } })
    expect(await addReference(input)).toMatchObject({ ok: true, value: { id: 'ag-once', repeated: true } })
  })

  it('shows what the new record names with it', async () => {
    const place = await add('place', 'hidden-seat', false)
    const values = { ...fresh.agency('seated'), place }
    expect((await addReference({ ...submission(), type: 'agency', values, show: true })).ok).toBe(true)
    expect((await stored('place', place)).life.publishedAt).toBeInstanceOf(Date)
    expect((await revisionsOf(place)).at(-1)).toMatchObject({ action: 'published', version: 2 })
  })
})
