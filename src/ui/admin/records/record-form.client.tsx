'use client'

import { useActionState, useEffect, useRef } from 'react'
import { type ReferenceType, referenceWords } from '@/domain/reference/types'
import { formatDay } from '@/domain/signal/date'
import { DataTable } from '@/ui/primitives/data-table'
import { recordPath } from '@/url/desk-records'
import { ErrorSummary } from '../error-summary'
import { FieldFrame } from '../field-frame'
import { controlLook, dangerButton, plainButton, primaryButton } from '../looks'
import type { Choice } from '../picker.client'
import { type DeskField, deskFields, fieldName, labelOf, linkedFields } from './record-fields'
import { firstRecordState, type RecordConflict, type RecordFormState } from './record-state'

type Props = {
  type: ReferenceType
  action: (state: RecordFormState, form: FormData) => Promise<RecordFormState>
  /** To a form that was sent without a script. */
  answer: RecordFormState | null
  /** Null for a new record. */
  record: { id: string; version: number } | null
  /** What the fields hold at first. */
  texts: Readonly<Record<string, string>>
  /** The records that may be named, by type. */
  choices: Partial<Record<ReferenceType, readonly Choice[]>>
  submissionKey: string
  /** What saving will do, in a sentence. */
  consequence: string
}

/** The form of one reference record: all fields of its type. */
export function RecordForm({
  type,
  action,
  answer,
  record,
  texts,
  choices,
  submissionKey,
  consequence,
}: Props) {
  const [state, dispatch, pending] = useActionState(action, answer ?? firstRecordState)
  const top = useRef<HTMLDivElement>(null)
  const { attempt, message, errors, typed, conflict, clash } = state
  const held = attempt === '' ? texts : typed
  const { one } = referenceWords[type]

  useEffect(() => {
    if (attempt !== '') top.current?.focus()
  }, [attempt])

  const items = [
    ...(message ? [{ name: null, text: message }] : []),
    ...Object.entries(errors).map(([key, text]) => ({
      name: key === 'reason' || key === 'identifier' ? key : fieldName(key),
      text: `${key === 'reason' ? 'Reason' : labelOf(type, key)} ${text}.`,
    })),
  ]
  return (
    <form action={dispatch} aria-busy={pending} noValidate>
      {/* Focus comes here with each answer, so that it is read out. */}
      <div ref={top} tabIndex={-1} className="outline-none">
        {conflict && record ? <Conflict type={type} id={record.id} conflict={conflict} /> : null}
        <ErrorSummary id="record-errors" items={items} />
        {clash ? (
          <p className="mb-6 text-[0.9375rem]">
            <a
              href={
                record ? recordPath('source', record.id, { into: clash.id }) : recordPath('source', clash.id)
              }
              className="prose-link"
            >
              {record ? `See what merging it into “${clash.name}” would do` : `Open “${clash.name}”`}
            </a>
          </p>
        ) : null}
      </div>
      <input type="hidden" name="submissionKey" value={submissionKey} />
      {record ? (
        <>
          <input type="hidden" name="id" value={record.id} />
          <input type="hidden" name="baseVersion" value={record.version} />
        </>
      ) : null}
      <div key={attempt} className="grid max-w-3xl gap-5 sm:grid-cols-2">
        {deskFields[type].map((field) => (
          <Input
            key={field.key}
            type={type}
            field={field}
            value={held[field.key] ?? ''}
            error={errors[field.key]}
            hasList={hasList(type, field.key, choices)}
          />
        ))}
        {record ? null : <NewOnly held={held} error={errors.identifier} />}
        {record ? (
          <FieldFrame
            name="reason"
            label="Reason"
            hint="Kept in the history."
            required
            errors={errors.reason ? [errors.reason] : undefined}
            className="sm:col-span-2"
          >
            {(control) => (
              <textarea
                {...control}
                rows={2}
                maxLength={300}
                defaultValue={held.reason ?? ''}
                className={controlLook}
              />
            )}
          </FieldFrame>
        ) : null}
      </div>
      {Object.entries(choices).map(([list, of]) => (
        <datalist key={list} id={`records-${list}`}>
          {of.map(({ value, label }) => (
            <option key={value} value={label} />
          ))}
        </datalist>
      ))}
      <p className="mt-6 max-w-3xl text-[0.9375rem] text-ink-soft">{consequence}</p>
      <p className="mt-3">
        <button type="submit" name="intent" value="save" disabled={pending} className={primaryButton}>
          {record ? 'Save changes' : `Add the ${one}`}
        </button>
      </p>
    </form>
  )
}

