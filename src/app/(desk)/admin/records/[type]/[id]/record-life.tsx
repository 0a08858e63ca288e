import { randomUUID } from 'node:crypto'
import { can, type Role } from '@/domain/desk/permissions'
import { type ReferenceType, referenceWords, withArticle } from '@/domain/record/types'
import type { SimpleState } from '@/form/entry-state'
import { type DeskRecord, type MergePlan, planMerge } from '@/server/queries/desk-records'
import { ReasonForm } from '@/ui/desk/reason-form.client'
import { MergePicker } from '@/ui/desk/records/merge-picker.client'
import { recordKey } from '@/ui/desk/records/record-fields'
import { Link } from '@/ui/kit/link'
import { Section } from '@/ui/kit/section'
import { recordForms } from '@/url/desk-forms'
import { recordPath } from '@/url/desk-records'
import { orLeave } from '../../../../require-page'
import {
  mergeRecordAction,
  restoreRecordAction,
  retireRecordAction,
  showRecordAction,
} from '../../record-actions'
import { readMergeTarget } from '../../record-picks'

type Props = {
  record: DeskRecord
  role: Role
  /** What was typed as the record to merge into; empty when nothing was. */
  into: string
  answers: Record<'show' | 'merge' | 'retire' | 'restore', SimpleState | null>
  here: string
}

/** What can be done with a reference record beside editing it: each act says first what it will do. */
export async function RecordLife({ record, role, into, answers, here }: Props) {
  const { type, id, version, status } = record
  const change = { id, version, record: recordKey(type, id) }
  if (status === 'merged') return null
  if (status === 'retired') {
    if (!can(role, 'retireReference')) return null
    return (
      <Section id="life" title="Status">
        <ReasonForm
          {...change}
          action={restoreRecordAction.bind(null, type)}
          formState={answers.restore}
          submissionKey={randomUUID()}
          name="restore-reason"
          form={recordForms.restore(type, id).name}
          opener="Bring it back…"
          confirm="Bring it back"
          explanation="It can be picked in forms and is in lists again, and readers see it if they saw it before."
        />
      </Section>
    )
  }
  return (
    <>
      {status === 'draft' && can(role, 'editReference') ? (
        <Section id="show" title="Readers">
          <ReasonForm
            {...change}
            action={showRecordAction.bind(null, type)}
            formState={answers.show}
            submissionKey={randomUUID()}
            name="show-reason"
            form={recordForms.show(type, id).name}
            opener="Show to readers now…"
            confirm="Show it to readers"
            explanation="Readers see this record from then on, and every hidden record that it names."
          />
        </Section>
      ) : null}
      {can(role, 'mergeReference') ? (
        <Section id="merge" title="Merge">
          <Merge record={record} into={into} formState={answers.merge} here={here} />
        </Section>
      ) : null}
      {can(role, 'retireReference') ? (
        <Section id="retire" title="Retire">
          <Retire record={record} formState={answers.retire} />
        </Section>
      ) : null}
    </>
  )
}

async function Merge({
  record: { type, id, version, name },
  into,
  formState,
  here,
}: {
  record: DeskRecord
  into: string
  formState: SimpleState | null
  here: string
}) {
  const target = orLeave(await readMergeTarget(type, into), here)
  const plan = target.id === null ? null : await planMerge(type, id, target.id)
  const isReady = plan?.ok && plan.value.problem === null
  return (
    <div className="grid gap-5">
      <p className="measure text-note text-ink-soft">
        For {withArticle(type)} that is on record twice. Everything that names this one then names the other,
        and the address of this one leads there.
      </p>
      <MergePicker
        type={type}
        action={`${recordPath(type, id)}#merge`}
        typed={target.text}
        problem={target.problem ?? (plan?.ok ? plan.value.problem : null)}
        picked={target.picked}
        offers={target.offers}
      />
      {isReady && plan?.ok ? (
        <ReasonForm
          id={id}
          version={version}
          action={mergeRecordAction.bind(null, type, plan.value.into.id)}
          formState={formState}
          submissionKey={randomUUID()}
          name="merge-reason"
          record={recordKey(type, id)}
          form={recordForms.merge(type, id, plan.value.into.id).name}
          opener={null}
          confirm={`Merge into ${shortened(plan.value.into.name)}`}
          dangerous
          explanation={
            <>
              <p>
                “{name}” becomes part of{' '}
                <Link href={recordPath(type, plan.value.into.id)}>{plan.value.into.name}</Link> (
                {plan.value.into.id}).
              </p>
              <MergeConsequences plan={plan.value} type={type} />
            </>
          }
        />
      ) : null}
    </div>
  )
}

function MergeConsequences({ plan: { signals, records }, type }: { plan: MergePlan; type: ReferenceType }) {
  const touched = signals + records + 1
  return (
    <>
      <p>
        {touched} {touched === 1 ? 'record is' : 'records are'} changed in one step: this{' '}
        {referenceWords[type].one}, {signals} {signals === 1 ? 'signal' : 'signals'} and {records}{' '}
        {records === 1 ? 'record' : 'records'} that {signals + records === 1 ? 'names' : 'name'} it. Each gets
        a version in its history.
      </p>
      {type === 'source' ? (
        <p>A signal that cites both cites the other one only; the passages of both are kept.</p>
      ) : null}
      <p>Its own fields are kept in its history only.</p>
    </>
  )
}

const shortened = (name: string) => (name.length > 40 ? `${name.slice(0, 40).trimEnd()}…` : name)

function Retire({ record, formState }: { record: DeskRecord; formState: SimpleState | null }) {
  const { type, id, version, signals, signalCount, records } = record
  const using = records.filter(({ status }) => status !== 'retired')
  const counted = signals.some(({ discarded }) => !discarded) || signalCount > signals.length
  if (counted || using.length > 0) {
    return (
      <p className="measure text-note text-ink-soft">
        It cannot be retired while{' '}
        <Link href="#use">
          {signalCount} {signalCount === 1 ? 'signal' : 'signals'} and {using.length}{' '}
          {using.length === 1 ? 'record' : 'records'}
        </Link>{' '}
        use it. Point them at another {referenceWords[type].one} first, or merge this one.
      </p>
    )
  }
  return (
    <ReasonForm
      id={id}
      version={version}
      action={retireRecordAction.bind(null, type)}
      formState={formState}
      submissionKey={randomUUID()}
      name="retire-reason"
      record={recordKey(type, id)}
      form={recordForms.retire(type, id).name}
      opener="Retire it…"
      confirm={`Retire this ${referenceWords[type].one}`}
      dangerous
      explanation="One record is changed. No list, no form and no public page shows it from then on, and its address answers that there is no such page. You can bring it back."
    />
  )
}
