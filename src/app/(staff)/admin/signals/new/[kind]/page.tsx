import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type SignalKind, signalKinds } from '@/domain/signal/kinds'
import { kindLabels } from '@/domain/signal/labels'
import { getPermitTypes } from '@/server/queries/signals'
import { unsavedId } from '@/ui/admin/entry-data'
import { EntryForm } from '@/ui/admin/entry-form.client'
import { kindNotes } from '@/ui/admin/kind-notes'
import { PageHeading } from '@/ui/primitives/page-heading'
import { newSignalPath } from '@/url/admin'
import { orLeave } from '../../../../require-page'
import { getEntryLists } from '../../entry-lists'
import { createSignalAction } from '../../signal-actions'

export const instant = false

export const metadata: Metadata = { title: 'New signal' }

async function kindOf(params: Promise<{ kind: string }>): Promise<SignalKind> {
  const { kind } = await params
  return signalKinds.find((one) => one === kind) ?? notFound()
}

export default async function NewSignalFormPage({ params }: { params: Promise<{ kind: string }> }) {
  const kind = await kindOf(params)
  const lists = orLeave(await getEntryLists(kind), newSignalPath(kind))
  return (
    <>
      <PageHeading kicker="New signal" title={kindLabels[kind]}>
        <p>{kindNotes[kind]}</p>
      </PageHeading>
      <EntryForm
        kind={kind}
        action={createSignalAction}
        record={null}
        initial={{ signal: { id: unsavedId, datePrecision: 'day' } }}
        initialPreview={null}
        lists={lists}
        permitTypes={await getPermitTypes()}
        submissionKey={randomUUID()}
      />
    </>
  )
}
