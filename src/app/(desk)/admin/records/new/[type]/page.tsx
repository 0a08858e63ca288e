import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { can } from '@/domain/desk/permissions'
import { referenceWords } from '@/domain/record/types'
import { requireEditor } from '@/server/auth/session'
import { readFormState } from '@/server/queries/form-state'
import { FormStateLostNotice } from '@/ui/desk/form-state-notice'
import { RecordForm } from '@/ui/desk/records/record-form.client'
import { recordStateSchema } from '@/ui/desk/records/record-state'
import { RecordTypeLinks } from '@/ui/desk/records/type-links'
import { PageHeading } from '@/ui/kit/page-heading'
import { recordForms } from '@/url/desk-forms'
import { loadRecordParams, newRecordPath, typeOfSegment } from '@/url/desk-records'
import { leaveMissing, orLeave } from '../../../../require-page'
import { addRecordAction } from '../../record-actions'

export const instant = false

type Props = { params: Promise<{ type: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const type = typeOfSegment((await params).type)
  return { title: type ? `New ${referenceWords[type].one}` : 'Records' }
}

export default async function NewRecordPage({ params, searchParams }: Props) {
  const type = typeOfSegment((await params).type)
  if (!type) leaveMissing()
  const { answer: key } = await loadRecordParams(searchParams)
  const here = newRecordPath(type, { answer: key })
  const editor = orLeave(await requireEditor(), here)
  const answer = await readFormState(key, recordForms.add(type).name, recordStateSchema)
  return (
    <>
      <RecordTypeLinks current={type} />
      <FormStateLostNotice lost={key !== null && !answer} />
      <PageHeading title={`New ${referenceWords[type].one}`} />
      {can(editor.role, 'editReference') ? (
        <RecordForm
          type={type}
          action={addRecordAction.bind(null, type)}
          formState={answer}
          record={null}
          texts={{}}
          picked={[]}
          submissionKey={randomUUID()}
          consequence="One record is added."
        />
      ) : (
        <p>A reviewer adds records. You can bring one along with a draft of yours.</p>
      )}
    </>
  )
}
