import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { NextRequest } from 'next/server'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { undoChangeAction } from '@/app/(desk)/admin/changes/undo-action'
import { changeDraftsAction } from '@/app/(desk)/admin/drafts/drafts-action'
import { GET as getOptions } from '@/app/(desk)/admin/options/route'
import { inviteAction, personAction } from '@/app/(desk)/admin/people/people-actions'
import {
  addRecordAction,
  editRecordAction,
  mergeRecordAction,
  restoreRecordAction,
  retireRecordAction,
  showRecordAction,
} from '@/app/(desk)/admin/records/record-actions'
import {
  correctMappingAction,
  createSignalAction,
  discardDraftAction,
  restoreDraftAction,
  restoreSignalAction,
  retractSignalAction,
  returnDraftAction,
  updateSignalAction,
} from '@/app/(desk)/admin/signals/signal-actions'
import { type Act, acts, can, type Role, roles } from '@/domain/desk/permissions'
import type { DraftAct } from '@/domain/signal/draft-acts'
import { firstEntryState, firstSimpleState } from '@/form/entry-state'
import { proxy } from '@/proxy'
import { auth } from '@/server/auth/auth'
import { addReference } from '@/server/commands/add-reference'
import { createAdmin } from '@/server/commands/create-admin'
import { createSignal } from '@/server/commands/create-signal'
import { discardDraft } from '@/server/commands/discard-draft'
import { retireReference } from '@/server/commands/retire-reference'
import { retractSignal } from '@/server/commands/retract-signal'
import { firstRecordState } from '@/ui/desk/records/record-state'
import { refusedPaths } from '@/url/desk'
import { testDatabase } from '../support/database'
import { request } from '../support/next'
import { addSmallRecord } from '../support/small-record'
import { vehicleCount } from '../support/vehicle-count'

/**
 * The table of roles through what a browser can call: every server action, the list of options and every page of the
 * desk, each with a session of each role and with none (V10).
 */

const { prisma } = testDatabase('empty')
const password = 'correct horse battery staple'
const sessions = new Map<Role, { id: string; cookie: string }>()
const another = 'person-x'

beforeAll(async () => {
  await addSmallRecord(prisma)
  await prisma.user.create({
    data: { id: another, role: 'contributor', name: 'Another', email: 'another@example.org' },
  })
  for (const role of roles) {
    const email = `${role}@example.org`
    await createAdmin(prisma, { email, name: `A ${role}`, role, password, resetPassword: false })
    const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true })
    const cookie = headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    sessions.set(role, { id: (await prisma.user.findUniqueOrThrow({ where: { email } })).id, cookie })
  }
})

beforeEach(() => {
  request.jar.clear()
  globalThis.trackerLimits = undefined
})

/** From now on the requests are this role's; null is a stranger's. */
function sentBy(role: Role | null): void {
  const cookie = role ? sessions.get(role)?.cookie : undefined
  request.headers = new Headers({ 'next-action': 'a script sent this', ...(cookie && { cookie }) })
}

const idOf = (role: Role) => sessions.get(role)?.id ?? ''
const asAdmin = () => ({ ...sent(idOf('admin')), role: 'admin' as const })
const sent = (authorId: string) => ({ authorId, submissionKey: randomUUID(), reason: 'A case of the table' })

function formOf(values: Record<string, string>): FormData {
  const form = new FormData()
  const common = { submissionKey: randomUUID(), reason: 'A case of the table' }
  for (const [name, value] of Object.entries({ ...common, ...values })) form.set(name, value)
  return form
}

