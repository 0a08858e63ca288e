'use client'

import { useRef } from 'react'
import { type ReferenceType, referenceWords } from '@/domain/record/types'
import { formatDay } from '@/domain/signal/date'
import { Button, ButtonLink } from '@/ui/kit/button'
import { Check, Checkbox } from '@/ui/kit/checkbox'
import { DataTable } from '@/ui/kit/data-table'
import { Field } from '@/ui/kit/field'
import { Input, Textarea } from '@/ui/kit/input'
import { Link } from '@/ui/kit/link'
import { Select } from '@/ui/kit/select'
import { recordForms } from '@/url/desk-forms'
import { deskRecordAt, recordPath } from '@/url/desk-records'
import { DeskFormFields, DeskFormNotices } from '../drafts/desk-form-notices.client'
import { useDeskForm } from '../drafts/use-desk-form.client'
import { leaveUnasked } from '../drafts/use-form-keys.client'
import { ErrorSummary } from '../error-summary'
import type { PickedReference } from '../known-references'
import { useFocusOnAnswer } from '../use-focus-on-answer.client'
import {
  type DeskField,
  deskFields,
  fieldName,
  formValuesOf,
  labelOf,
  linkedFields,
  recordKey,
} from './record-fields'
import { RecordPicker } from './record-picker.client'
import { firstRecordState, type RecordConflict, type RecordFormState } from './record-state'

type Props = {
  type: ReferenceType
  action: (state: RecordFormState, form: FormData) => Promise<RecordFormState>
  /** To a form that was sent without a script. */
  formState: RecordFormState | null
  /** Null for a new record. */
  record: { id: string; version: number } | null
  /** What the fields hold at first. */
  texts: Readonly<Record<string, string>>
  /** The records that the fields name at first. */
  picked: readonly PickedReference[]
  submissionKey: string
  /** What saving will do, in a sentence. */
  consequence: string
}

/** The form of one reference record: all fields of its type. It keeps what is typed (see `useDeskForm`). */
export function RecordForm(props: Props) {
  const { type, action, formState, record, texts, submissionKey } = props
  const desk = useDeskForm({
    form: (record ? recordForms.edit(type, record.id) : recordForms.add(type)).name,
    action,
    formState,
    first: firstRecordState,
    submissionKey,
    record: record && { id: recordKey(type, record.id), version: record.version },
    initial: formValuesOf(type, texts),
    typedIn: ({ attempt, typed }) => (attempt === '' ? null : formValuesOf(type, typed)),
    editForm: ({ pathname }) => {
      const id = deskRecordAt(pathname)?.id
      return id === undefined ? null : { form: recordForms.edit(type, id).name, record: recordKey(type, id) }
    },
  })
  return <RecordFields key={desk.key} {...props} desk={desk} />
}

type Desk = ReturnType<typeof useDeskForm<RecordFormState>>

function RecordFields({ type, record, picked, consequence, desk }: Props & { desk: Desk }) {
  const { state, pending } = desk
  const top = useRef<HTMLDivElement>(null)
  const { attempt, message, errors, conflict, clash, offers } = state
  const { one } = referenceWords[type]

  useFocusOnAnswer(attempt, () => top.current)

  const items = [
    ...(message ? [{ name: null, text: message }] : []),
    ...Object.entries(errors).map(([key, text]) => ({
      name: key === 'reason' || key === 'identifier' ? key : fieldName(key),
      text: `${key === 'reason' ? 'Reason' : labelOf(type, key)} ${text}.`,
    })),
  ]
  return (
    <form {...desk.form} noValidate>
      <DeskFormNotices desk={desk} />
      {/* Focus comes here with each answer, so that it is read out. */}
      <div ref={top} tabIndex={-1} className="outline-none">
        {conflict && record ? <Conflict type={type} id={record.id} conflict={conflict} /> : null}
        <ErrorSummary id="record-errors" items={items} />
        {clash ? (
          <p className="mb-6 text-note">
            <Link
              href={
                record ? recordPath('source', record.id, { into: clash.id }) : recordPath('source', clash.id)
              }
            >
              {record ? `See what merging it into “${clash.name}” would do` : `Open “${clash.name}”`}
            </Link>
          </p>
        ) : null}
      </div>
      {record ? <DeskFormFields desk={desk} id={record.id} /> : <DeskFormFields desk={desk} />}
      <div className="grid max-w-3xl gap-x-5 gap-y-2 sm:grid-cols-2">
        {deskFields[type].map((field) => (
          <RecordInput
            key={field.key}
            type={type}
            field={field}
            value={desk.text(fieldName(field.key))}
            error={errors[field.key]}
            picked={picked}
            offers={offers[field.key]}
          />
        ))}
        {record ? null : <NewOnly text={desk.text} error={errors.identifier} />}
        {record ? (
          <Field
            name="reason"
            label="Reason"
            hint="Kept in the history."
            required
            errors={errors.reason ? [errors.reason] : undefined}
            className="sm:col-span-2"
          >
            {(control) => <Textarea {...control} rows={2} defaultValue={desk.text('reason')} />}
          </Field>
        ) : null}
      </div>
      <p className="mt-6 max-w-3xl text-note text-ink-soft">{consequence}</p>
      <p className="mt-3">
        <Button look="primary" type="submit" name="intent" value="save" disabled={pending}>
          {record ? 'Save changes' : `Add the ${one}`}
        </Button>
      </p>
    </form>
  )
}

