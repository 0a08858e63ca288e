import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import PreviewSignalPage, { metadata } from '@/app/(desk)/admin/signals/[id]/preview/page'
import { SignalView } from '@/app/(public)/signals/[id]/signal-view'
import { auth } from '@/server/auth/auth'
import { createAdmin } from '@/server/commands/create-admin'
import { createSignal } from '@/server/commands/create-signal'
import { overrideMapping } from '@/server/commands/override-mapping'
import { updateSignal } from '@/server/commands/update-signal'
import { getSignalDetail } from '@/server/queries/signal-detail'
import { getSignalPreview } from '@/server/queries/signal-preview'
import { testDatabase } from '../support/database'
import { request } from '../support/next'
import {
  secretAgency,
  secretCity,
  secretCopy,
  secretFiling,
  secretMemo,
  secretOperator,
  secretRegion,
  secretStep,
  told,
} from '../support/secret-draft'

/** A draft shown as its public page would be, to those who see the draft and to nobody else. */

const { prisma } = testDatabase('loaded')
const email = 'editor@example.org'
const password = 'correct horse battery staple'
let editor = new Headers()
let authorId = ''
let draft = ''

const submission = () => ({
  authorId,
  role: 'admin' as const,
  submissionKey: randomUUID(),
  reason: 'A tip came in',
})

const page = async (id: string) =>
  renderToStaticMarkup(await PreviewSignalPage({ params: Promise.resolve({ id }) }))

beforeAll(async () => {
  await createAdmin(prisma, { email, name: 'Ed', password, resetPassword: false })
  const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true })
  editor = new Headers({
    cookie: headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  })
  authorId = (await prisma.user.findFirstOrThrow()).id
  await prisma.place.create({ data: secretRegion })
  await prisma.agency.create({ data: secretAgency })
  await prisma.source.create({ data: secretMemo })
  const created = await createSignal({
    ...submission(),
    signal: { ...secretStep },
    records: { operator: secretOperator, place: secretCity, filing: secretFiling, source: secretCopy },
    status: 'draft',
  })
  if (!created.ok) throw new Error(created.failure.message)
  draft = created.value.id
})

beforeEach(() => {
  request.headers = editor
})

describe('the preview of a draft', () => {
  it('is for those who are signed in, and answers strangers as the draft itself does', async () => {
    request.headers = new Headers()
    expect(await getSignalPreview(draft)).toMatchObject({ ok: false, failure: { code: 'unauthorized' } })
    const answers = await Promise.all(
      [draft, 'no-such-signal'].map((id) => page(id).catch((error: Error) => error.message)),
    )
    expect(answers).toEqual(
      [draft, 'no-such-signal'].map(
        (id) =>
          `redirect /sign-in?next=${encodeURIComponent(`/admin/signals/${id}/preview`).replaceAll('%2F', '/')}`,
      ),
    )
    request.headers = editor
    await expect(page('no-such-signal')).rejects.toThrow('redirect /admin/no-such-record')
  })

  it('says that readers cannot see it, and what comes along, with a way back', async () => {
    const html = await page(draft)
    expect(html).toContain('Preview: readers cannot see this.')
    expect(html).toContain(`href="/admin/signals/${draft}"`)
    for (const name of [secretOperator.name, secretCity.name, secretFiling.title])
      expect(html).toContain(name)
    expect(html).not.toContain('/api/v1/')
    expect(html).not.toContain('application/ld+json')
    // What is not said here is said by the layout of the desk: no index, and no card.
    expect(metadata).toEqual({ title: 'Preview' })
  })

  it('leaves readers with nothing: their page of it is not there', async () => {
    await page(draft)
    expect(await getSignalDetail(draft)).toBeNull()
  })

  it('shows what its page shows once it is published, with an editor’s correction', async () => {
    const preview = await getSignalPreview(draft)
    if (!preview.ok || !preview.value.detail) throw new Error('no preview')
    const [given] = preview.value.detail.byRules
    if (!given) throw new Error('no rule maps the step')
    const corrected = await overrideMapping({
      ...submission(),
      id: draft,
      baseVersion: 1,
      change: { action: 'remove', impact: given.impact },
    })
    expect(corrected).toMatchObject({ ok: true })

    const before = await getSignalPreview(draft)
    if (!before.ok || !before.value.detail) throw new Error('no preview')
    expect(before.value.comesAlong).toEqual([secretOperator.name, secretCity.name, secretFiling.title])
    const shown = before.value.detail
    expect(shown.summary.overrides).toHaveLength(1)
    expect(shown.mappings.map(({ impact }) => impact)).not.toContain(given.impact)
    expect(told(JSON.stringify(shown.sources))).not.toEqual([])

    const published = await updateSignal({
      ...submission(),
      id: draft,
      baseVersion: 2,
      signal: { ...secretStep, id: draft },
      action: 'publish',
    })
    expect(published).toMatchObject({ ok: true })
    const after = await getSignalDetail(draft)
    if (!after) throw new Error('it is not published')
    const { record: _before, ...previewed } = shown
    const { record, ...real } = after
    expect(previewed).toEqual(real)
    expect(record.signal).toEqual(shown.record.signal)

    // The same component draws both: all but the history is the same, letter for letter.
    const upTo = (html: string) => html.slice(0, html.indexOf('id="history"'))
    const drawn = upTo(renderToStaticMarkup(<SignalView detail={shown} isPreview />))
    expect(drawn.length).toBeGreaterThan(1000)
    expect(drawn).toBe(upTo(renderToStaticMarkup(<SignalView detail={after} />)))
    await expect(page(draft)).rejects.toThrow(`redirect /signals/${draft}`)
  })
})