function hasList(type: ReferenceType, key: string, choices: Props['choices']): string | undefined {
  const linked = linkedFields(type).find(([field]) => field === key)?.[1]
  return linked && choices[linked] ? `records-${linked}` : undefined
}

function NewOnly({ held, error }: { held: Readonly<Record<string, string>>; error: string | undefined }) {
  return (
    <>
      <FieldFrame
        name="identifier"
        label="Identifier"
        hint="Part of its address, and never changed. Empty: it is made from the name."
        errors={error ? [error] : undefined}
        className="sm:col-span-2"
      >
        {(control) => (
          <input
            {...control}
            type="text"
            defaultValue={held.identifier ?? ''}
            maxLength={100}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className={controlLook}
          />
        )}
      </FieldFrame>
      <div className="sm:col-span-2">
        <label className="flex items-start gap-3 text-[0.9375rem]">
          <input
            type="checkbox"
            name="show"
            defaultChecked={held.show === 'on'}
            className="mt-0.5 size-5 shrink-0"
          />
          <span>
            <span className="font-semibold">Show to readers now</span>
            <span className="block text-muted">
              Otherwise it stays hidden until a published signal uses it. What it names is shown with it.
            </span>
          </span>
        </label>
      </div>
    </>
  )
}

function Input({
  type,
  field,
  value,
  error,
  hasList: listId,
}: {
  type: ReferenceType
  field: DeskField
  value: string
  error: string | undefined
  hasList: string | undefined
}) {
  const { key, label, hint, input, options, required = false, width } = field
  const isNamed = input === 'record'
  return (
    <FieldFrame
      name={fieldName(key)}
      label={label}
      hint={hint ?? (isNamed ? 'A name or an identifier.' : undefined)}
      required={required || input === 'checkbox'}
      errors={error ? [error] : undefined}
      className={width === 'wide' ? 'sm:col-span-2' : ''}
    >
      {(control) => {
        if (input === 'select') {
          return (
            <select {...control} defaultValue={value} className={controlLook}>
              <option value="">Choose…</option>
              {options?.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          )
        }
        if (input === 'checkbox') {
          return (
            <input {...control} type="checkbox" defaultChecked={value === 'on'} className="my-2 size-5" />
          )
        }
        const isNumber = input === 'number'
        return (
          <input
            {...control}
            type={isNumber || isNamed ? 'text' : input}
            inputMode={isNumber ? 'decimal' : undefined}
            list={listId}
            defaultValue={value}
            maxLength={type === 'source' && key === 'url' ? 2000 : 1000}
            autoComplete="off"
            spellCheck={isNamed ? false : undefined}
            className={controlLook}
          />
        )
      }}
    </FieldFrame>
  )
}

/** Two people have edited the same record: what the other wrote against what was typed here, and the choice. */
function Conflict({ type, id, conflict }: { type: ReferenceType; id: string; conflict: RecordConflict }) {
  const { version, by, at, differences, ended } = conflict
  return (
    <section aria-labelledby="conflict" className="mb-8 border-l-4 border-negative bg-sunken px-4 py-4">
      <h2 id="conflict" className="text-xl">
        Someone else has changed this {referenceWords[type].one}
      </h2>
      <p className="mt-1 text-[0.9375rem]">
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
          <p className="text-[0.9375rem]">
            That version is no longer in use, so yours cannot be saved over it.
          </p>
        ) : (
          <button type="submit" name="intent" value="overwrite" className={dangerButton}>
            Save mine over version {version}
          </button>
        )}
        {/* A plain link: the page is read anew, and what was typed is given up. */}
        <a href={recordPath(type, id)} className={plainButton}>
          Take theirs
        </a>
      </div>
    </section>
  )
}
