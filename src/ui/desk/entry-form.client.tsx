'use client'

import { FormProvider, useForm } from '@conform-to/react'
import { type FormEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { FilingSort, ImpactMapping } from '@/domain/impact/rules'
import { maxReason } from '@/domain/shared/reason'
import type { RecordStatus, SignalKind } from '@/domain/signal/kinds'
import { doubtReasonField } from '@/form/doubts'
import { parseEntry } from '@/form/entry-schema'
import { checksAt, type EntryState, firstEntryState, isAsking } from '@/form/entry-state'
import { fieldEntries } from '@/form/fields'
import { type FormValues, formValueAt, rowsAt } from '@/form/form-values'
import { previewImpacts } from '@/form/preview'
import { Button } from '@/ui/kit/button'
import { Field } from '@/ui/kit/field'
import { Input } from '@/ui/kit/input'
import { Notice } from '@/ui/kit/notice'
import { editSignalPath } from '@/url/desk'
import { deskForms } from '@/url/desk-forms'
import { ConflictPanel } from './conflict-panel'
import { DoubtNotice } from './doubt-notice'
import { DeskFormNotices } from './drafts/desk-form-notices.client'
import { useDeskForm } from './drafts/use-desk-form.client'
import { leaveUnasked } from './drafts/use-form-keys.client'
import { EntryButtons, type EntryPermits } from './entry-buttons'
import { EntryContext } from './entry-context.client'
import { errorsAt, summaryOf } from './entry-errors'
import { EntryField } from './entry-field.client'
import { ErrorSummary } from './error-summary'
import { ImpactList } from './impact-list'
import { KnownReferences, type PickedReference } from './known-references'
import { SourceRows } from './source-rows.client'
import { SuggestionNotice } from './suggestion-notice'
import { UnseenNotice } from './unseen-notice'
import { useFocusOnAnswer } from './use-focus-on-answer.client'

const formId = 'entry'
const previewDelayMs = 250

export type EntryFormProps = {
  kind: SignalKind
  action: (state: EntryState, form: FormData) => Promise<EntryState>
  /** To a form that was sent without a script. */
  formState: EntryState | null
  /** Null for a new signal. */
  record: { id: string; version: number; status: RecordStatus } | null
  permits: EntryPermits
  initial: FormValues
  initialPreview: ImpactMapping[] | null
  /** The records that stand in the form when it is drawn. */
  picked: readonly PickedReference[]
  filingSorts: Readonly<Record<string, FilingSort>>
  submissionKey: string
}

/**
 * The form of one kind of signal. It is complete without a script; with one it is checked before it is sent, by
 * the same schema, shows the impacts as they change, and keeps what is typed (see `useDeskForm`).
 */
export function EntryForm(props: EntryFormProps) {
  const { kind, action, formState, record, initial, submissionKey } = props
  const desk = useDeskForm({
    form: (record ? deskForms.entry(record.id) : deskForms.newEntry(kind)).name,
    action,
    formState,
    first: firstEntryState,
    submissionKey,
    record,
    initial,
    typedIn: ({ result }) => result?.initialValue ?? null,
    editForm: ({ pathname }) => {
      const id = pathname.split('/').at(-1) ?? ''
      return { form: deskForms.entry(id).name, record: id }
    },
  })
  return <EntryFields key={desk.key} {...props} desk={desk} />
}

type Desk = ReturnType<typeof useDeskForm<EntryState>>

function EntryFields({ desk, ...props }: EntryFormProps & { desk: Desk }) {
  const { kind, record, initial, initialPreview, picked, filingSorts } = props
  const { state, pending, values, element } = desk
  const [refusals, setRefusals] = useState(0)
  const [known] = useState(() => new KnownReferences(picked))
  const [preview, setPreview] = useState(state.preview ?? initialPreview)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const [form] = useForm({
    id: formId,
    lastResult: state.result,
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseEntry(formData, { lookup: known.lookup }),
  })
  const errors = form.allErrors
  const context = useMemo(
    () => ({
      errorsOf: (name: string) => errorsAt(errors, name),
      textIn: (name: string) => formValueAt(values, name),
      offersOf: (name: string) => state.offers[name],
      kind,
      known,
      checksOf: (name: string) => checksAt(state, name),
    }),
    [errors, values, state, kind, known],
  )

  const answered = `${state.attempt}/${refusals}`
  useFocusOnAnswer(answered === '/0' ? '' : answered, () => {
    const first = element.current?.querySelector<HTMLElement>(
      '#conflict, #suggestion, #doubts, [aria-invalid="true"], [data-invalid="true"]',
    )
    return first ?? document.getElementById('entry-errors')
  })
  const whenRestored = useEffectEvent(() => {
    if (desk.isRestored) refreshPreview()
  })
  useEffect(() => {
    whenRestored()
    return () => clearTimeout(timer.current)
  }, [])

  function submit(event: FormEvent<HTMLFormElement>) {
    form.onSubmit(event)
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    // Revalidation of a single field arrives as a submission of its own.
    if (submitter?.getAttribute('name') === '__intent__') return
    if (event.defaultPrevented) {
      setRefusals((count) => count + 1)
      return
    }
    desk.form.onSubmit(event)
  }

  function refreshPreview() {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (element.current)
        setPreview(previewImpacts(new FormData(element.current), filingSorts, known.lookup))
    }, previewDelayMs)
  }

  return (
    <EntryContext value={context}>
      <FormProvider context={form.context}>
        <form
          {...desk.form}
          id={formId}
          onSubmit={submit}
          onInput={refreshPreview}
          noValidate
          className="grid gap-10 lg:grid-cols-[minmax(0,44rem)_minmax(16rem,1fr)]"
        >
          <div>
            <DeskFormNotices desk={desk} />
            <ErrorSummary id="entry-errors" items={state.conflict ? [] : summaryOf(errors, kind)} />
            <UnseenNotice unseen={state.unseen} kind={kind} saved={false} />
            {state.suggestion ? <SuggestionNotice suggestion={state.suggestion} /> : null}
            {state.doubts.length > 0 ? (
              <DoubtNotice
                doubts={state.doubts}
                kind={kind}
                errors={errorsAt(errors, doubtReasonField)}
                reason={formValueAt(values, doubtReasonField)}
              />
            ) : null}
            {state.result && !state.result.status && !state.conflict && !isAsking(state) ? (
              <Notice as="p" className="mb-6" role="status">
                A preview: nothing is saved yet. The impacts stand beside the form, or below it on a narrow
                screen.
              </Notice>
            ) : null}
            {state.conflict && record ? (
              <ConflictPanel
                conflict={state.conflict}
                editHref={editSignalPath(record.id)}
                onTake={() => leaveUnasked(() => {})}
              />
            ) : null}
            <input type="hidden" name="submissionKey" value={desk.submissionKey} />
            <input type="hidden" name="signal.kind" value={kind} />
            <input type="hidden" name="signal.id" value={formValueAt(initial, 'signal.id')} />
            {desk.base === null ? null : <input type="hidden" name="baseVersion" value={desk.base} />}
            <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
              {fieldEntries(kind).map(([field, description]) =>
                description.control.type === 'sources' ? (
                  <SourceRows
                    key={field}
                    filled={Math.max(
                      rowsAt(values, 'signal', 'sources'),
                      rowsAt(values, 'signal', 'citations'),
                    )}
                  />
                ) : (
                  <EntryField key={field} field={field} description={description} />
                ),
              )}
              {record ? (
                <Field
                  name="reason"
                  label="Why this change"
                  hint={
                    record.status === 'published'
                      ? 'Readers see it in the history of the signal.'
                      : 'For the history; a draft may go without.'
                  }
                  max={maxReason}
                  required={record.status === 'published'}
                  errors={errorsAt(errors, 'reason')}
                  className="sm:col-span-2"
                >
                  {(control) => <Input {...control} defaultValue={formValueAt(values, 'reason')} />}
                </Field>
              ) : null}
            </div>
            <div data-action-bar="" className="sticky bottom-0 z-10 bg-paper pb-2">
              <EntryButtons status={record?.status ?? null} permits={props.permits} pending={pending} />
            </div>
          </div>
          <aside aria-labelledby="touched" className="lg:sticky lg:top-4 lg:self-start">
            <h2 id="touched" className="mb-3 text-xl">
              Impacts this signal will touch
            </h2>
            <div aria-live="polite">
              <ImpactList mappings={preview} />
            </div>
            <noscript>
              <Button className="mt-3" type="submit" name="intent" value="preview">
                Preview impacts
              </Button>
            </noscript>
          </aside>
        </form>
      </FormProvider>
    </EntryContext>
  )
}
