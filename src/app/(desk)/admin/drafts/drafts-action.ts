'use server'

import { randomUUID } from 'node:crypto'
import { updateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import { type DraftAct, draftActs } from '@/domain/signal/draft-acts'
import { signalKinds } from '@/domain/signal/kinds'
import type { SimpleState } from '@/form/entry-state'
import { fieldEntries } from '@/form/fields'
import { limitWrites } from '@/server/auth/rate-limit'
import { tags } from '@/server/cache-tags'
import { changeDrafts, type DraftInHand, type DraftObstacle } from '@/server/commands/change-drafts'
import { orStorageFailure } from '@/server/commands/storage-failure'
import { readForm } from '@/ui/desk/form-guard'
import { changePath } from '@/url/changes'
import { deskForms } from '@/url/desk-forms'
import { formText } from '../../form-fields'
import { receivedForm } from '../../received-form'
import { requireSender, returnFormState } from '../../return-form-state'

const names = new Set(['id', 'baseVersion', 'submissionKey', 'reason'])

/**
 * Discards, submits or publishes the drafts that the form names with their versions, and leads to the act in the log.
 * Checks the session and the role itself.
 */
export async function changeDraftsAction(
  wanted: DraftAct,
  _state: SimpleState,
  sent: FormData,
): Promise<SimpleState> {
  await receivedForm(sent)
  const act = draftActs.find((one) => one === wanted)
  const { form, failure } = readForm(sent, names)
  const drafts = draftsIn(formText(form, 'id'))
  const reason = formText(form, 'reason')
  let obstacles: DraftObstacle[] = []
  const changed = await orStorageFailure(async () => {
    const editor = await requireSender()
    if (!editor.ok) return editor
    if (failure) return { ok: false, failure }
    if (!act) throw new TypeError(`There is no such act: ${wanted}`)
    const allowed = await limitWrites(editor.value.id)
    if (!allowed.ok) return allowed
    const { id: authorId, role } = editor.value
    const result = await changeDrafts({
      authorId,
      role,
      act,
      drafts,
      reason,
      submissionKey: formText(form, 'submissionKey'),
    })
    if (!result.ok) obstacles = result.failure.obstacles
    return result
  })
  if (changed.ok) {
    updateTag(tags.signals)
    if (changed.value.referenceChanged) updateTag(tags.reference)
    redirect(changePath(changed.value.changesetId))
  }
  const { code, message, field } = changed.failure
  const state = {
    attempt: randomUUID(),
    code,
    message,
    field,
    typed: { reason },
    obstacles: obstacles.map((obstacle) => ({ id: obstacle.id, message: inWords(obstacle) })),
  }
  const ids = drafts.map(({ id }) => id)
  return returnFormState(act && ids.length > 0 ? deskForms.drafts(act, ids) : null, state)
}

/** `tesla-austin-1:3 waymo-austin-2:1`: what the page had before it, as one hidden field. */
function draftsIn(text: string): DraftInHand[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [id = '', version = ''] = one.split(':')
      return { id, baseVersion: Number(version) }
    })
}

function inWords({ kind, field, message }: DraftObstacle): string {
  if (field === null) return message
  const known = signalKinds.find((one) => one === kind)
  const described = known && fieldEntries(known).find(([key]) => key === field)
  return `${described ? described[1].label : field} ${message}.`
}
