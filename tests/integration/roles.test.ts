import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Act, can, type Role, roles } from '@/domain/desk/permissions'
import type { SignalOf } from '@/domain/signal/schema'
import { createSignal } from '@/server/commands/create-signal'
import { discardDraft, restoreDraft } from '@/server/commands/discard-draft'
import { overrideMapping, withdrawOverride } from '@/server/commands/override-mapping'
import { restoreSignal, retractSignal } from '@/server/commands/retract-signal'
import { returnDraft } from '@/server/commands/return-draft'
import { updateSignal } from '@/server/commands/update-signal'
import { testDatabase } from '../support/database'

/** The table of roles through the commands themselves: each cell is tried on a record that fits the act. */

const { prisma } = testDatabase('loaded')

const people = { contributor: 'person-c', reviewer: 'person-r', admin: 'person-a' } as const
const another = 'person-x'

beforeAll(async () => {
  for (const [role, id] of [...Object.entries(people), ['contributor', another]] as const) {
    await prisma.user.create({ data: { id, role, name: id, email: `${id}@example.org` } })
  }
})

const signal: SignalOf<'fleet-estimate'> = {
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
}

type Author = { authorId: string; role: Role }
const sent = (author: Author) => ({ ...author, submissionKey: randomUUID(), reason: 'A case of the table' })
const admin: Author = { authorId: people.admin, role: 'admin' }

async function written(by: Author, status: 'draft' | 'in-review' | 'published', as: Role = by.role) {
  const made = await createSignal({ ...sent({ ...by, role: as }), signal, status })
  if (!made.ok) throw new Error(made.failure.message)
  return { id: made.value.id, baseVersion: made.value.version }
}

async function retracted() {
  const record = await written(admin, 'published')
  const done = await retractSignal({ ...sent(admin), ...record })
  if (!done.ok) throw new Error(done.failure.message)
  return { id: record.id, baseVersion: done.value.version }
}

const mechanism = 'One sentence says how this signal makes more of this work.'
const change = { action: 'add', impact: 'data-annotation', direction: 1, strength: 1, mechanism }

/** For each act a way to do it; `mine` says whose draft it is done to. */
const tries: Partial<Record<Act, (me: Author, mine: boolean) => Promise<{ ok: boolean }>>> = {
  writeDraft: (me) => createSignal({ ...sent(me), signal, status: 'draft' }),
  publish: async (me, mine) => {
    const draft = await written(mine ? me : { authorId: another, role: 'contributor' }, 'in-review')
    return updateSignal({ ...sent(me), ...draft, signal, action: 'publish' })
  },
  editDraft: async (me, mine) => {
    const draft = await written(mine ? me : { authorId: another, role: 'contributor' }, 'draft')
    return updateSignal({ ...sent(me), ...draft, signal, action: 'save' })
  },
  submitDraft: async (me, mine) => {
    const draft = await written(mine ? me : { authorId: another, role: 'contributor' }, 'draft')
    return updateSignal({ ...sent(me), ...draft, signal, action: 'submit' })
  },
  discardDraft: async (me, mine) => {
    const draft = await written(mine ? me : { authorId: another, role: 'contributor' }, 'draft')
    return discardDraft({ ...sent(me), ...draft })
  },
  restoreDraft: async (me, mine) => {
    const draft = await written(mine ? me : { authorId: another, role: 'contributor' }, 'draft')
    await discardDraft({ ...sent(admin), ...draft })
    return restoreDraft({ ...sent(me), id: draft.id, baseVersion: 2 })
  },
  returnDraft: async (me, mine) => {
    const draft = await written(mine ? me : { authorId: another, role: 'contributor' }, 'in-review')
    return returnDraft({ ...sent(me), ...draft })
  },
  // As an account would be whose role was taken down since: it began the record and may not touch it any more.
  editPublished: async (me, mine) => {
    const record = await written(mine ? me : admin, 'published', 'admin')
    return updateSignal({ ...sent(me), ...record, signal, action: 'save' })
  },
  retract: async (me, mine) =>
    retractSignal({ ...sent(me), ...(await written(mine ? me : admin, 'published', 'admin')) }),
  publishAgain: async (me) => restoreSignal({ ...sent(me), ...(await retracted()) }),
  correctMapping: async (me, mine) =>
    overrideMapping({ ...sent(me), ...(await written(mine ? me : admin, 'published', 'admin')), change }),
}

const totals = async () => [await prisma.revision.count(), await prisma.changeset.count()]

describe('the table of roles holds in the commands', () => {
  const cells = roles.flatMap((role) =>
    Object.keys(tries).flatMap((act) => [true, false].map((mine) => [role, act as Act, mine] as const)),
  )
  it.each(cells)('%s, %s, own draft: %s', async (role, act, mine) => {
    const me = { authorId: people[role], role }
    const answer = await tries[act]?.(me, mine)
    if (can(role, act, { ownsDraft: mine })) expect(answer).toMatchObject({ ok: true })
    else expect(answer).toMatchObject({ ok: false, failure: { code: 'forbidden' } })
  })

  it('writes nothing where it refuses', async () => {
    const contributor = { authorId: people.contributor, role: 'contributor' } as const
    const record = await written(admin, 'published')
    const before = await totals()
    const answers = [
      await createSignal({ ...sent(contributor), signal, status: 'published' }),
      await updateSignal({ ...sent(contributor), ...record, signal, action: 'save' }),
      await retractSignal({ ...sent(contributor), ...record }),
      await overrideMapping({ ...sent(contributor), ...record, change }),
      await withdrawOverride({ ...sent(contributor), ...record, impact: 'data-annotation' }),
    ]
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, failure: { code: 'forbidden', field: null } })
    expect(await totals()).toEqual(before)
  })
})

describe('review', () => {
  const contributor = { authorId: people.contributor, role: 'contributor' } as const
  const reviewer = { authorId: people.reviewer, role: 'reviewer' } as const

  it('goes from draft over in review and back to publication, with a word in the history', async () => {
    const draft = await written(contributor, 'draft')
    const submitted = await updateSignal({
      ...sent(contributor),
      ...draft,
      reason: '',
      signal,
      action: 'submit',
    })
    expect(submitted).toMatchObject({ ok: true, value: { version: 2 } })
    const returned = await returnDraft({
      ...sent(reviewer),
      id: draft.id,
      baseVersion: 2,
      reason: 'Name the day',
    })
    expect(returned).toMatchObject({ ok: true, value: { version: 3 } })
    await updateSignal({ ...sent(contributor), id: draft.id, baseVersion: 3, signal, action: 'submit' })
    const published = await updateSignal({
      ...sent(reviewer),
      id: draft.id,
      baseVersion: 4,
      signal,
      action: 'publish',
    })
    expect(published).toMatchObject({ ok: true, value: { version: 5 } })
    const history = await prisma.revision.findMany({
      where: { recordId: draft.id },
      orderBy: { version: 'asc' },
      select: { action: true, changeset: { select: { reason: true, authorId: true } } },
    })
    expect(history.map(({ action }) => action)).toEqual([
      'created',
      'submitted',
      'returned',
      'submitted',
      'published',
    ])
    expect(history[2]?.changeset).toEqual({ reason: 'Name the day', authorId: reviewer.authorId })
  })

  it('is not asked for what could not be published', async () => {
    const unsourced = { ...signal, sources: [] }
    const answer = await createSignal({ ...sent(contributor), signal: unsourced, status: 'in-review' })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid', field: 'sources' } })
  })
})
