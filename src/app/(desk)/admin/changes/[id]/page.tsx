import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { can } from '@/domain/desk/permissions'
import { simpleStateSchema } from '@/form/form-state-schema'
import { requireEditor } from '@/server/auth/session'
import { type ChangeInFull, changedPageSize, getChange } from '@/server/queries/desk-changes'
import { readFormState } from '@/server/queries/form-state'
import { madeBy } from '@/ui/desk/change-list'
import { ChangedRecords } from '@/ui/desk/changes/changed-records'
import { UndoObstacles, UndoPreview } from '@/ui/desk/changes/undo-preview'
import { FormStateLostNotice, RefusedChangeNotice } from '@/ui/desk/form-state-notice'
import { Instant } from '@/ui/desk/instant'
import { ReasonForm } from '@/ui/desk/reason-form.client'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Pagination } from '@/ui/kit/pagination'
import { Section } from '@/ui/kit/section'
import { changePath, changesHref, loadChangeParams } from '@/url/changes'
import { deskForms } from '@/url/desk-forms'
import { orLeave } from '../../../require-page'
import { undoChangeAction } from '../undo-action'

export const instant = false

export const metadata: Metadata = { title: 'Change' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

/** One act of change: what it changed in every record, and what undoing it would do. */
export default async function ChangePage({ params, searchParams }: Props) {
  const { id } = await params
  const { page: wanted, answer: key } = await loadChangeParams(searchParams)
  const here = changePath(id, { page: wanted, answer: key })
  const { role } = orLeave(await requireEditor(), here)
  const change = orLeave(await getChange(id, wanted), here)
  const answer = await readFormState(key, deskForms.undo(id).name, simpleStateSchema)
  const undoable = change.undo !== null && change.undo.obstacles.length === 0 && change.count > 0
  return (
    <>
      <FormStateLostNotice lost={key !== null && answer === null} />
      <RefusedChangeNotice formState={answer} notDone="" field={undoable ? 'undo-reason' : null} />
      <PageHeading
        kicker={
          <Link look="quiet" href={changesHref()}>
            Changes
          </Link>
        }
        title={change.reason}
      >
        <p className="text-base">
          {madeBy(change)}, <Instant iso={change.at} /> UTC,{' '}
          {change.count === 1 ? '1 record' : `${change.count} records`}. <Relation change={change} />
        </p>
      </PageHeading>
      <Section id="records" title="What it changed">
        <ChangedRecords records={change.changed} />
        {change.count > changedPageSize ? (
          <Pagination
            page={change.page}
            pageSize={changedPageSize}
            total={change.count}
            noun="records"
            href={(target) => changePath(id, { page: target })}
          />
        ) : null}
      </Section>
      {change.undo && change.count > 0 && can(role, 'undoChangeset') ? (
        <Section id="undo" title="Undo">
          {undoable ? (
            <>
              <UndoPreview steps={change.undo.steps} />
              <div className="mt-4">
                <ReasonForm
                  id={id}
                  version={0}
                  submissionKey={randomUUID()}
                  action={undoChangeAction}
                  formState={answer}
                  name="undo-reason"
                  opener="Undo this change…"
                  explanation="All of it is undone, or nothing. Readers of a retracted signal see your reason."
                  confirm="Undo this change"
                  dangerous
                />
              </div>
            </>
          ) : (
            <UndoObstacles obstacles={change.undo.obstacles} />
          )}
        </Section>
      ) : null}
    </>
  )
}

function Relation({ change: { reverts, undoneBy } }: { change: ChangeInFull }) {
  return (
    <>
      {reverts ? (
        <>
          It undoes <Link href={changePath(reverts)}>an earlier change</Link>.{' '}
        </>
      ) : null}
      {undoneBy ? (
        <>
          It was <Link href={changePath(undoneBy)}>undone</Link>; undo that to redo it.
        </>
      ) : null}
    </>
  )
}
