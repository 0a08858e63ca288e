import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { kindTexts } from '@/content/kinds'
import { can } from '@/domain/desk/permissions'
import { filingSortsOf } from '@/domain/impact/rules'
import { type SignalKind, signalKinds } from '@/domain/signal/kinds'
import { kindLabels } from '@/domain/signal/labels'
import { unsavedId } from '@/form/entry-data'
import { entryStateSchema } from '@/form/form-state-schema'
import { requireEditor } from '@/server/auth/session'
import { readFormState } from '@/server/queries/form-state'
import { getReferencesForEditor } from '@/server/queries/reference-editor'
import { EntryForm } from '@/ui/desk/entry-form.client'
import { FormStateLostNotice } from '@/ui/desk/form-state-notice'
import { PrefillNotice } from '@/ui/desk/prefill-notice'
import { PageHeading } from '@/ui/kit/page-heading'
import { loadNewSignalParams, newSignalPath } from '@/url/desk'
import { deskForms } from '@/url/desk-forms'
import { leaveMissing, orLeave } from '../../../../require-page'
import { prefillFrom } from '../../prefill'
import { createSignalAction } from '../../signal-actions'

export const instant = false

export const metadata: Metadata = { title: 'New signal' }

async function kindOf(params: Promise<{ kind: string }>): Promise<SignalKind> {
  const { kind } = await params
  return signalKinds.find((one) => one === kind) ?? leaveMissing()
}

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<SearchParams> }

export default async function NewSignalFormPage({ params, searchParams }: Props) {
  const kind = await kindOf(params)
  const { answer: key, from } = await loadNewSignalParams(searchParams)
  const here = newSignalPath(kind, { answer: key, from })
  const { role } = orLeave(await requireEditor(), here)
  const { filings } = orLeave(await getReferencesForEditor('filings'), here)
  const answer = await readFormState(key, deskForms.newEntry(kind).name, entryStateSchema)
  const prefill = answer === null ? await prefillFrom(from, kind) : null
  return (
    <>
      <PageHeading kicker="New signal" title={kindLabels[kind]}>
        <p>{kindTexts[kind].hint}</p>
      </PageHeading>
      <FormStateLostNotice lost={key !== null && answer === null} />
      {prefill ? <PrefillNotice from={prefill.from} emptyHref={newSignalPath(kind)} /> : null}
      <EntryForm
        kind={kind}
        action={createSignalAction}
        formState={answer}
        record={null}
        permits={{
          save: can(role, 'writeDraft'),
          submit: can(role, 'submitDraft', { ownsDraft: true }),
          publish: can(role, 'publish'),
        }}
        initial={prefill?.values ?? { signal: { id: unsavedId, datePrecision: 'day' } }}
        initialPreview={null}
        picked={prefill?.picked ?? []}
        filingSorts={filingSortsOf(kind === 'filing' ? filings : [])}
        submissionKey={randomUUID()}
      />
    </>
  )
}
