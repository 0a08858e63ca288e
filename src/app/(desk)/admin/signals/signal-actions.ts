'use server'

import { randomUUID } from 'node:crypto'
import { updateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import { recordOf } from '@/domain/shared/record-of'
import { type Failure, fail, ok, type Result } from '@/domain/shared/result'
import { slugSchema } from '@/domain/shared/slug'
import { signalKinds } from '@/domain/signal/kinds'
import { maxEntryBytes } from '@/form/entry-data'
import { entryNames } from '@/form/entry-names'
import type { EntryState, SimpleState } from '@/form/entry-state'
import { limitWrites } from '@/server/auth/rate-limit'
import type { Editor } from '@/server/auth/session'
import { tags } from '@/server/cache-tags'
import type { Outcome, Submission } from '@/server/commands/changeset'
import { createSignal } from '@/server/commands/create-signal'
import { discardDraft, restoreDraft } from '@/server/commands/discard-draft'
import { overrideMapping, withdrawOverride } from '@/server/commands/override-mapping'
import { restoreSignal, retractSignal } from '@/server/commands/retract-signal'
import { returnDraft } from '@/server/commands/return-draft'
import { orStorageFailure } from '@/server/commands/storage-failure'
import { updateSignal } from '@/server/commands/update-signal'
import { changeTyped, correctionFields, correctionProblems } from '@/ui/desk/correction-fields'
import { readForm } from '@/ui/desk/form-guard'
import { unseenOf } from '@/ui/desk/unseen'
import { editSignalPath, type SavedState } from '@/url/desk'
import { type DeskFormAddress, deskForms } from '@/url/desk-forms'
import { formText } from '../../form-fields'
import { receivedForm } from '../../received-form'
import { requireSender, returnFormState } from '../../return-form-state'
import { type ReadEntry, readEntry, returnConflict, returnEntryForm, withoutTyped } from './entry-form-state'

/** Each action checks the session and the role itself, and expires what readers have cached. */

function finish(outcome: Outcome, saved: SavedState, typed?: FormData): never {
  updateTag(tags.signals)
  if (outcome.referenceChanged) updateTag(tags.reference)
  const unseen = typed ? unseenOf(typed) : {}
  const removed = Object.keys(unseen).length > 0 ? unseen : null
  redirect(editSignalPath(outcome.id, { saved: outcome.repeated ? 'unchanged' : saved, removed }))
}

const savedAs = { draft: 'created', 'in-review': 'submitted', published: 'published' } as const
const savedBy = { save: 'saved', submit: 'submitted', publish: 'published' } as const

/** Who writes, for the commands: they ask what the role may do. */
type Author = Pick<Submission, 'authorId' | 'role'>
const authorOf = ({ id, role }: Editor): Author => ({ authorId: id, role })

type Received =
  | { entry: ReadEntry & { status: 'success' }; author: Author & { content: string }; typed: FormData }
  | { answer: EntryState }

/**
 * Reads what was typed, or answers why it cannot be carried out. Of a stranger's form, nothing is parsed. A database
 * that another process holds fails reads too, and that must not cost the form.
 */
async function parseSubmission(sent: FormData): Promise<Received> {
  const { form: typed, failure } = readForm(sent, entryNames(sent.get('signal.kind')), maxEntryBytes)
  const received = await orStorageFailure(async () => ok(await receiveTyped(typed, failure)))
  return received.ok ? received.value : { answer: returnEntryForm(typed, null, received) }
}

async function receiveTyped(typed: FormData, failure: Failure | null): Promise<Received> {
  const editor = await requireSender()
  if (!editor.ok) return { answer: returnEntryForm(typed, null, { failure: editor.failure }) }
  if (failure) return { answer: returnEntryForm(typed, null, { failure }) }
  const entry = await readEntry(typed)
  if (entry.status !== 'success') return { answer: await entry.answer() }
  const allowed = await limitWrites(editor.value.id)
  if (!allowed.ok) return { answer: returnEntryForm(typed, null, { failure: allowed.failure }) }
  // What was typed, not what was read of it: a source that the first sending recorded is read otherwise at the second.
  const content = JSON.stringify([...typed])
  return { entry, author: { ...authorOf(editor.value), content }, typed }
}

/** The form on the page of the signal that this submission names; null when it is forged and names none. */
function formOfSignal(
  form: FormData,
  field: string,
  of: (id: string) => DeskFormAddress,
): DeskFormAddress | null {
  const id = slugSchema.safeParse(formText(form, field))
  return id.success ? of(id.data) : null
}

export async function createSignalAction(_state: EntryState, typed: FormData): Promise<EntryState> {
  await receivedForm(typed)
  const kind = signalKinds.find((one) => one === formText(typed, 'signal.kind'))
  const state = await create(typed)
  return returnFormState(kind ? deskForms.newEntry(kind) : null, state, withoutTyped(state))
}

async function create(sent: FormData): Promise<EntryState> {
  const received = await parseSubmission(sent)
  if ('answer' in received) return received.answer
  const { entry, author, typed } = received
  const { intent, reason, records, signal, submissionKey } = entry.value
  const status = intent === 'publish' ? 'published' : intent === 'submit' ? 'in-review' : 'draft'
  const created = await createSignal({
    ...author,
    submissionKey,
    reason: reason || 'First entry',
    signal,
    records,
    status,
  })
  if (created.ok) finish(created.value, savedAs[status], typed)
  return returnEntryForm(typed, entry.preview, created)
}

export async function updateSignalAction(_state: EntryState, typed: FormData): Promise<EntryState> {
  await receivedForm(typed)
  const state = await update(typed)
  return returnFormState(formOfSignal(typed, 'signal.id', deskForms.entry), state, withoutTyped(state))
}

async function update(sent: FormData): Promise<EntryState> {
  const received = await parseSubmission(sent)
  if ('answer' in received) return received.answer
  const { entry, author, typed } = received
  const { intent, reason, records, signal, submissionKey, baseVersion, shownVersion } = entry.value
  const action = intent === 'publish' || intent === 'submit' ? intent : 'save'
  const base = intent === 'overwrite' ? shownVersion : baseVersion
  const updated = await updateSignal({
    ...author,
    submissionKey,
    reason,
    id: signal.id,
    baseVersion: base ?? 0,
    signal,
    records,
    action,
  })
  if (updated.ok) finish(updated.value, savedBy[action], typed)
  if (updated.failure.code === 'conflict' && updated.failure.field === null) {
    return returnConflict(typed, entry.preview, signal)
  }
  return returnEntryForm(typed, entry.preview, updated)
}

export async function retractSignalAction(_state: SimpleState, form: FormData): Promise<SimpleState> {
  await receivedForm(form)
  return changeStatus(form, { command: retractSignal, saved: 'retracted', shownAgain: deskForms.retract })
}

export async function restoreSignalAction(_state: SimpleState, form: FormData): Promise<SimpleState> {
  await receivedForm(form)
  return changeStatus(form, { command: restoreSignal, saved: 'restored', shownAgain: deskForms.restore })
}

export async function returnDraftAction(_state: SimpleState, form: FormData): Promise<SimpleState> {
  await receivedForm(form)
  return changeStatus(form, { command: returnDraft, saved: 'returned', shownAgain: deskForms.returnDraft })
}

export async function discardDraftAction(_state: SimpleState, form: FormData): Promise<SimpleState> {
  await receivedForm(form)
  return changeStatus(form, { command: discardDraft, saved: 'discarded', shownAgain: deskForms.discard })
}

export async function restoreDraftAction(_state: SimpleState, form: FormData): Promise<SimpleState> {
  await receivedForm(form)
  return changeStatus(form, { command: restoreDraft, saved: 'brought-back', shownAgain: deskForms.bringBack })
}

export async function correctMappingAction(_state: SimpleState, form: FormData): Promise<SimpleState> {
  await receivedForm(form)
  const state = await correctMapping(form)
  return returnFormState(formOfSignal(form, 'id', deskForms.correct), state)
}

const submissionNames = ['id', 'baseVersion', 'submissionKey'] as const
const correctionNames = new Set<string>([...submissionNames, ...correctionFields])
const reasonNames = new Set<string>([...submissionNames, 'reason'])

async function correctMapping(sent: FormData): Promise<SimpleState> {
  const { form, failure } = readForm(sent, correctionNames)
  const typed = recordOf(correctionFields, (name) => formText(form, name))
  const problems = correctionProblems(typed)
  const [first] = problems
  const isWithdrawal = typed.action === 'withdraw'
  const corrected = await authorized(failure, async (author) => {
    if (first) return fail('invalid', first.message, first.field)
    const change = { ...author, reason: typed.reason, ...submissionOf(form) }
    if (isWithdrawal) return withdrawOverride({ ...change, impact: typed.impact })
    return overrideMapping({ ...change, change: changeTyped(typed) })
  })
  if (corrected.ok) finish(corrected.value, isWithdrawal ? 'withdrawn' : 'corrected')
  const { code, message, field } = corrected.failure
  // A stranger is told that they are one, and nothing of what they typed.
  const isAboutTyped = first !== undefined && first.field === field
  const errors = isAboutTyped
    ? Object.fromEntries(problems.map((problem) => [problem.field, problem.message]))
    : undefined
  return { attempt: randomUUID(), code, message, field, errors, typed }
}

type StatusChange = {
  command: typeof retractSignal
  /** What the page says once it is carried out. */
  saved: SavedState
  /** Where a refused form is shown again. */
  shownAgain: (id: string) => DeskFormAddress
}

async function changeStatus(
  sent: FormData,
  { command, saved, shownAgain }: StatusChange,
): Promise<SimpleState> {
  const { form, failure } = readForm(sent, reasonNames)
  const reason = formText(form, 'reason')
  const changed = await authorized(failure, (author) => command({ ...author, reason, ...submissionOf(form) }))
  if (changed.ok) finish(changed.value, saved)
  const { code, message, field } = changed.failure
  const state = { attempt: randomUUID(), code, message, field, typed: { reason } }
  return returnFormState(formOfSignal(sent, 'id', shownAgain), state)
}

function submissionOf(form: FormData) {
  return {
    submissionKey: formText(form, 'submissionKey'),
    id: formText(form, 'id'),
    baseVersion: Number(formText(form, 'baseVersion')),
  }
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
    return allowed.ok ? command(authorOf(editor.value)) : allowed
  })
}
