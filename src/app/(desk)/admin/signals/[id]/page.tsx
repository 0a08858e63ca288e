import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { speaksAgainst } from '@/content/impacts/practice'
import { type Act, can } from '@/domain/desk/permissions'
import { filingContext, filingSortsOf, mapByRules } from '@/domain/impact/rules'
import { rankedImpacts, rulesOnAnyDay } from '@/domain/impact/signal-impacts'
import { asSentence } from '@/domain/shared/sentence'
import { daysLeft } from '@/domain/signal/discarded'
import { kindLabels, recordStatusLabels } from '@/domain/signal/labels'
import { entryStateSchema, simpleStateSchema } from '@/form/form-state-schema'
import { getSignalForEditor } from '@/server/queries/desk-signal'
import { readFormState } from '@/server/queries/form-state'
import { getReferencesForEditor } from '@/server/queries/reference-editor'
import { correctionLabels } from '@/ui/desk/correction-fields'
import { CorrectionForm } from '@/ui/desk/correction-form.client'
import { CorrectionList } from '@/ui/desk/correction-list'
import { EntryForm } from '@/ui/desk/entry-form.client'
import { FormStateLostNotice, RefusedChangeNotice } from '@/ui/desk/form-state-notice'
import { RevisionHistory } from '@/ui/desk/history'
import { ImpactList } from '@/ui/desk/impact-list'
import { PointingList } from '@/ui/desk/pointing-list'
import { ReasonForm } from '@/ui/desk/reason-form.client'
import { SavedNotice } from '@/ui/desk/saved-notice'
import { RecordStatusMark } from '@/ui/desk/status-mark'
import { UnseenNotice } from '@/ui/desk/unseen-notice'
import { Link } from '@/ui/kit/link'
import { Notice } from '@/ui/kit/notice'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { editSignalPath, loadEditParams, previewSignalPath } from '@/url/desk'
import { deskForms } from '@/url/desk-forms'
import { signalPath } from '@/url/paths'
import { orLeave } from '../../../require-page'
import { getInitialEntry } from '../initial-values'
import {
  correctMappingAction,
  discardDraftAction,
  restoreDraftAction,
  restoreSignalAction,
  retractSignalAction,
  returnDraftAction,
  updateSignalAction,
} from '../signal-actions'

export const instant = false

