import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { auth } from '@/server/auth/auth'
import { createAdmin } from '@/server/commands/create-admin'
import { type CreateSignal, createSignal } from '@/server/commands/create-signal'
import { discardDraft } from '@/server/commands/discard-draft'
import { retractSignal } from '@/server/commands/retract-signal'
import { undoChangeset } from '@/server/commands/undo-changeset'
import { getChange, listChanges } from '@/server/queries/desk-changes'
import { type DeskFilter, listSignalsForEditor } from '@/server/queries/desk-signals'
import { listStaleFigures, stalePageSize } from '@/server/queries/desk-stale'
import { getDeskStart } from '@/server/queries/desk-start'
import { testDatabase } from '../support/database'
import { request } from '../support/next'
import { vehicleCount } from '../support/vehicle-count'

/** What editors find and read: the list of signals with its search (F10), the change log (F9), the start page. */

const { prisma } = testDatabase('loaded')
const email = 'editor@example.org'
const password = 'correct horse battery staple'
let authorId = ''

beforeAll(async () => {
  await createAdmin(prisma, { email, name: 'Ed', password, resetPassword: false })
  const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true })
  const cookie = headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  request.headers = new Headers({ cookie })
  authorId = (await prisma.user.findFirstOrThrow()).id
})

const act = (reason = 'A test of the lists') => ({
  authorId,
  role: 'admin' as const,
  submissionKey: randomUUID(),
  reason,
})

async function create(changes: Partial<CreateSignal> = {}): Promise<string> {
  const made = await createSignal({ ...act(), signal: vehicleCount(), status: 'published', ...changes })
  if (!made.ok) throw new Error(made.failure.message)
  return made.value.id
}

const everything: DeskFilter = {
  search: '',
  status: null,
  kind: null,
  operator: '',
  sort: null,
  order: 'desc',
  page: 1,
}

async function list(filter: Partial<DeskFilter>) {
  const found = await listSignalsForEditor({ ...everything, ...filter })
  if (!found.ok) throw new Error(found.failure.message)
  return found.value
}

describe('the list of the desk finds what the readers’ search finds (F10)', () => {
  it.each([
    ['Waymo Atlanta', 'Waymo', 'Atlanta'],
    ['tesla austin 2026', 'Tesla', 'Austin'],
    ['São Paulo', null, null],
  ])('“%s”', async (search, operator, place) => {
    if (place === null) {
      await prisma.place.create({
        data: { slug: 'sao-paulo-br', kind: 'city', name: 'São Paulo', lat: -23.5, lng: -46.6 },
      })
      const id = await create({
        status: 'draft',
        signal: vehicleCount({ place: 'sao-paulo-br', headline: 'Ten cars are counted' }),
      })
      expect((await list({ search: 'São' })).rows.map((row) => row.id)).toEqual([id])
      return
    }
    const { rows, total, sort } = await list({ search })
    expect(total).toBeGreaterThan(0)
    expect(sort).toBe('relevance')
    expect(rows[0]?.operator).toContain(operator)
    expect(rows[0]?.place).toContain(place)
  })

  it('by the address of a source, its publisher and the identifier', async () => {
    const cited = await prisma.signalSource.findFirstOrThrow({
      where: { sourceItem: { url: { not: null } } },
      include: { sourceItem: true },
    })
    const ofSource = await list({ search: cited.sourceItem.url ?? '' })
    expect(ofSource.rows.map(({ id }) => id)).toContain(cited.signalId)
    const ofPublisher = await list({ search: cited.sourceItem.publisher })
    expect(ofPublisher.total).toBeGreaterThan(0)
    expect((await list({ search: cited.signalId })).rows.map(({ id }) => id)).toEqual([cited.signalId])
  })

  it('drafts and retracted signals too, as soon as they are written', async () => {
    const draft = await create({ status: 'draft', signal: vehicleCount({ headline: 'Zanzibar in a draft' }) })
    const gone = await create({ signal: vehicleCount({ headline: 'Zanzibar withdrawn' }) })
    await retractSignal({ ...act(), id: gone, baseVersion: 1 })
    expect((await list({ search: 'zanzibar' })).rows.map(({ id }) => id).toSorted()).toEqual(
      [draft, gone].toSorted(),
    )
    expect((await list({ search: 'zanzibar', status: 'draft' })).rows.map(({ id }) => id)).toEqual([draft])
  })

  it.each(['%', '_', '100%_'])('takes %s for itself and not for anything', async (search) => {
    const all = (await list({})).total
    expect((await list({ search })).total).toBeLessThan(all / 2)
  })

  it('hides discarded drafts, and shows them with the days left', async () => {
    const id = await create({ status: 'draft', signal: vehicleCount({ headline: 'Quokka in a draft' }) })
    await discardDraft({ ...act(), id, baseVersion: 1 })
    expect((await list({ search: 'quokka' })).total).toBe(0)
    expect((await list({ status: 'draft' })).rows.map((row) => row.id)).not.toContain(id)
    const { rows } = await list({ status: 'discarded' })
    expect(rows).toMatchObject([{ id, daysLeft: 30 }])
    expect((await list({ search: 'quokka', status: 'discarded' })).total).toBe(1)
  })
})

