import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { can } from '@/domain/desk/permissions'
import { type ReferenceType, referenceWords } from '@/domain/record/types'
import { simpleStateSchema } from '@/form/form-state-schema'
import { requireEditor } from '@/server/auth/session'
import { type DeskRecord, getDeskRecord } from '@/server/queries/desk-records'
import { readFormState } from '@/server/queries/form-state'
import { FormStateLostNotice, RefusedChangeNotice } from '@/ui/desk/form-state-notice'
import { textsOf } from '@/ui/desk/records/record-fields'
import { RecordForm } from '@/ui/desk/records/record-form.client'
import { RecordHistory } from '@/ui/desk/records/record-history'
import { recordStateSchema } from '@/ui/desk/records/record-state'
import { RecordUse } from '@/ui/desk/records/record-use'
import { RecordValues } from '@/ui/desk/records/record-values'
import { SavedRecordNotice } from '@/ui/desk/records/saved-record-notice'
import { ReferenceStatusMark } from '@/ui/desk/records/status-mark'
import { RecordTypeLinks } from '@/ui/desk/records/type-links'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { recordForms } from '@/url/desk-forms'
import { loadRecordParams, recordPath, typeOfSegment } from '@/url/desk-records'
import { filingPath, operatorPath, placePath, programPath, sourcePath } from '@/url/paths'
import { leaveMissing, orLeave } from '../../../../require-page'
import { editRecordAction } from '../../record-actions'
import { getNamedRecords } from '../../record-picks'
import { RecordLife } from './record-life'

export const instant = false

type Props = { params: Promise<{ type: string; id: string }>; searchParams: Promise<SearchParams> }

export const metadata: Metadata = { title: 'Record' }

export default async function RecordPage({ params, searchParams }: Props) {
  const { type: segment, id } = await params
  const type = typeOfSegment(segment)
  if (!type) leaveMissing()
  const { saved, into, answer: key } = await loadRecordParams(searchParams)
  const here = recordPath(type, id, { into: into || null, answer: key })
  const record = orLeave(await getDeskRecord(type, id), here)
  const { role } = orLeave(await requireEditor(), here)
  const answerTo = (form: (of: ReferenceType, one: string) => { name: string }) =>
    readFormState(key, form(type, id).name, simpleStateSchema)
  const edit = await readFormState(key, recordForms.edit(type, id).name, recordStateSchema)
  const answers = {
    show: await answerTo(recordForms.show),
    merge: await answerTo((of, one) => recordForms.merge(of, one, into)),
    retire: await answerTo(recordForms.retire),
    restore: await answerTo(recordForms.restore),
  }
  const refused = Object.values(answers).find((answer) => answer !== null) ?? null
  const { status, values, version, name, linked } = record
  const isInUse = status === 'published' || status === 'draft'
  const mayEdit = can(role, 'editReference')
  const named = orLeave(await getNamedRecords(type, values), here)

  return (
    <>
      <RecordTypeLinks current={type} />
      <FormStateLostNotice lost={key !== null && !edit && !refused} />
      <RefusedChangeNotice formState={refused} notDone="Nothing was changed." field={null} />
      <SavedRecordNotice saved={saved} />
      <PageHeading kicker={referenceWords[type].one} title={name}>
        <p className="text-base">
          <ReferenceStatusMark status={status} />, version {version}, <span className="break-all">{id}</span>.{' '}
          <Visibility record={record} />
        </p>
      </PageHeading>
      {isInUse && mayEdit ? (
        <RecordForm
          type={type}
          action={editRecordAction.bind(null, type)}
          formState={edit}
          record={{ id, version }}
          texts={textsOf(type, values, { ...linked, ...named.texts })}
          picked={named.picked}
          submissionKey={randomUUID()}
          consequence={consequenceOf(record)}
        />
      ) : (
        <RecordValues type={type} values={values} linked={linked} />
      )}
      <RecordLife record={record} role={role} into={into} answers={answers} here={here} />
      <Section id="use" title="Where it is used">
        <RecordUse use={record} />
      </Section>
      <Section id="history" title="History">
        <RecordHistory type={type} entries={record.history} />
      </Section>
    </>
  )
}

/** Whether readers see it, with the way to where they do. */
function Visibility({ record: { type, id, values, status, mergedInto } }: { record: DeskRecord }) {
  if (status === 'retired') return 'Readers do not see it.'
  if (status === 'merged' && mergedInto) {
    return (
      <>
        It was merged into <Link href={recordPath(type, mergedInto.id)}>{mergedInto.name}</Link>.
      </>
    )
  }
  if (status === 'draft') return 'Readers do not see it until a published signal uses it.'
  const href = publicPath(type, id, values.kind)
  if (href === null) return 'Readers see it on the pages of its filings.'
  return <Link href={href}>Public page</Link>
}

function publicPath(type: ReferenceType, id: string, kind: unknown): string | null {
  switch (type) {
    case 'operator':
      return operatorPath(id)
    case 'place':
      return placePath({ slug: id, kind: kind === 'city' ? 'city' : 'region' })
    case 'filing':
      return filingPath(id)
    case 'program':
      return programPath(id)
    case 'source':
      return sourcePath(id)
    case 'agency':
      return null
  }
}

function consequenceOf({ status, publishedCount, signalCount, records }: DeskRecord): string {
  if (status === 'draft') return 'Readers do not see this record yet.'
  const signals = `${publishedCount} published ${publishedCount === 1 ? 'signal' : 'signals'}`
  const others = signalCount - publishedCount
  const drafts = others > 0 ? `, ${others} other ${others === 1 ? 'signal' : 'signals'}` : ''
  const linked = `${records.length} ${records.length === 1 ? 'record' : 'records'}`
  return `Readers see the change at once: ${signals}${drafts} and ${linked} use this record. The record itself is changed, and no signal.`
}
