'use client'

import { impacts } from '@/domain/impact/catalog'
import { deskForms } from '@/url/desk-forms'
import { correctionActions, correctionFields, correctionLabels } from './correction-fields'
import { DeskFormFields, DeskFormNotices, TakeNewest } from './drafts/desk-form-notices.client'
import { useDeskForm } from './drafts/use-desk-form.client'
import { firstSimpleState, type SimpleState } from './entry-state'
import { type ControlProps, FieldFrame } from './field-frame'
import { controlLook, primaryButton } from './looks'

type Field = (typeof correctionFields)[number]

type Choices = readonly (readonly [value: string, label: string])[]

const directions: Choices = [
  ['1', 'Raises demand (+1)'],
  ['-1', 'Lowers demand (−1)'],
]
const strengths: Choices = [
  ['1', '1: points to it'],
  ['2', '2: enlarges it'],
  ['3', '3: creates the work'],
]
const impactChoices: Choices = impacts.map(({ slug, title }) => [slug, title])

const isField = (name: string | null): name is Field => correctionFields.some((one) => one === name)

/** Corrects what the rules say of one impact of a signal, or undoes such a correction. It says why, like every change. */
export function CorrectionForm({
  action,
  answer,
  id,
  version,
  submissionKey,
}: {
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  answer: SimpleState | null
  id: string
  version: number
  submissionKey: string
}) {
  const desk = useDeskForm({
    form: deskForms.correct(id).name,
    action,
    answer,
    first: firstSimpleState,
    submissionKey,
    record: { id, version },
    typedIn: ({ typed }) => typed,
  })
  const { message, field } = desk.state
  const frame = (name: Field) => ({
    name: `correct-${name}`,
    label: correctionLabels[name],
    errors: field === name && message ? [message] : undefined,
  })
  const choices = (name: Field, control: ControlProps, options: Choices) => (
    <select {...control} name={name} defaultValue={desk.text(name) || undefined} className={controlLook}>
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
  const lines = (name: Field, control: ControlProps) => (
    <textarea {...control} name={name} rows={2} defaultValue={desk.text(name)} className={controlLook} />
  )
  return (
    <details
      key={desk.key}
      open={message !== null || desk.isRestored || desk.offer !== null}
      className="mt-6 border-y border-rule py-2"
    >
      <summary className="min-h-8 cursor-pointer py-1 font-semibold hover:text-accent">
        Correct the mapping…
      </summary>
      <form {...desk.form} className="measure grid gap-4 pt-2 pb-4">
        <DeskFormNotices desk={desk} />
        <DeskFormFields desk={desk} id={id} />
        {message !== null && !isField(field) ? (
          <p role="alert" className="font-semibold text-negative">
            {message}
          </p>
        ) : null}
        <TakeNewest desk={desk} />
        <FieldFrame {...frame('impact')} required>
          {(control) => choices('impact', control, impactChoices)}
        </FieldFrame>
        <FieldFrame {...frame('action')} required>
          {(control) => choices('action', control, Object.entries(correctionActions))}
        </FieldFrame>
        <fieldset className="grid gap-4 border-l border-rule pl-4">
          <legend className="text-[0.9375rem] text-muted">
            What holds instead; not read where a mapping is removed or a correction withdrawn
          </legend>
          <div className="grid gap-4 sm:grid-cols-2">
            <FieldFrame {...frame('direction')} required>
              {(control) => choices('direction', control, directions)}
            </FieldFrame>
            <FieldFrame {...frame('strength')} required>
              {(control) => choices('strength', control, strengths)}
            </FieldFrame>
          </div>
          <FieldFrame
            {...frame('mechanism')}
            hint="One sentence: how this signal makes more or less of this work."
          >
            {(control) => lines('mechanism', control)}
          </FieldFrame>
        </fieldset>
        <FieldFrame {...frame('reason')} required hint="Why the rules are wrong here. Readers see it.">
          {(control) => lines('reason', control)}
        </FieldFrame>
        <p>
          <button type="submit" disabled={desk.pending} className={primaryButton}>
            Correct the mapping
          </button>
        </p>
      </form>
    </details>
  )
}