describe('the change log (F9)', () => {
  const changes = async (filter: Parameters<typeof listChanges>[0]) => {
    const found = await listChanges(filter)
    if (!found.ok) throw new Error(found.failure.message)
    return found.value
  }

  it('is narrowed by person, day, act, record and words of the reason', async () => {
    const id = await create({ status: 'draft', ...act('A reason of 50% & more_') })
    const { rows } = await changes({ text: '50% & MORE_' })
    expect(rows.map((row) => row.reason)).toEqual(['A reason of 50% & more_'])
    expect((await changes({ text: '%' })).total).toBe(1)
    const today = new Date().toISOString().slice(0, 10)
    expect(
      (await changes({ text: '50%', by: authorId, from: today, to: today, act: 'created', type: 'signal' }))
        .total,
    ).toBe(1)
    expect((await changes({ text: '50%', by: 'host' })).total).toBe(0)
    expect((await changes({ text: '50%', to: '2020-01-01' })).total).toBe(0)
    expect((await changes({ text: '50%', act: 'retracted' })).total).toBe(0)
    expect((await changes({ act: 'import' })).rows).toMatchObject([{ kind: 'import', by: null }])
    expect((await changes({ type: 'agency' })).rows[0]?.kind).toBe('import')
    expect((await changes({ page: 99 })).page).toBe(1)
    expect(rows[0]?.records).toMatchObject([{ type: 'signal', id, action: 'created' }])
  })

  it('has a page for each act, with what it was before and what undoing it would do', async () => {
    const id = await create({ signal: vehicleCount({ headline: 'Undone from its page' }) })
    const { changesetId } = await prisma.revision.findFirstOrThrow({ where: { recordId: id } })
    const before = await getChange(changesetId, 1)
    expect(before).toMatchObject({
      ok: true,
      value: {
        count: 1,
        changed: [{ id, before: null }],
        undo: { steps: [{ step: 'retract' }], obstacles: [] },
      },
    })
    const undone = await undoChangeset({ ...act(), changesetId })
    const revert = undone.ok ? undone.value.changesetId : ''
    expect(await getChange(changesetId, 1)).toMatchObject({ value: { undoneBy: revert, undo: null } })
    expect(await getChange(revert, 1)).toMatchObject({ value: { reverts: changesetId, changed: [{ id }] } })
    expect(await getChange('nope', 1)).toMatchObject({ failure: { code: 'not-found' } })
  })

  it('shows an import a page at a time', async () => {
    const { rows } = await changes({ act: 'import' })
    const first = await getChange(rows[0]?.id ?? '', 1)
    const second = await getChange(rows[0]?.id ?? '', 2)
    expect(first.ok && first.value.changed.length).toBe(25)
    expect(second.ok && second.value.changed[0]?.id).not.toBe(first.ok && first.value.changed[0]?.id)
  })
})

