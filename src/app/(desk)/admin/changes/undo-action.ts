'use server'

import { randomUUID } from 'node:crypto'
import { updateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import type { Result } from '@/domain/shared/result'
import type { SimpleState } from '@/form/entry-state'
import { limitWrites } from '@/server/auth/rate-limit'
import { tags } from '@/server/cache-tags'
import { orStorageFailure } from '@/server/commands/storage-failure'
import { type Undone, undoChangeset } from '@/server/commands/undo-changeset'
import { readForm } from '@/ui/desk/form-guard'
import { changePath } from '@/url/changes'
import { deskForms } from '@/url/desk-forms'
import { formText } from '../../form-fields'
import { receivedForm } from '../../received-form'
import { requireSender, returnFormState } from '../../return-form-state'

const names = new Set(['id', 'baseVersion', 'submissionKey', 'reason'])

/** Undoes an act of change and leads to the act that undoes it. Checks the session and the role itself. */
export async function undoChangeAction(_state: SimpleState, sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, failure } = readForm(sent, names)
  const changesetId = formText(form, 'id')
  const reason = formText(form, 'reason')
  const undone: Result<Undone> = await orStorageFailure<Undone>(async () => {
    const editor = await requireSender()
    if (!editor.ok) return editor
    if (failure) return { ok: false as const, failure }
    const allowed = await limitWrites(editor.value.id)
    if (!allowed.ok) return allowed
    const { id: authorId, role } = editor.value
    return undoChangeset({
      authorId,
      role,
      changesetId,
      reason,
      submissionKey: formText(form, 'submissionKey'),
    })
  })
  if (undone.ok) {
    updateTag(tags.signals)
    updateTag(tags.reference)
    redirect(changePath(undone.value.changesetId))
  }
  const { code, message, field } = undone.failure
  const state = { attempt: randomUUID(), code, message, field, typed: { reason } }
  const known = /^[a-z0-9]{1,40}$/.test(changesetId)
  return returnFormState(known ? deskForms.undo(changesetId) : null, state)
}