export const metadata: Metadata = { title: 'Edit signal' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export default async function EditSignalPage({ params, searchParams }: Props) {
  const { id } = await params
  const { saved, removed, answer: key } = await loadEditParams(searchParams)
  const here = editSignalPath(id, { answer: key })
  const record = orLeave(await getSignalForEditor(id), here)
  const { signal, status, version, retractReason, history, overrides, pointing, viewer } = record
  const { filings } = orLeave(await getReferencesForEditor('filings'), here)
  const filingSorts = filingSortsOf(filings)
  const may = (act: Act) => can(viewer.role, act, viewer)
  const context = { ...filingContext(filingSorts), speaksAgainst }
  const impacts = mapByRules(signal, context)
  const ranked = rankedImpacts(rulesOnAnyDay(signal, context), overrides)
  const initial = orLeave(await getInitialEntry(signal), here)
  const change = { id, version, submissionKey: randomUUID() }
  const entry = await readFormState(key, deskForms.entry(id).name, entryStateSchema)
  const retract = await readFormState(key, deskForms.retract(id).name, simpleStateSchema)
  const correct = await readFormState(key, deskForms.correct(id).name, simpleStateSchema)
  const returned = await readFormState(key, deskForms.returnDraft(id).name, simpleStateSchema)
  const restore = await readFormState(key, deskForms.restore(id).name, simpleStateSchema)

  const discard = await readFormState(key, deskForms.discard(id).name, simpleStateSchema)
  const bringBack = await readFormState(key, deskForms.bringBack(id).name, simpleStateSchema)
  const discarded = record.discardedAt !== null
  const isDraft = status === 'draft' || status === 'in-review'

  return (
    <>
      <FormStateLostNotice
        lost={
          key !== null && !entry && !retract && !correct && !returned && !restore && !discard && !bringBack
        }
      />
      <RefusedChangeNotice
        formState={retract}
        notDone="Not retracted."
        field={status === 'published' && pointing.length === 0 ? 'retract-reason' : null}
      />
      <RefusedChangeNotice
        formState={returned}
        notDone="Not returned."
        field={status === 'in-review' ? 'return-reason' : null}
      />
      <RefusedChangeNotice
        formState={restore}
        notDone="Not published again."
        field={status === 'retracted' ? 'restore-reason' : null}
      />
      <RefusedChangeNotice
        formState={correct}
        notDone="The mapping is not corrected."
        field={status === 'retracted' ? null : 'correct-impact'}
        labels={correctionLabels}
      />
      <RefusedChangeNotice
        formState={discard}
        notDone="Not discarded."
        field={isDraft && !discarded ? 'discard-reason' : null}
      />
      <RefusedChangeNotice
        formState={bringBack}
        notDone="Not restored."
        field={discarded ? 'bring-back-reason' : null}
      />
      <SavedNotice saved={saved} publicHref={isDraft ? null : signalPath(id)} />
      {saved && removed ? <UnseenNotice unseen={removed} kind={signal.kind} saved /> : null}
      <PageHeading kicker={kindLabels[signal.kind]} title={signal.headline}>
        <p className="text-base">
          <RecordStatusMark status={status} label={recordStatusLabels[status]} />, version {version}, {id}.{' '}
          {status === 'published' || status === 'retracted' ? (
            <Link href={signalPath(id)}>Public page</Link>
          ) : (
            <>
              Readers do not see it. <Link href={previewSignalPath(id)}>Preview its public page</Link>
            </>
          )}
        </p>
      </PageHeading>
      {record.discardedAt === null ? null : (
        <div className="measure grid gap-4">
          <Notice as="p" tone="error">
            Discarded. It is deleted in {daysInWords(record.discardedAt)}. To edit it, restore it first.
          </Notice>
          {may('restoreDraft') ? (
            <ReasonForm
              key="bring-back"
              {...change}
              action={restoreDraftAction}
              formState={bringBack}
              name="bring-back-reason"
              opener="Restore…"
              explanation="It is a draft again as it stood. The history keeps both."
              confirm="Restore this draft"
              required={false}
            />
          ) : null}
        </div>
      )}
      {status === 'retracted' ? (
        <div className="measure grid gap-4">
          <Notice as="p" tone="error">
            Retracted: {asSentence(retractReason ?? 'No reason was recorded')} It counts no more; its page
            says so. To edit it, publish it again first.
          </Notice>
          <ImpactList mappings={impacts} />
        </div>
      ) : null}
      {(status !== 'retracted' && !discarded) || entry ? (
        <EntryForm
          kind={signal.kind}
          action={updateSignalAction}
          formState={entry}
          record={{ id, version, status }}
          permits={{
            save: may(record.publishedAt === null ? 'editDraft' : 'editPublished'),
            submit: may('submitDraft'),
            publish: may('publish'),
          }}
          initial={initial.values}
          initialPreview={impacts}
          picked={initial.picked}
          filingSorts={signal.kind === 'filing' ? filingSorts : {}}
          submissionKey={randomUUID()}
        />
      ) : null}
      {status === 'retracted' || discarded ? null : (
        <Section id="corrections" title="What it means for careers">
          <CorrectionList overrides={overrides} byRules={impacts} />
          {may('correctMapping') ? (
            <CorrectionForm {...change} action={correctMappingAction} formState={correct} ranked={ranked} />
          ) : null}
        </Section>
      )}
      {status === 'in-review' && !discarded && may('returnDraft') ? (
        <Section id="status" title="Review">
          <ReasonForm
            key="return"
            {...change}
            action={returnDraftAction}
            formState={returned}
            name="return-reason"
            opener="Return to its author…"
            explanation="It becomes a draft again. Its history shows your reason to its author; readers see neither."
            confirm="Return this draft"
          />
        </Section>
      ) : null}
      {(status === 'published' && may('retract')) || (status === 'retracted' && may('publishAgain')) ? (
        <Section id="status" title="Status">
          {pointing.length > 0 ? (
            <PointingList signals={pointing} />
          ) : status === 'published' ? (
            <ReasonForm
              key="retract"
              {...change}
              action={retractSignalAction}
              formState={retract}
              name="retract-reason"
              opener="Retract…"
              explanation="The signal counts no more in any figure. Its page stays and shows your reason to readers. You can publish it again."
              confirm="Retract this signal"
              dangerous
            />
          ) : (
            <ReasonForm
              key="restore"
              {...change}
              action={restoreSignalAction}
              formState={restore}
              name="restore-reason"
              opener="Publish again…"
              explanation="The signal counts again as it stood. The history keeps the retraction and your reason."
              confirm="Publish it again"
            />
          )}
        </Section>
      ) : null}
      {isDraft && !discarded && record.publishedAt === null && may('discardDraft') ? (
        <Section id="discard" title="Discard">
          <ReasonForm
            key="discard"
            {...change}
            action={discardDraftAction}
            formState={discard}
            name="discard-reason"
            opener="Discard this draft…"
            explanation="It leaves the lists. You can restore it for 30 days; then it is deleted, with records that came along and nothing else cites."
            confirm="Discard this draft"
            dangerous
            required={false}
          />
        </Section>
      ) : null}
      <Section id="history" title="History">
        <RevisionHistory entries={history} />
      </Section>
    </>
  )
}

function daysInWords(discardedAt: string): string {
  const days = daysLeft(new Date(discardedAt), new Date())
  return days === 1 ? '1 day' : `${days} days`
}
