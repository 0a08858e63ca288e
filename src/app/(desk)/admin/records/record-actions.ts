'use server'

import { randomUUID } from 'node:crypto'
import { updateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import { type ReferenceType, referenceTypes } from '@/domain/record/types'
import { type Failure, ok, type Result } from '@/domain/shared/result'
import { slugSchema } from '@/domain/shared/slug'
import type { SimpleState } from '@/form/entry-state'
import { limitWrites } from '@/server/auth/rate-limit'
import { tags } from '@/server/cache-tags'
import { addReference } from '@/server/commands/add-reference'
import type { Outcome, Submission } from '@/server/commands/changeset'
import { editReference, showReferenceToReaders } from '@/server/commands/edit-reference'
import { mergeReference } from '@/server/commands/merge-reference'
import type { ChangeOfReference } from '@/server/commands/reference-writes'
import { bringBackReference, retireReference } from '@/server/commands/retire-reference'
import { orStorageFailure } from '@/server/commands/storage-failure'
import { readForm } from '@/ui/desk/form-guard'
import { recordFormNames } from '@/ui/desk/records/record-fields'
import type { RecordFormState } from '@/ui/desk/records/record-state'
import { type DeskFormAddress, recordForms } from '@/url/desk-forms'
import { recordPath, type SavedRecordState } from '@/url/desk-records'
import { formText } from '../../form-fields'
import { receivedForm } from '../../received-form'
import { requireSender, returnFormState } from '../../return-form-state'
import { type ReadRecord, readRecord, returnRecordForm, typedInto } from './record-form-state'

/** Each action checks the session and the role itself, and expires what readers have cached. */

type Author = Pick<Submission, 'authorId' | 'role'>

function finish(type: ReferenceType, outcome: Outcome, saved: SavedRecordState): never {
  updateTag(tags.signals)
  updateTag(tags.reference)
  redirect(recordPath(type, outcome.id, { saved: outcome.repeated ? 'unchanged' : saved }))
}

/** A type as a page gave it to its form; null when it is forged. */
const knownType = (type: unknown) => referenceTypes.find((one) => one === type) ?? null

/** The identifier in a form; null when it is forged. */
const idIn = (form: FormData) => slugSchema.safeParse(formText(form, 'id')).data ?? null

const forged: Failure = {
  code: 'invalid',
  message: 'The form names no record. Load the page again.',
  field: null,
}

export async function addRecordAction(
  given: ReferenceType,
  _state: RecordFormState,
  sent: FormData,
): Promise<RecordFormState> {
  await receivedForm(sent)
  const type = knownType(given)
  const state = await save(type, null, sent)
  return returnFormState(type && recordForms.add(type), state)
}

export async function editRecordAction(
  given: ReferenceType,
  _state: RecordFormState,
  sent: FormData,
): Promise<RecordFormState> {
  await receivedForm(sent)
  const type = knownType(given)
  const id = idIn(sent)
  const state = await save(type, id, sent)
  return returnFormState(type && id ? recordForms.edit(type, id) : null, state)
}

type Received = { read: ReadRecord; author: Author & { content: string } } | { answer: RecordFormState }

/**
 * Reads what was typed, or answers why it cannot be carried out. Of a stranger's form, nothing is read. A database that
 * another process holds fails reads too, and that must not cost the form.
 * @param id of the record that is edited; null for a new one
 */
async function parseSubmission(type: ReferenceType, id: string | null, sent: FormData): Promise<Received> {
  const { form, failure } = readForm(sent, recordFormNames(type), 40_000)
  const unread = { typed: typedInto(type, form), values: {} }
  const received = await orStorageFailure(async (): Promise<Result<Received>> => {
    const editor = await requireSender()
    if (!editor.ok) return editor
    if (failure) return { ok: false, failure }
    const read = await readRecord(type, form, id)
    if (!read.ok) return read
    const { errors, typed } = read.value
    if (id !== null && typed.reason?.trim() === '') errors.reason = 'is required'
    if (Object.keys(errors).length > 0)
      return ok({ answer: await returnRecordForm(type, id, read.value, { errors }) })
    const allowed = await limitWrites(editor.value.id)
    if (!allowed.ok) return ok({ answer: await returnRecordForm(type, id, read.value, allowed) })
    // What was typed, not what was read of it: a name may mean another record when the form is sent again.
    const content = JSON.stringify([...form])
    return ok({ read: read.value, author: { authorId: editor.value.id, role: editor.value.role, content } })
  })
  return received.ok ? received.value : { answer: await returnRecordForm(type, null, unread, received) }
}

/** @param id of the record that is edited; null for a new one */
async function save(type: ReferenceType | null, id: string | null, sent: FormData): Promise<RecordFormState> {
  if (!type) return returnRecordForm('operator', null, { typed: {}, values: {} }, { failure: forged })
  const received = await parseSubmission(type, id, sent)
  if ('answer' in received) return received.answer
  const { read, author } = received
  const { typed, values } = read
  const submissionKey = typed.submissionKey ?? ''
  if (id === null) {
    const show = typed.show === 'on'
    const added = await addReference({ ...author, submissionKey, reason: 'First entry', type, values, show })
    if (added.ok) finish(type, added.value, 'added')
    return returnRecordForm(type, null, read, added)
  }
  const base = formText(sent, 'intent') === 'overwrite' ? 'shownVersion' : 'baseVersion'
  const edited = await editReference({
    ...author,
    submissionKey,
    reason: typed.reason ?? '',
    type,
    id,
    baseVersion: Number(formText(sent, base)),
    values,
  })
  if (edited.ok) finish(type, edited.value, 'edited')
  return returnRecordForm(type, id, read, edited)
}

export async function showRecordAction(
  type: ReferenceType,
  _state: SimpleState,
  sent: FormData,
): Promise<SimpleState> {
  await receivedForm(sent)
  return act(type, sent, { command: showReferenceToReaders, saved: 'shown', form: recordForms.show })
}

export async function retireRecordAction(
  type: ReferenceType,
  _state: SimpleState,
  sent: FormData,
): Promise<SimpleState> {
  await receivedForm(sent)
  return act(type, sent, { command: retireReference, saved: 'retired', form: recordForms.retire })
}

export async function restoreRecordAction(
  type: ReferenceType,
  _state: SimpleState,
  sent: FormData,
): Promise<SimpleState> {
  await receivedForm(sent)
  return act(type, sent, { command: bringBackReference, saved: 'restored', form: recordForms.restore })
}

export async function mergeRecordAction(
  type: ReferenceType,
  into: string,
  _state: SimpleState,
  sent: FormData,
): Promise<SimpleState> {
  await receivedForm(sent)
  const survivor = slugSchema.safeParse(into).data ?? ''
  return act(type, sent, {
    command: (input) => mergeReference({ ...input, into: survivor }),
    saved: 'merged',
    form: (of, id) => recordForms.merge(of, id, survivor),
  })
}

type RecordAct = {
  command: (input: ChangeOfReference) => Promise<Result<Outcome>>
  saved: SavedRecordState
  form: (type: ReferenceType, id: string) => DeskFormAddress
}

const reasonNames = new Set(['id', 'baseVersion', 'submissionKey', 'reason'])

async function act(
  given: ReferenceType,
  sent: FormData,
  { command, saved, form: formOf }: RecordAct,
): Promise<SimpleState> {
  const type = knownType(given)
  const { form, failure } = readForm(sent, reasonNames)
  const id = idIn(form)
  const reason = formText(form, 'reason')
  const done = await authorized(type && id ? failure : forged, (author) => {
    if (!type || !id) return Promise.resolve({ ok: false, failure: forged })
    const baseVersion = Number(formText(form, 'baseVersion'))
    return command({
      ...author,
      reason,
      submissionKey: formText(form, 'submissionKey'),
      type,
      id,
      baseVersion,
    })
  })
  if (done.ok && type) finish(type, done.value, saved)
  const { code, field, message: problem } = done.ok ? forged : done.failure
  const message = field === 'into' ? `The other record ${problem}.` : problem
  const state = { attempt: randomUUID(), code, message, field, typed: { reason } }
  return returnFormState(type && id ? formOf(type, id) : null, state)
}

/** @param failure what is wrong with the form as it was sent; a stranger is told that they are not signed in */
async function authorized(
  failure: Failure | null,
  command: (author: Author) => Promise<Result<Outcome>>,
): Promise<Result<Outcome>> {
  return orStorageFailure(async () => {
    const editor = await requireSender()
    if (!editor.ok) return editor
    if (failure) return { ok: false, failure }
    const allowed = await limitWrites(editor.value.id)
    return allowed.ok ? command({ authorId: editor.value.id, role: editor.value.role }) : allowed
  })
}