function NewOnly({ text, error }: { text: (name: string) => string; error: string | undefined }) {
  return (
    <>
      <Field
        name="identifier"
        label="Identifier"
        hint="Part of its address, and never changed. Empty: it is made from the name."
        errors={error ? [error] : undefined}
        className="sm:col-span-2"
      >
        {(control) => (
          <Input
            {...control}
            type="text"
            defaultValue={text('identifier')}
            maxLength={100}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <div className="sm:col-span-2">
        <Checkbox
          className="text-note"
          name="show"
          defaultChecked={text('show') === 'on'}
          label={
            <>
              <span className="font-semibold">Show to readers now</span>
              <span className="block text-muted">
                Otherwise it stays hidden until a published signal uses it. What it names is shown with it.
              </span>
            </>
          }
        />
      </div>
    </>
  )
}

function RecordInput({
  type,
  field,
  value,
  error,
  picked,
  offers,
}: {
  type: ReferenceType
  field: DeskField
  value: string
  error: string | undefined
  picked: readonly PickedReference[]
  offers: readonly string[] | undefined
}) {
  const { key, label, hint, input, options, required = false, width } = field
  const linked = linkedFields(type).find(([field]) => field === key)?.[1]
  return (
    <Field
      name={fieldName(key)}
      label={label}
      hint={hint}
      required={required || input === 'checkbox'}
      errors={error ? [error] : undefined}
      className={width === 'wide' ? 'sm:col-span-2' : ''}
    >
      {(control) => {
        if (input === 'select') {
          return (
            <Select {...control} defaultValue={value}>
              <option value="">Choose…</option>
              {options?.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </Select>
          )
        }
        if (input === 'checkbox') {
          return <Check className="my-2" {...control} defaultChecked={value === 'on'} />
        }
        if (linked) {
          return (
            <RecordPicker
              control={control}
              type={linked}
              defaultValue={value}
              picked={picked}
              offers={offers}
            />
          )
        }
        const isNumber = input === 'number'
        return (
          <Input
            {...control}
            type={isNumber || input === 'record' ? 'text' : input}
            inputMode={isNumber ? 'decimal' : undefined}
            defaultValue={value}
            maxLength={type === 'source' && key === 'url' ? 2000 : 1000}
            autoComplete="off"
          />
        )
      }}
    </Field>
  )
}

/** Two people have edited the same record: what the other wrote against what was typed here, and the choice. */
function Conflict({ type, id, conflict }: { type: ReferenceType; id: string; conflict: RecordConflict }) {
  const { version, by, at, differences, ended } = conflict
  return (
    <section aria-labelledby="conflict" className="mb-8 border-l-4 border-alert bg-sunken px-4 py-4">
      <h2 id="conflict" className="text-xl">
        Someone else has changed this {referenceWords[type].one}
      </h2>
      <p className="mt-1 text-note">
        {by ?? 'A data load'} saved version {version} on {formatDay(at.slice(0, 10))} at {at.slice(11, 16)}{' '}
        UTC, after you opened it. What you typed is still in the form below.
      </p>
      <div className="mt-3">
        <DataTable
          caption={`Where version ${version} and yours differ`}
          columns={[
            { key: 'field', header: 'Field', cell: ({ label }) => label, rowHeader: true },
            { key: 'theirs', header: `Version ${version}`, cell: ({ before }) => before },
            { key: 'yours', header: 'Yours', cell: ({ after }) => after },
          ]}
          rows={differences}
          rowKey={({ key }) => key}
          stacks
          empty="Both say the same. Taking theirs loses nothing."
        />
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <input type="hidden" name="shownVersion" value={version} />
        {ended ? (
          <p className="text-note">That version is no longer in use, so yours cannot be saved over it.</p>
        ) : (
          <Button look="danger" type="submit" name="intent" value="overwrite">
            Save mine over version {version}
          </Button>
        )}
        {/* A plain link: the page is read anew. What was typed is given up, and offered there once more. */}
        <ButtonLink href={recordPath(type, id)} onClick={() => leaveUnasked(() => {})}>
          Take theirs
        </ButtonLink>
      </div>
    </section>
  )
}
