import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addRecordAction,
  editRecordAction,
  mergeRecordAction,
  retireRecordAction,
} from '@/app/(desk)/admin/records/record-actions'
import { readMergeTarget } from '@/app/(desk)/admin/records/record-picks'
import { firstSimpleState } from '@/form/entry-state'
import { auth } from '@/server/auth/auth'
import { createAdmin } from '@/server/commands/create-admin'
import { firstRecordState, recordStateSchema } from '@/ui/desk/records/record-state'
import { testDatabase } from '../support/database'
import { request } from '../support/next'

const { prisma } = testDatabase('loaded')
const email = 'editor@example.org'
const password = 'correct horse battery staple'
const byScript = { 'next-action': 'a script sent this' }
let cookie = ''

beforeAll(async () => {
  await createAdmin(prisma, { email, name: 'Ed', password, resetPassword: false })
  const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true })
  cookie = headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
})

beforeEach(() => {
  request.jar.clear()
  request.headers = new Headers({ ...byScript, cookie })
  request.expired.length = 0
})

function formOf(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ submissionKey: randomUUID(), ...values }))
    form.set(name, value)
  return form
}

const agency = { 'record.name': 'Idaho Transportation Department', 'record.place': 'texas' }

describe('the forms of reference records', () => {
  it('add an agency that names its place by name, once (F5)', async () => {
    const form = formOf(agency)
    const added = addRecordAction('agency', firstRecordState, form)
    await expect(added).rejects.toThrow('/admin/records/agencies/idaho-transportation-department?saved=added')
    expect(request.expired).toContain('reference')
    await expect(addRecordAction('agency', firstRecordState, form)).rejects.toThrow('saved=unchanged')
    form.set('record.name', 'Idaho Department of Something Else')
    const answer = await addRecordAction('agency', firstRecordState, form)
    expect(answer).toMatchObject({ code: 'conflict', message: expect.stringContaining('was used before') })
    expect(answer.typed.submissionKey).not.toBe(form.get('submissionKey'))
    const row = await prisma.agency.findUniqueOrThrow({ where: { slug: 'idaho-transportation-department' } })
    expect(row).toMatchObject({ place: 'us-tx', publishedAt: null })
  })

  it('say beside each field what is wrong, and lose nothing', async () => {
    const answer = await addRecordAction(
      'agency',
      firstRecordState,
      formOf({ 'record.name': '', 'record.place': 'Atlantis' }),
    )
    expect(answer.errors.name).toBe('is required')
    expect(answer.errors.place).toContain('“Atlantis” is not on record')
    expect(answer.typed).toMatchObject({ place: 'Atlantis' })
  })

  it('take names as a form of a signal does, and offer the records that one may mean (F2)', async () => {
    const city = {
      'record.kind': 'city',
      'record.lat': '31',
      'record.lng': '-99',
      'record.name': 'Testville',
    }
    for (const [n, parent] of ['TX', 'Texas, United States', 'us-tx'].entries()) {
      const form = formOf({ ...city, 'record.parent': parent, identifier: `testville-${n}` })
      await expect(addRecordAction('place', firstRecordState, form)).rejects.toThrow('saved=added')
      const row = await prisma.place.findUniqueOrThrow({ where: { slug: `testville-${n}` } })
      expect(row).toMatchObject({ parent: 'us-tx', country: 'US' })
    }
    const form = formOf({ 'record.name': 'Department of Testville', 'record.place': 'testville' })
    const answer = await addRecordAction('agency', firstRecordState, form)
    expect(answer.errors.place).toContain('choose one')
    expect(answer.offers.place).toHaveLength(3)
    expect(answer.typed.place).toBe('testville')
    form.set('record.place', answer.offers.place?.[1] ?? '')
    await expect(addRecordAction('agency', firstRecordState, form)).rejects.toThrow('saved=added')
  })

  it('say what a merge is to go into, or which records a name may mean (F2)', async () => {
    expect(await readMergeTarget('place', '')).toMatchObject({ value: { id: null, problem: null } })
    expect(await readMergeTarget('place', ' texas ')).toMatchObject({
      value: { id: 'us-tx', text: 'Texas, United States', problem: null },
    })
    const several = await readMergeTarget('place', 'Testville')
    expect(several).toMatchObject({ value: { id: null, problem: expect.stringContaining('choose one') } })
    expect(several.ok && several.value.offers).toHaveLength(3)
    expect(await readMergeTarget('place', 'Atlantis')).toMatchObject({
      value: { id: null, text: 'Atlantis', problem: expect.stringContaining('is not on record') },
    })
  })

  it('keep without a script the version that was edited, so that nobody is written over unasked', async () => {
    request.headers = new Headers({ cookie })
    const sent = {
      id: 'waymo',
      baseVersion: '7',
      'record.name': 'Waymo',
      'record.country': 'US',
      reason: 'A check',
    }
    const form = formOf(sent)
    await expect(editRecordAction('operator', firstRecordState, form)).rejects.toThrow('answer=')
    const { state } = await prisma.formAnswer.findFirstOrThrow({
      where: { form: 'record:edit:operator:waymo' },
    })
    const answer = recordStateSchema.parse(JSON.parse(state))
    expect(answer.conflict).not.toBeNull()
    expect(answer.typed).toMatchObject({ baseVersion: '7', submissionKey: form.get('submissionKey') })
  })

  it('give a stranger back what was typed, and write nothing', async () => {
    request.headers = new Headers(byScript)
    const before = await prisma.revision.count()
    const answer = await addRecordAction('agency', firstRecordState, formOf(agency))
    expect(answer.message).toMatch(/not signed in/)
    expect(answer.typed).toMatchObject({ name: agency['record.name'], place: 'texas' })
    const form = formOf({ id: 'waymo', baseVersion: '1', reason: 'A stranger was here' })
    expect((await retireRecordAction('operator', firstSimpleState, form)).message).toMatch(/not signed in/)
    expect(await prisma.revision.count()).toBe(before)
  })

  it('show both versions when someone else was quicker', async () => {
    const texts = {
      'record.name': 'Zoox',
      'record.country': 'US',
      id: 'zoox',
      baseVersion: '1',
      reason: 'Owner',
    }
    const edit = (parent: string) =>
      editRecordAction('operator', firstRecordState, formOf({ ...texts, 'record.parent': parent }))
    await expect(edit('First')).rejects.toThrow('saved=edited')
    const answer = await edit('Second')
    expect(answer.conflict).toMatchObject({ version: 2, by: 'Ed' })
    expect(answer.conflict?.differences).toContainEqual({
      key: 'parent',
      label: 'Parent company',
      before: 'First',
      after: 'Second',
    })
    expect(answer.typed.parent).toBe('Second')
  })

  it('merge and retire by their own forms', async () => {
    const act = (values: Record<string, string>) => formOf({ baseVersion: '1', reason: 'A check', ...values })
    const merged = mergeRecordAction(
      'agency',
      'ca-dmv',
      firstSimpleState,
      act({ id: 'idaho-transportation-department' }),
    )
    await expect(merged).rejects.toThrow('saved=merged')
    const used = await retireRecordAction('agency', firstSimpleState, act({ id: 'ca-dmv' }))
    expect(used.message).toContain('It is used by')
    expect(used.typed).toEqual({ reason: 'A check' })
  })
})