/** A form about people carries no key and no reason. */
function peopleForm(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

let counts = 0
/** A count of a day of its own, so that nothing has to be asked about it. */
const count = () => {
  counts += 1
  const date = new Date(Date.UTC(2024, 0, counts)).toISOString().slice(0, 10)
  return vehicleCount({ headline: `Spotters count cars, case ${counts}`, date })
}

const entry = (intent: string, values: Record<string, string> = {}) => {
  const { headline, date } = count()
  return formOf({
    intent,
    'signal.id': 'unsaved',
    'signal.kind': 'fleet-estimate',
    'signal.operator': 'tesla',
    'signal.place': 'austin-tx',
    'signal.date': date,
    'signal.datePrecision': 'day',
    'signal.headline': headline,
    'signal.confidence': 'estimated',
    'signal.low': '42',
    'signal.high': '59',
    'signal.scope': 'driverless',
    'signal.basis': 'observed',
    'signal.sources[0]': 'agntai-2026-04-21',
    // Whether it says another one again was asked and answered.
    suggested: 'asked-before',
    ...values,
  })
}

/** A signal in this state that was begun by whoever the act is about. */
async function signal(state: 'draft' | 'in-review' | 'published', author = another) {
  const made = await createSignal({ ...sent(author), role: 'admin', signal: count(), status: state })
  if (!made.ok) throw new Error(made.failure.message)
  return { id: made.value.id, baseVersion: String(made.value.version) }
}
const edited = async (intent: string, of: Promise<{ id: string; baseVersion: string }>) => {
  const { id, baseVersion } = await of
  return updateSignalAction(firstEntryState, entry(intent, { 'signal.id': id, baseVersion }))
}

const together = async (act: DraftAct, of: Promise<{ id: string; baseVersion: string }>) => {
  const { id, baseVersion } = await of
  const form = formOf({ id: `${id}:${baseVersion}`, baseVersion: '0' })
  return changeDraftsAction(act, firstSimpleState, form)
}

async function operator(show = true) {
  const slug = `case-${randomUUID().slice(0, 8)}`
  const values = { slug, name: `Operator ${slug}`, parent: null, country: 'US', website: null }
  const made = await addReference({ ...asAdmin(), type: 'operator', values, show })
  if (!made.ok) throw new Error(made.failure.message)
  return { id: slug, baseVersion: '1' }
}

/** Every way to do an act with a form of the desk; `mine` is who began the draft that it is done to. */
const ways: Record<
  Exclude<Act, 'readDesk' | 'readAudit'>,
  Record<string, (mine: string) => Promise<object>>
> = {
  writeDraft: { createSignalAction: () => createSignalAction(firstEntryState, entry('draft')) },
  editDraft: { updateSignalAction: (mine) => edited('save', signal('draft', mine)) },
  submitDraft: {
    updateSignalAction: (mine) => edited('submit', signal('draft', mine)),
    changeDraftsAction: (mine) => together('submit', signal('draft', mine)),
  },
  discardDraft: {
    discardDraftAction: async (mine) =>
      discardDraftAction(firstSimpleState, formOf(await signal('draft', mine))),
    changeDraftsAction: (mine) => together('discard', signal('draft', mine)),
  },
  restoreDraft: {
    restoreDraftAction: async (mine) => {
      const { id, baseVersion } = await signal('draft', mine)
      await discardDraft({ ...asAdmin(), id, baseVersion: Number(baseVersion) })
      return restoreDraftAction(firstSimpleState, formOf({ id, baseVersion: '2' }))
    },
  },
  publish: {
    createSignalAction: () => createSignalAction(firstEntryState, entry('publish')),
    updateSignalAction: (mine) => edited('publish', signal('in-review', mine)),
    changeDraftsAction: (mine) => together('publish', signal('in-review', mine)),
  },
  returnDraft: {
    returnDraftAction: async (mine) =>
      returnDraftAction(firstSimpleState, formOf(await signal('in-review', mine))),
  },
  editPublished: { updateSignalAction: (mine) => edited('save', signal('published', mine)) },
  retract: {
    retractSignalAction: async (mine) =>
      retractSignalAction(firstSimpleState, formOf(await signal('published', mine))),
  },
  publishAgain: {
    restoreSignalAction: async (mine) => {
      const { id } = await signal('published', mine)
      await retractSignal({ ...asAdmin(), id, baseVersion: 1 })
      return restoreSignalAction(firstSimpleState, formOf({ id, baseVersion: '2' }))
    },
  },
  correctMapping: {
    correctMappingAction: async (mine) =>
      correctMappingAction(
        firstSimpleState,
        formOf({
          ...(await signal('published', mine)),
          action: 'add',
          impact: 'data-annotation',
          direction: '1',
          strength: '1',
          mechanism: 'One sentence says how this signal makes more of this work.',
        }),
      ),
  },
  editReference: {
    addRecordAction: () =>
      addRecordAction(
        'agency',
        firstRecordState,
        peopleForm({
          submissionKey: randomUUID(),
          'record.name': `Agency ${randomUUID()}`,
          'record.place': 'Texas',
        }),
      ),
    editRecordAction: async () =>
      editRecordAction(
        'operator',
        firstRecordState,
        formOf({ ...(await operator()), 'record.name': 'Another name', 'record.country': 'US' }),
      ),
    showRecordAction: async () =>
      showRecordAction('operator', firstSimpleState, formOf(await operator(false))),
  },
  mergeReference: {
    mergeRecordAction: async () =>
      mergeRecordAction('operator', 'tesla', firstSimpleState, formOf(await operator())),
  },
  retireReference: {
    retireRecordAction: async () =>
      retireRecordAction('operator', firstSimpleState, formOf(await operator())),
    restoreRecordAction: async () => {
      const { id } = await operator()
      await retireReference({ ...asAdmin(), type: 'operator', id, baseVersion: 1 })
      return restoreRecordAction('operator', firstSimpleState, formOf({ id, baseVersion: '2' }))
    },
  },
  undoChangeset: {
    undoChangeAction: async (mine) => {
      const { id: recordId } = await signal('published', mine)
      const { changesetId: id } = await prisma.revision.findFirstOrThrow({ where: { recordId } })
      return undoChangeAction(firstSimpleState, formOf({ id }))
    },
  },
  managePeople: {
    inviteAction: () => {
      const email = `${randomUUID()}@example.org`
      return inviteAction(firstSimpleState, peopleForm({ name: 'Nora Newcomer', email, role: 'contributor' }))
    },
    personAction: () =>
      personAction(firstSimpleState, peopleForm({ act: 'role', id: another, role: 'contributor' })),
  },
  endOthersSessions: {
    personAction: () => personAction(firstSimpleState, peopleForm({ act: 'sessions', id: another })),
  },
}

/** Acts on drafts, of which one's own may be another matter. */
const onDrafts: readonly string[] = ['editDraft', 'submitDraft', 'discardDraft', 'restoreDraft']

/** `done`, or what the form says. An action that was carried out leads on. */
async function answerOf(answer: Promise<object>): Promise<string> {
  try {
    return JSON.stringify(await answer)
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('redirect ')) return 'done'
    throw error
  }
}