describe('the start page', () => {
  it('names the own drafts, what waits for review, what is entered most and what is out of date', async () => {
    const own = await create({ status: 'draft', signal: vehicleCount({ headline: 'A draft of my own' }) })
    const start = await getDeskStart()
    if (!start.ok) throw new Error(start.failure.message)
    const { mine, waiting, common, stale, changes } = start.value
    expect(mine.rows.map(({ id }) => id)).toContain(own)
    expect(waiting.rows).toEqual([])
    expect(changes[0]?.records[0]?.id).toBe(own)
    expect(common.length).toBeGreaterThan(3)
    expect(common.map(({ count }) => count)).toEqual(
      common.map(({ count }) => count).toSorted((a, b) => b - a),
    )
    expect(stale.total).toBeGreaterThan(0)
    for (const { ageDays, cadenceDays } of stale.rows) expect(ageDays).toBeGreaterThan(2 * cadenceDays)
  })

  it('shows a reviewer what others have submitted', async () => {
    const other = await prisma.user.create({
      data: { id: 'other', name: 'Other', email: 'other@example.org', role: 'contributor' },
    })
    const signal = vehicleCount({ headline: 'Submitted by someone else' })
    const made = await createSignal({
      ...act(),
      authorId: other.id,
      role: 'contributor',
      signal,
      status: 'in-review',
    })
    const start = await getDeskStart()
    expect(start.ok && start.value.waiting.rows.map(({ id }) => id)).toEqual([made.ok && made.value.id])
    expect(start.ok && start.value.mine.rows.map(({ id }) => id)).not.toContain(made.ok && made.value.id)
  })
})

describe('the list of figures that are out of date', () => {
  const whole = { operator: '', place: '', figure: null, sort: 'overdue', order: 'asc', page: 1 } as const
  const stale = async (filter: Partial<Parameters<typeof listStaleFigures>[0]> = {}) => {
    const found = await listStaleFigures({ ...whole, ...filter })
    if (!found.ok) throw new Error(found.failure.message)
    return found.value
  }

  it('begins with those of the start page, which tells how many it holds', async () => {
    const start = await getDeskStart()
    const { rows, total } = await stale()
    expect(start.ok && start.value.stale.total).toBe(total)
    expect(start.ok && start.value.stale.rows).toEqual(rows.slice(0, 4))
    expect(total).toBeGreaterThan(100)
    expect(rows).toHaveLength(stalePageSize)
  })

  it('has every one of them once, a page at a time', async () => {
    const { total } = await stale()
    const keys: string[] = []
    for (let page = 1; page <= Math.ceil(total / stalePageSize); page += 1) {
      keys.push(...(await stale({ page })).rows.map(({ key }) => key))
    }
    expect(new Set(keys).size).toBe(total)
    expect((await stale({ page: 999 })).page).toBe(Math.ceil(total / stalePageSize))
  })

  it('is sorted and narrowed by operator, place and figure', async () => {
    const ages = (await stale({ sort: 'age', order: 'desc' })).rows.map(({ ageDays }) => ageDays)
    expect(ages).toEqual(ages.toSorted((a, b) => b - a))
    const { choices } = await stale()
    const [operator] = choices.operators
    const [place] = choices.places
    const [figure] = choices.figures
    const ofOperator = await stale({ operator: operator?.slug ?? '' })
    expect(ofOperator.rows.every((row) => row.operator.slug === operator?.slug)).toBe(true)
    expect(ofOperator.total).toBeGreaterThan(0)
    const ofPlace = await stale({ place: place?.slug ?? '' })
    expect(new Set(ofPlace.rows.map((row) => row.place?.name))).toEqual(new Set([place?.name]))
    const ofFigure = await stale({ figure: figure ?? null })
    expect(new Set(ofFigure.rows.map((row) => row.figure))).toEqual(new Set([figure]))
    expect(await stale({ operator: 'nobody' })).toMatchObject({ rows: [], total: 0, page: 1 })
  })
})
