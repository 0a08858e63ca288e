'use client'

import { DeskFormFields, DeskFormNotices, TakeNewest } from './drafts/desk-form-notices.client'
import { useDeskForm } from './drafts/use-desk-form.client'
import { firstSimpleState, type SimpleState } from './entry-state'
import { FieldFrame } from './field-frame'
import { controlLook, dangerButton, primaryButton } from './looks'

/** A change of status that has to say why: it is opened first and confirmed with a reason, never one click. */
export function ReasonForm({
  action,
  answer,
  id,
  version,
  submissionKey,
  name,
  opener,
  explanation,
  confirm,
  dangerous = false,
  required = true,
}: {
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  answer: SimpleState | null
  id: string
  version: number
  submissionKey: string
  /** Name of the reason field, apart from those of other forms on the page. */
  name: string
  opener: string
  explanation: string
  confirm: string
  dangerous?: boolean
  /** Whether it must say why. */
  required?: boolean
}) {
  const desk = useDeskForm({
    form: `${name}:${id}`,
    action,
    answer,
    first: firstSimpleState,
    submissionKey,
    record: { id, version },
    typedIn: ({ typed }) => typed,
  })
  const { state, pending } = desk
  return (
    <details
      key={desk.key}
      open={state.message !== null || desk.isRestored || desk.offer !== null}
      className="border-y border-rule py-2"
    >
      <summary className="min-h-8 cursor-pointer py-1 font-semibold hover:text-accent">{opener}</summary>
      <form {...desk.form} className="measure grid gap-4 pt-2 pb-4">
        <DeskFormNotices desk={desk} />
        <p className="text-[0.9375rem] text-muted">{explanation}</p>
        <DeskFormFields desk={desk} id={id} />
        {state.message !== null && state.field !== 'reason' ? (
          <p role="alert" className="font-semibold text-negative">
            {state.message}
          </p>
        ) : null}
        <TakeNewest desk={desk} />
        <FieldFrame
          name={name}
          label="Reason"
          required={required}
          errors={state.field === 'reason' && state.message ? [state.message] : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              name="reason"
              rows={2}
              defaultValue={desk.text('reason')}
              className={controlLook}
            />
          )}
        </FieldFrame>
        <p>
          <button type="submit" disabled={pending} className={dangerous ? dangerButton : primaryButton}>
            {confirm}
          </button>
        </p>
      </form>
    </details>
  )
}
