'use client'

import type { ChangeEvent } from 'react'
import { findImpact } from '@/domain/impact/catalog'
import { maxMechanism } from '@/domain/impact/override'
import { offeredActs, type SignalImpact } from '@/domain/impact/signal-impacts'
import { maxReason } from '@/domain/shared/reason'
import { firstSimpleState, type SimpleState } from '@/form/entry-state'
import { Button } from '@/ui/kit/button'
import { Disclosure } from '@/ui/kit/disclosure'
import { type ControlProps, Field } from '@/ui/kit/field'
import { Textarea } from '@/ui/kit/input'
import { Select } from '@/ui/kit/select'
import { deskForms } from '@/url/desk-forms'
import { CorrectionActs } from './correction-acts'
import { type CorrectionField, correctionFields, correctionLabels } from './correction-fields'
import { DeskFormFields, DeskFormNotices, TakeNewest } from './drafts/desk-form-notices.client'
import { useDeskForm } from './drafts/use-desk-form.client'
import { useFocusOnAnswer } from './use-focus-on-answer.client'

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

const isField = (name: string | null): name is CorrectionField => correctionFields.some((one) => one === name)

/** Corrects what the rules say of one impact of a signal, or undoes such a correction. It says why, like every change. */
export function CorrectionForm({
  action,
  formState,
  id,
  version,
  submissionKey,
  ranked,
}: {
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  formState: SimpleState | null
  id: string
  version: number
  submissionKey: string
  /** Every impact, those in force first. */
  ranked: readonly SignalImpact[]
}) {
  const desk = useDeskForm({
    form: deskForms.correct(id).name,
    action,
    formState,
    first: firstSimpleState,
    submissionKey,
    record: { id, version },
    typedIn: ({ typed }) => typed,
  })
  const { attempt, message, field, errors = {} } = desk.state
  const { element } = desk
  useFocusOnAnswer(attempt, () =>
    element.current?.querySelector<HTMLElement>('[aria-invalid], [data-invalid]'),
  )
  const errorOf = (name: CorrectionField) => errors[name] ?? (field === name ? message : null) ?? undefined
  const frame = (name: CorrectionField) => {
    const error = errorOf(name)
    return {
      name: `correct-${name}`,
      label: correctionLabels[name],
      required: true,
      errors: error === undefined ? undefined : [error],
    }
  }
  const choices = (name: CorrectionField, control: ControlProps, options: Choices) => (
    <Select {...control} name={name} defaultValue={desk.text(name)}>
      <option value="">Choose…</option>
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  )
  const lines = (name: CorrectionField, control: ControlProps) => (
    <Textarea {...control} name={name} rows={2} defaultValue={desk.text(name)} />
  )
  const actsOf = (impact: string) => {
    const state = ranked.find((one) => one.impact === impact)?.state
    return state ? offeredActs[state] : []
  }
  /** An act that the impact does not offer would stay chosen out of sight. */
  const dropHiddenAct = ({ currentTarget: { form, value } }: ChangeEvent<HTMLSelectElement>) => {
    const chosen = form?.querySelector<HTMLInputElement>('input[name="action"]:checked')
    if (chosen && !actsOf(value).some((act) => act === chosen.value)) chosen.checked = false
  }
  const act = actsOf(desk.text('impact')).find((one) => one === desk.text('action')) ?? null
  return (
    <Disclosure
      summary="Correct the mapping…"
      look="strong"
      key={desk.key}
      open={message !== null || desk.isRestored || desk.offer !== null}
      className="mt-6 border-y border-rule py-2"
    >
      <form {...desk.form} className="correction-form measure grid gap-4 pt-2 pb-4">
        <DeskFormNotices desk={desk} />
        <DeskFormFields desk={desk} id={id} />
        {message !== null && !isField(field) ? (
          <p role="alert" className="font-semibold text-alert">
            {message}
          </p>
        ) : null}
        <TakeNewest desk={desk} />
        <Field {...frame('impact')}>
          {(control) => (
            <Select {...control} name="impact" defaultValue={desk.text('impact')} onChange={dropHiddenAct}>
              <option value="">Choose…</option>
              <Impacts label="In force" of={ranked.filter(({ effect }) => effect !== null)} />
              <Impacts label="Other categories" of={ranked.filter(({ effect }) => effect === null)} />
            </Select>
          )}
        </Field>
        <CorrectionActs chosen={act} error={errorOf('action')} />
        <div data-effect="">
          <fieldset className="grid gap-4 border-l border-rule pl-4">
            <legend className="float-left text-note text-muted">What holds instead</legend>
            <div className="clear-both grid gap-4 sm:grid-cols-2">
              <Field {...frame('direction')}>{(control) => choices('direction', control, directions)}</Field>
              <Field {...frame('strength')}>{(control) => choices('strength', control, strengths)}</Field>
            </div>
            <Field
              {...frame('mechanism')}
              hint={`Required: how this signal makes more or less of this work, in one sentence of 20 to ${maxMechanism} characters.`}
              max={maxMechanism}
            >
              {(control) => lines('mechanism', control)}
            </Field>
          </fieldset>
        </div>
        <Field {...frame('reason')} hint="Why the rules are wrong here. Readers see it." max={maxReason}>
          {(control) => lines('reason', control)}
        </Field>
        <p>
          <Button look="primary" type="submit" disabled={desk.pending}>
            Correct the mapping
          </Button>
        </p>
      </form>
    </Disclosure>
  )
}

/** Impacts to choose from; each carries the acts that it offers, by which the style sheet shows them. */
function Impacts({ label, of }: { label: string; of: readonly SignalImpact[] }) {
  if (of.length === 0) return null
  return (
    <optgroup label={label}>
      {of.map((one) => (
        <option key={one.impact} value={one.impact} data-acts={offeredActs[one.state].join(' ')}>
          {choiceWords(one)}
        </option>
      ))}
    </optgroup>
  )
}

const stateNotes = {
  rules: '',
  changed: ', changed by an editor',
  added: ', added by an editor',
  removed: ', removed by an editor',
  none: '',
} as const

function choiceWords({ impact, state, effect }: SignalImpact): string {
  const title = findImpact(impact)?.title ?? impact
  const sign = effect === null ? '' : `: ${effect.direction === 1 ? '+' : '−'}${effect.strength}`
  return `${title}${sign}${stateNotes[state]}`
}
