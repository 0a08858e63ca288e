import type { SimpleState } from './entry-state'
import { fieldId } from './field-frame'
import { noticeLook } from './looks'

/** Stands above a form whose answer was asked for and is not there. */
export function AnswerLostNotice({ lost }: { lost: boolean }) {
  if (!lost) return null
  return (
    <p role="alert" className={`${noticeLook} measure mb-6 border-negative`}>
      What you typed is no longer kept here, and nothing was saved. A form that was refused can be shown again
      for ten minutes, in the browser that sent it, while the database can be written. Going back in the
      browser leads to what you typed.
    </p>
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
  answer,
  notDone,
  field,
  labels = reasonOnly,
}: {
  answer: SimpleState | null
  notDone: string
  field: string | null
  labels?: Readonly<Record<string, string>>
}) {
  if (!answer?.message) return null
  const label = answer.field === null ? undefined : labels[answer.field]
  return (
    <p role="alert" className={`${noticeLook} measure mb-6 border-negative`}>
      {notDone} {label ? `${label} ${answer.message}.` : answer.message}{' '}
      {field ? (
        <a href={`#${fieldId(field)}`} className="prose-link">
          {labels === reasonOnly ? 'To the reason' : 'To the form'}
        </a>
      ) : null}
    </p>
  )
}
