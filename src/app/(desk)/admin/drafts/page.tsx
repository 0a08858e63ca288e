import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { maxDraftsAtOnce } from '@/domain/signal/draft-acts'
import { recordStatuses } from '@/domain/signal/kinds'
import { recordStatusLabels } from '@/domain/signal/labels'
import { simpleStateSchema } from '@/form/form-state-schema'
import { listSelectedSignals } from '@/server/queries/desk-signals'
import { readFormState } from '@/server/queries/form-state'
import { draftActWords } from '@/ui/desk/draft-acts'
import { FormStateLostNotice, RefusedChangeNotice } from '@/ui/desk/form-state-notice'
import { ReasonForm } from '@/ui/desk/reason-form.client'
import { RecordStatusMark } from '@/ui/desk/status-mark'
import { Link } from '@/ui/kit/link'
import { Notice } from '@/ui/kit/notice'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { adminHref, editSignalPath, signalListPath } from '@/url/desk'
import { deskForms } from '@/url/desk-forms'
import { draftsHref, loadDraftsParams } from '@/url/drafts'
import { orLeave } from '../../require-page'
import { changeDraftsAction } from './drafts-action'

export const instant = false

export const metadata: Metadata = { title: 'Drafts' }

/** Asks before the drafts that were selected in the list are changed together. */
export default async function DraftsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadDraftsParams(searchParams)
  const act = view.act ?? 'discard'
  const ids = [...new Set(view.signal)]
  const { ask, explanation } = draftActWords[act]
  const drafts = orLeave(await listSelectedSignals(ids), draftsHref(view))
  const answer = await readFormState(view.answer, deskForms.drafts(act, ids).name, simpleStateSchema)
  const count = drafts.length === 1 ? '1 draft' : `${drafts.length} drafts`
  const problem =
    ids.length > maxDraftsAtOnce
      ? `At most ${maxDraftsAtOnce} drafts can be changed at once, and ${ids.length} were selected.`
      : drafts.length === 0
        ? 'No draft was selected.'
        : null

  return (
    <>
      <FormStateLostNotice lost={view.answer !== null && answer === null} />
      <RefusedChangeNotice formState={answer} notDone="" field="drafts-reason" />
      <PageHeading
        kicker={
          <Link look="quiet" href={adminHref(signalListPath, { status: 'draft' })}>
            Drafts
          </Link>
        }
        title={problem ? `${ask} drafts` : `${ask} ${count}?`}
      />
      {problem ? (
        <Notice as="p" className="measure">
          {problem} Go back to the list and select the drafts that you mean.
        </Notice>
      ) : (
        <>
          <ReasonForm
            id={drafts.map(({ id, version }) => `${id}:${version}`).join(' ')}
            version={0}
            submissionKey={randomUUID()}
            action={changeDraftsAction.bind(null, act)}
            formState={answer}
            name="drafts-reason"
            opener={null}
            explanation={`${explanation} All of them or none; it is one change, which a reviewer can undo.`}
            confirm={`${ask} ${count}`}
            dangerous={act === 'discard'}
            required={false}
          />
          <Section id="drafts" title="Which">
            <ul>
              {drafts.map(({ id, headline, status, operator, place }) => {
                const known = recordStatuses.find((one) => one === status)
                return (
                  <li key={id} className="border-t border-rule py-2 text-note first:border-t-0">
                    <Link className="inline-block py-0.5" href={editSignalPath(id)}>
                      {headline}
                    </Link>
                    <p className="text-muted">
                      {known ? <RecordStatusMark status={known} label={recordStatusLabels[known]} /> : status}{' '}
                      · {place === null ? operator : `${operator}, ${place}`} · {id}
                    </p>
                  </li>
                )
              })}
            </ul>
          </Section>
        </>
      )}
    </>
  )
}