const written = async () => [
  await prisma.changeset.count(),
  await prisma.accessLink.count(),
  await prisma.auditEvent.count(),
]

const cells = roles.flatMap((role) =>
  Object.entries(ways).flatMap(([act, of]) =>
    Object.keys(of).flatMap((name) =>
      (onDrafts.includes(act) ? [true, false] : [false]).map(
        (own) => [role, act as keyof typeof ways, name, own] as const,
      ),
    ),
  ),
)

describe('the table of roles holds in the actions (V10)', () => {
  it.each(cells)('%s: %s by %s, own draft: %s', async (role, act, name, own) => {
    sentBy(role)
    const way = ways[act][name]
    if (!way) throw new Error(name)
    const answer = await answerOf(way(own ? idOf(role) : another))
    if (can(role, act, { ownsDraft: own })) expect(answer).toBe('done')
    // Where an act takes two permits, the first that is missing is named.
    else expect(answer).toContain('Your role does not include this.')
  })

  it.each(Object.keys(ways))('a stranger: %s', async (act) => {
    for (const way of Object.values(ways[act as keyof typeof ways])) {
      sentBy(null)
      expect(await answerOf(way(another))).toMatch(/not signed in/)
    }
  })

  it('writes nothing for a stranger or for a role that may not', async () => {
    const published = await signal('published')
    const record = await operator()
    const before = await written()
    for (const role of [null, 'contributor'] as const) {
      sentBy(role)
      const form = () => formOf(published)
      for (const action of [retractSignalAction, returnDraftAction, correctMappingAction])
        await answerOf(action(firstSimpleState, form()))
      await answerOf(retireRecordAction('operator', firstSimpleState, formOf(record)))
      await answerOf(mergeRecordAction('operator', 'tesla', firstSimpleState, formOf(record)))
      await answerOf(ways.managePeople.inviteAction?.('') ?? Promise.resolve({}))
      await answerOf(ways.managePeople.personAction?.('') ?? Promise.resolve({}))
    }
    expect(await written()).toEqual(before)
  })

  it('is tried with every action of the desk and every act of the table', () => {
    const folder = path.resolve('src/app/(desk)/admin')
    const exported = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .filter((text) => /^['"]use server['"]/.test(text))
      .flatMap((text) => [...text.matchAll(/^export async function (\w+)/gm)].map(([, name = '']) => name))
    const tried = new Set(Object.values(ways).flatMap((of) => Object.keys(of)))
    expect(exported.toSorted()).toEqual([...tried].toSorted())
    const read = ['readDesk', 'readAudit']
    expect(acts.toSorted()).toEqual([...Object.keys(ways), ...read].toSorted())
  })
})

describe('the pages of the desk', () => {
  const folder = path.resolve('src/app/(desk)/admin')
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file) => path.dirname(file))
  /** What a page is about, by its folder; every other page is the desk's own. */
  const actOf = (page: string): Act =>
    page === 'people/audit' ? 'readAudit' : page === 'people' ? 'managePeople' : 'readDesk'

  async function open(page: string): Promise<string> {
    // A published signal has a page in place of a preview.
    const status = page === 'signals/[id]/preview' ? 'draft' : 'published'
    const one = await prisma.signal.findFirstOrThrow({ where: { status } })
    const { id: change } = await prisma.changeset.findFirstOrThrow()
    const id = page.startsWith('records') ? 'tesla' : page.startsWith('changes') ? change : one.id
    const params = { id, type: 'operators', kind: 'fleet-estimate' }
    const { default: show } = await import(path.join(folder, page, 'page.tsx'))
    try {
      await show({ params: Promise.resolve(params), searchParams: Promise.resolve({}) })
      return 'open'
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }

  const refused = `redirect ${refusedPaths.forbidden}`

  it('are known to this test', () => {
    expect(pages).toEqual(expect.arrayContaining(['.', 'people', 'people/audit', 'records/[type]/[id]']))
  })

  it.each(pages)('%s opens to whom the table says, and sends a stranger to sign in', async (page) => {
    await signal('published')
    await signal('draft')
    for (const role of roles) {
      sentBy(role)
      expect(await open(page), role).toBe(can(role, actOf(page)) ? 'open' : refused)
    }
    sentBy(null)
    expect(await open(page)).toMatch(/^redirect \/sign-in/)
  })

  it.each([
    ['/admin/people', 'managePeople'],
    ['/admin/people/audit', 'readAudit'],
    ['/admin/signals', 'readDesk'],
  ] as const)('%s is refused with its status before it is begun', async (address, act) => {
    for (const role of roles) {
      const headers = { cookie: sessions.get(role)?.cookie ?? '' }
      const answer = await proxy(new NextRequest(`http://localhost${address}`, { headers }))
      const rewritten = answer.headers.get('x-middleware-rewrite')
      expect(rewritten === null ? null : new URL(rewritten).pathname, role).toBe(
        can(role, act) ? null : refusedPaths.forbidden,
      )
    }
  })

  it('pick from lists for every role, and for no stranger', async () => {
    const ask = () => {
      const url = new URL('http://desk.invalid/admin/options?list=operator&q=tesla')
      return getOptions(Object.assign(new Request(url), { nextUrl: url }) as Parameters<typeof getOptions>[0])
    }
    for (const role of roles) {
      sentBy(role)
      expect((await ask()).status, role).toBe(200)
    }
    sentBy(null)
    expect((await ask()).status).toBe(401)
  })
})
