import type { SimpleState } from '@/form/entry-state'
import { fieldId } from '@/ui/kit/field'
import { Link } from '@/ui/kit/link'
import { Notice } from '@/ui/kit/notice'
import { notKept } from '@/url/desk-forms'

/**
 * Stands above a form whose state was asked for and is not there.
 * @param asked the key of the form state, where strangers can send the form
 */
export function FormStateLostNotice({ lost, asked = null }: { lost: boolean; asked?: string | null }) {
  if (!lost) return null
  return asked === notKept.tooMany ? (
    <Notice as="p" tone="error" className="measure mb-6" role="alert">
      Nothing was saved. Too many forms were refused within a minute, so what was wrong with yours cannot be
      shown. Wait a minute and send it again.
    </Notice>
  ) : (
    <Notice as="p" tone="error" className="measure mb-6" role="alert">
      What you typed is no longer kept here, and nothing was saved. A form that was refused can be shown again
      for ten minutes, in the browser that sent it, while the database can be written. Going back in the
      browser leads to what you typed.
    </Notice>
  )
}

const reasonOnly = { reason: 'Reason' } as const

/**
 * Stands at the top of a signal's page when a change of status was refused, since its form is far down.
 * @param labels of the fields that a message may be about, by name
 * @param notDone what did not happen, as a sentence
 * @param field name of the field to begin with; null when its form is gone, because someone else was quicker
 */
export function RefusedChangeNotice({
  formState,
  notDone,
  field,
  labels = reasonOnly,
}: {
  formState: SimpleState | null
  notDone: string
  field: string | null
  labels?: Readonly<Record<string, string>>
}) {
  if (!formState?.message) return null
  const { field: about, message, errors = about === null ? {} : { [about]: message } } = formState
  const found = Object.entries(errors).flatMap(([name, error]) =>
    labels[name] === undefined ? [] : [`${labels[name]} ${error}.`],
  )
  return (
    <Notice as="p" tone="error" className="measure mb-6" role="alert">
      {notDone} {found.length > 0 ? found.join(' ') : message}{' '}
      {field ? (
        <Link href={`#${fieldId(field)}`}>{labels === reasonOnly ? 'To the reason' : 'To the form'}</Link>
      ) : null}
    </Notice>
  )
}
